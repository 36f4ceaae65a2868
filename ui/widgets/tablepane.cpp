// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tablepane.h"

#include "core/error.h"
#include "models/itemroles.h"
#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filterfield.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/contentframe.h"
#include "ui/widgets/placeholder.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/tableview.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>

using namespace Qt::StringLiterals;

namespace slipway {

TablePane::TablePane(const QString &name, const TableTexts &texts, QWidget *parent) : TablePane(name, texts, new TableView, parent) {}

TablePane::TablePane(const QString &name, const TableTexts &texts, TableView *view, QWidget *parent)
    : QWidget(parent)
    , m_texts(texts)
    , m_filter(new FilterField(texts.filterPrompt))
    , m_tools(new QHBoxLayout)
    , m_foot(new QHBoxLayout)
    , m_view(view)
    , m_header(new HeaderMenu(m_view->horizontalHeader(), m_view->frozenColumns()))
    , m_frame(new ContentFrame(SkeletonView::Shape::Rows, m_view))
    , m_footer(new PlainLabel)
{
    setObjectName(name);
    m_filter->setObjectName(name + ".filter"_L1);
    m_view->setObjectName(name + ".view"_L1);
    m_frame->placeholder()->setObjectName(name + ".noRows"_L1);
    m_footer->setObjectName(name + ".footer"_L1);
    m_footer->setFont(fontAt(TypeStep::Small, font()));
    m_footer->setForegroundRole(QPalette::PlaceholderText);
    m_footer->setMinimumHeight(m_footer->fontMetrics().height()); // it is empty at times
    m_view->setModel(&m_rows);

    auto *bar = new QHBoxLayout;
    bar->setSpacing(space::s);
    bar->addLayout(m_tools);
    bar->setContentsMargins(space::xl, space::s, space::xl, space::s);
    bar->addStretch();
    bar->addWidget(m_filter, 1);
    m_foot->setContentsMargins(space::xl, space::xs, space::xl, space::xs);
    m_foot->setSpacing(space::s);
    m_foot->addWidget(m_footer, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_frame, 1);
    layout->addLayout(m_foot);

    connect(m_filter, &QLineEdit::textChanged, &m_rows, &FilteredModel::setFilter);
    connect(m_filter, &FilterField::left, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_frame->placeholder(), &Placeholder::buttonClicked, m_filter, &QLineEdit::clear);
    connect(m_view, &QAbstractItemView::activated, this, [this](const QModelIndex &index) { emit activated(index.data(IdRole).toString()); });
    connect(m_view, &QWidget::customContextMenuRequested, this, &TablePane::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePane::selectionChanged);
    connect(m_header, &HeaderMenu::changed, this, &TablePane::stateChanged);
    connect(this, &TablePane::selectionChanged, this, &TablePane::updateFooter);
    // A change of layout can drop selected rows without a word of the selection model.
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, &TablePane::selectionChanged);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_rows, change, this, &TablePane::updateBody);
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, &TablePane::updateBody);
    connect(&m_rows, &QAbstractItemModel::modelReset, this, &TablePane::updateBody);
}

TablePane::~TablePane()
{
    // The parts go after this, and signal on their way; nobody is to hear of columns that leave.
    m_header->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    m_rows.disconnect(this);
}

void TablePane::setModel(QAbstractItemModel *model)
{
    m_rows.setSourceModel(model);
    m_header->reset();
    m_hasWidths = false;
    updateBody();
}

void TablePane::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void TablePane::addFootTool(QWidget *tool)
{
    m_foot->addWidget(tool);
}

void TablePane::setLoading(bool loading)
{
    m_isLoading = loading;
    if (loading)
        m_frame->banner()->hide();
    m_frame->setLoading(loading);
    updateBody();
}

void TablePane::showError(const Error &error)
{
    m_frame->banner()->say(error);
}

bool TablePane::hasSelection() const
{
    return !m_view->selectedRows().empty();
}

QStringList TablePane::selectedIds() const
{
    QStringList ids;
    for (const int row : m_view->selectedRows())
        ids.append(m_rows.index(row, 0).data(IdRole).toString());
    return ids;
}

