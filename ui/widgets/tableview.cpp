// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/celldelegate.h"

#include <QHeaderView>
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
