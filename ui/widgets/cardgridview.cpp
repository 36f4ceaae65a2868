// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardgridview.h"

#include "ui/widgets/cardgeometry.h"

#include <QScrollBar>

namespace slipway {

CardGridView::CardGridView(QWidget *parent) : QListView(parent)
{
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
}

void CardGridView::resizeEvent(QResizeEvent *event)
{
    // As if the scroll bar were always there: if the width depended on it, it would come and go.
    setGridSize(cardgeometry::cell(width() - verticalScrollBar()->sizeHint().width()));
    QListView::resizeEvent(event);
}

} // namespace slipway
