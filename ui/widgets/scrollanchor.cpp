// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/scrollanchor.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>

namespace slipway {

ScrollAnchor::ScrollAnchor(QTableView *view) : QObject(view), m_view(view)
{
    using Model = QAbstractItemModel;
    const Model *model = view->model();
    connect(model, &Model::rowsAboutToBeInserted, this, &ScrollAnchor::remember);
    connect(model, &Model::rowsAboutToBeRemoved, this, &ScrollAnchor::remember);
    connect(model, &Model::layoutAboutToBeChanged, this, &ScrollAnchor::remember);
    // The view, which has listened for longer, has made room by then.
    connect(model, &Model::rowsInserted, this, &ScrollAnchor::restore);
    connect(model, &Model::rowsRemoved, this, &ScrollAnchor::restore);
    connect(model, &Model::layoutChanged, this, &ScrollAnchor::restore);
}

void ScrollAnchor::remember()
{
    const bool follows = m_view->verticalScrollBar()->value() == 0 && !m_view->selectionModel()->hasSelection();
    m_row = follows ? QModelIndex() : m_view->indexAt(QPoint(0, 0));
    m_top = m_view->visualRect(m_row).top();
}

void ScrollAnchor::restore()
{
    if (!m_row.isValid())
        return;
    m_view->doItemsLayout(); // at once: until then the scroll bar does not know how far it may go
    QScrollBar *bar = m_view->verticalScrollBar();
    bar->setValue(bar->value() + m_view->visualRect(m_row).top() - m_top);
    m_row = QModelIndex();
}

} // namespace slipway
