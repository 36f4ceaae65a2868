// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/skeletonview.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cardgeometry.h"

#include <QPainter>

namespace slipway {

namespace {

constexpr int shapes = 8;
constexpr int skeletonBarHeight = 10;

} // namespace

SkeletonView::SkeletonView(Shape shape, QWidget *parent) : QWidget(parent), m_shape(shape)
{
    setAccessibleName(tr("Loading"));
}

void SkeletonView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (m_shape == Shape::Rows)
        paintRows(&painter);
    else
        paintCards(&painter);
}

void SkeletonView::paintRows(QPainter *painter) const
{
    painter->setBrush(tokensOf(palette()).hover);
    for (int row = 0; row < shapes; ++row) {
        const int top = row * metric::row + (metric::row - skeletonBarHeight) / 2;
        // Widths differ as texts do, but by a rule: the picture is the same every time.
        const int first = width() * (22 + row * 37 % 11) / 100;
        const int second = width() * (14 + row * 23 % 9) / 100;
        painter->drawRoundedRect(space::xl, top, first, skeletonBarHeight, 4, 4);
        painter->drawRoundedRect(width() * 2 / 5, top, second, skeletonBarHeight, 4, 4);
        painter->drawRoundedRect(width() * 7 / 10, top, second * 3 / 4, skeletonBarHeight, 4, 4);
    }
}

void SkeletonView::paintCards(QPainter *painter) const
{
    const Tokens &tokens = tokensOf(palette());
    const int room = width() - 2 * cardgeometry::margin;
    const QSize cell = cardgeometry::cell(room);
    const int columns = std::max(1, room / cell.width());
    constexpr int half = cardgeometry::gap / 2;
    for (int i = 0; i < shapes; ++i) {
        const QRect card =
            QRect(QPoint(cardgeometry::margin + i % columns * cell.width(), i / columns * cell.height()), cell).adjusted(half, half, -half, -half);
        painter->setBrush(tokens.raised);
        painter->drawRoundedRect(card, metric::radiusCard, metric::radiusCard);
        painter->setBrush(tokens.hover);
        painter->drawRoundedRect(card.left() + space::m, card.top() + space::m, 48, 48, 11, 11);
        painter->drawRoundedRect(card.left() + 72, card.top() + 20, card.width() / 3, skeletonBarHeight, 4, 4);
        painter->drawRoundedRect(card.left() + 72, card.top() + 40, card.width() / 4, skeletonBarHeight, 4, 4);
        painter->drawRoundedRect(card.left() + space::m, card.bottom() - 50, card.width() / 2, 16, 8, 8);
    }
}

} // namespace slipway
