// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "models/itemroles.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
#include <QMap>
#include <QMouseEvent>

#include <algorithm>

namespace slipway {

namespace {

constexpr int rowsToMeasure = 50; // a screenful: each one more costs some 60 us, in one go while the list appears
constexpr int narrowestColumn = 72;
constexpr int widestColumn = 320;

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent)
{
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false); // Tab goes on to the next control
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);

    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed); // measuring 10,000 rows takes a second (reliability.md 0, fact 10)
    verticalHeader()->setDefaultSectionSize(metric::row);
    verticalHeader()->setMinimumSectionSize(metric::row);
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setAccessibleName(tr("Columns"));
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setMinimumHeight(metric::row);
    header->setResizeContentsPrecision(rowsToMeasure);
    setSortingEnabled(true);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
}

void TableView::fitColumns()
{
    resizeColumnsToContents();
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        if (!header->isSectionHidden(column))
            header->resizeSection(column, qBound(narrowestColumn, header->sectionSize(column), widestColumn));
    }
}

// What is too much is taken from each column by what it can give.
void TableView::shrinkColumns(int room)
{
    QHeaderView *header = horizontalHeader();
    QMap<int, int> spare; // by column
    int all = 0;
    for (int column = 0; column < header->count(); ++column) {
        const QVariant least = model()->headerData(column, Qt::Horizontal, ColumnLeastRole);
        if (least.isValid() && !header->isSectionHidden(column))
            spare.insert(column, qMax(0, header->sectionSize(column) - least.toInt()));
        all += spare.value(column);
    }
    const int tooMuch = qMin(all, header->length() - room);
    if (tooMuch <= 0)
        return;
    for (auto each = spare.cbegin(); each != spare.cend(); ++each)
        header->resizeSection(each.key(), header->sectionSize(each.key()) - (tooMuch * each.value() + all - 1) / all); // rounded up, or some is left
}

bool TableView::isFirst(int column) const
{
    return column == firstColumn();
}

int TableView::firstColumn() const
{
    const QHeaderView *header = horizontalHeader();
    int visual = 0;
    while (visual < header->count() && header->isSectionHidden(header->logicalIndex(visual)))
        ++visual;
    return header->logicalIndex(visual);
}

std::vector<int> TableView::selectedRows() const
{
    std::vector<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); range.isValid() && row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QModelIndexList TableView::selectedCells() const
{
    QModelIndexList cells = selectedIndexes(); // without hidden ones
    const QHeaderView *header = horizontalHeader();
    std::sort(cells.begin(), cells.end(), [header](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.row(), header->visualIndex(a.column())) < std::pair(b.row(), header->visualIndex(b.column()));
    });
    return cells;
}

// Where whole rows are selected, Home and End go to the first and the last of them, not along the cells.
QModelIndex TableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0 || selectionBehavior() != SelectRows || (action != MoveHome && action != MoveEnd))
        return QTableView::moveCursor(action, modifiers);
    const int column = qMax(0, currentIndex().column());
    return model()->index(action == MoveHome ? 0 : rows - 1, column);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::layoutChanged, this, &TableView::keepFirst);
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableView::keepFirst);
}

void TableView::focusInEvent(QFocusEvent *event)
{
    const bool hadCurrent = currentIndex().isValid();
    QTableView::focusInEvent(event);
    if (!hadCurrent)
        m_given = currentIndex();
}

// Pages of a sorted list arrive in any order: until somebody chooses a row, the keyboard stays at the first one.
void TableView::keepFirst()
{
    if (!m_given.isValid() || m_given != currentIndex() || m_given.row() == 0 || selectionModel()->hasSelection())
        return;
    setAutoScroll(false); // who looks further down goes on to do so
    selectionModel()->setCurrentIndex(m_given.sibling(0, m_given.column()), QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
    m_given = currentIndex();
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(indexAt(event->position().toPoint()).row());
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void TableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
    verticalHeader()->viewport()->update();
}

} // namespace slipway
