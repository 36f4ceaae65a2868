// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cardgridview.h"

#include "ui/widgets/cardgeometry.h"

#include <QScrollBar>
#include <QStyle>

#include <algorithm>

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
    // At the right the room of the scroll bar counts too.
    setViewportMargins(cardgeometry::margin, 0, 0, 0);
}

// QListView looks for the nearest neighbour, and with cells that touch it picks one beside the column.
QModelIndex CardGridView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return QListView::moveCursor(action, modifiers);
    const int columns = std::max(1, viewport()->width() / gridSize().width());
    const int last = model()->rowCount() - 1;
    const int forward = isRightToLeft() ? -1 : 1;
    const int row = current.row();
    const auto at = [this, last](int target) { return model()->index(std::clamp(target, 0, last), modelColumn()); };
    switch (action) {
    case MoveLeft:
        return at(row - forward);
    case MoveRight:
        return at(row + forward);
    case MoveUp:
        return row < columns ? current : at(row - columns);
    case MoveDown:
        // From above the gap in the last line to its end.
        return row / columns == last / columns ? current : at(row + columns);
    default:
        return QListView::moveCursor(action, modifiers);
    }
}

void CardGridView::resizeEvent(QResizeEvent *event)
{
    // As if the scroll bar were always there: if the width depended on it, it would come and go. QListView takes the style's
    // idea of its width off, the bar itself may have another from the style sheet.
    const int bar = std::max(verticalScrollBar()->sizeHint().width(), style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar()));
    // One less: QListView compares with right(), which lies a pixel inside.
    setGridSize(cardgeometry::cell(width() - cardgeometry::margin - std::max(bar, cardgeometry::margin) - 1));
    QListView::resizeEvent(event);
}

} // namespace slipway
