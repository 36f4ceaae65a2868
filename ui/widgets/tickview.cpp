// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickview.h"

#include <QKeyEvent>

namespace slipway {

void TickView::tickSelected(bool ticked)
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        if (row.flags() & Qt::ItemIsUserCheckable)
            model()->setData(row, ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
}

// All that are selected become what the current row becomes.
void TickView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        tickSelected(currentIndex().siblingAtColumn(0).data(Qt::CheckStateRole).toInt() != Qt::Checked);
    else
        TableView::keyPressEvent(event);
}

} // namespace slipway