void TablePane::select(const QString &id)
{
    for (int row = 0; row < m_rows.rowCount(); ++row) {
        const QModelIndex index = m_rows.index(row, 0);
        if (index.data(IdRole).toString() == id) {
            m_view->setCurrentIndex(m_rows.index(row, qMax(0, m_view->firstColumn())));
            return;
        }
    }
}

QByteArray TablePane::state() const
{
    return m_header->state();
}

void TablePane::restore(const QByteArray &state)
{
    m_hasWidths = m_header->restore(state) || m_hasWidths;
}

void TablePane::updateBody()
{
    sizeColumnsOnce();
    updateFooter();
    const bool hasAny = m_rows.sourceModel() && m_rows.sourceModel()->rowCount() > 0;
    if (m_rows.rowCount() > 0) {
        m_frame->showBody(ContentFrame::Body::Content);
    } else if (hasAny) {
        m_frame->placeholder()->setContent("search"_L1, m_texts.noResults.arg(isolated(m_rows.filter())), {});
        m_frame->placeholder()->setButton(tr("Clear Filter"));
        m_frame->showBody(ContentFrame::Body::Placeholder);
    } else if (m_isLoading) {
        m_frame->showBody(ContentFrame::Body::Skeleton);
    } else {
        m_frame->placeholder()->setContent(m_texts.emptyIcon, m_texts.emptyTitle, m_texts.emptySentence);
        m_frame->showBody(ContentFrame::Body::Placeholder);
    }
}

void TablePane::updateFooter()
{
    const QLocale locale;
    const int shown = m_rows.rowCount();
    const int all = m_rows.sourceModel() ? m_rows.sourceModel()->rowCount() : 0;
    QStringList parts; // how many there are in all, the heading of the page says
    if (shown != all)
        //: footer of a list; %1 rows are shown because of a filter, of %2
        parts.append(tr("%1 of %2").arg(locale.toString(shown), locale.toString(all)));
    if (const qsizetype selected = selectedCount(); selected > 1)
        parts.append(tr("%1 selected").arg(locale.toString(selected)));
    m_footer->setText(parts.join(u" · "_s));
}

bool TablePane::selectsRows() const
{
    return m_view->selectionBehavior() == QAbstractItemView::SelectRows;
}

qsizetype TablePane::selectedCount() const
{
    return selectsRows() ? qsizetype(m_view->selectedRows().size()) : m_view->selectedCells().size();
}

// Once, from the first rows: measuring each time costs 75 ms and more (ux.md 7).
void TablePane::sizeColumnsOnce()
{
    if (m_hasWidths || m_rows.rowCount() == 0)
        return;
    m_hasWidths = true;
    m_view->fitColumns();
    m_view->shrinkColumns(m_frame->width()); // the view's own is not known before it is seen
}

void TablePane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(objectName() + ".menu"_L1);
    emit menuRequested(menu, index.data(IdRole).toString());
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(selectsRows() ? tr("Copy Rows") : tr("Copy Cells"), this, &TablePane::copyRows)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy Cell"), this, &TablePane::copyCell)->setShortcut(keys::copyCell);
    menu->addAction(tr("Copy IDs"), this, &TablePane::copyIds);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void TablePane::copyRows()
{
    if (!selectsRows()) {
        copyCells();
        return;
    }
    QModelIndexList rows;
    for (const int row : m_view->selectedRows())
        rows.append(m_rows.index(row, 0));
    copy(tabSeparated(rows, shownColumns(*m_view->horizontalHeader())), tr("%Ln row(s) copied", nullptr, int(rows.size())));
}

void TablePane::copyCells()
{
    const QModelIndexList cells = m_view->selectedCells();
    if (cells.isEmpty())
        return;
    QGuiApplication::clipboard()->setMimeData(copiedCells(cells, shownColumns(*m_view->horizontalHeader())).release());
    emit noticed(tr("%Ln cell(s) copied", nullptr, int(cells.size())));
}

void TablePane::copyCell()
{
    copy(m_view->currentIndex().data().toString(), tr("Cell copied"));
}

void TablePane::copyIds()
{
    const QStringList ids = selectedIds();
    copy(ids.join(u'\n'), tr("%Ln ID(s) copied", nullptr, int(ids.size())));
}

void TablePane::copy(const QString &text, const QString &notice)
{
    if (text.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(text);
    emit noticed(notice);
}

} // namespace slipway
