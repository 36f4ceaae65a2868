// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tickview.h"

#include <QKeyEvent>

namespace slipway {

void TickView::tickSelected(bool ticked)
{
    for (const int row : selectedRows()) {
        const QModelIndex box = model()->index(row, 0);
        if (box.flags() & Qt::ItemIsUserCheckable)
            model()->setData(box, ticked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
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
