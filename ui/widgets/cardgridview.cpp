// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardgridview.h"

#include "ui/widgets/cardgeometry.h"

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
    // A scroll bar that comes and goes would change the width that it depends on.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setContextMenuPolicy(Qt::CustomContextMenu);
    viewport()->setAutoFillBackground(false);
}

void CardGridView::resizeEvent(QResizeEvent *event)
{
    setGridSize(cardgeometry::cell(viewport()->width()));
    QListView::resizeEvent(event);
}

} // namespace slipway
