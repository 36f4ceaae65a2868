// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/emblems.h"
#include "sandbox/demo/shapes.h"

namespace slipway::sandbox::generalemblems {

using namespace shapes;

namespace {

void fillWith(QPainter &painter, const Palette &palette)
{
    fill(painter, {{0.0, palette.top}, {1.0, palette.bottom}});
}

constexpr QRgb white = 0xFFFFFFFF;

} // namespace

void petals(QPainter &painter, const Palette &palette)
{
    fillWith(painter, palette);
    painter.translate(canvasSide / 2.0, canvasSide / 2.0);
    for (int i = 0; i < 6; ++i) {
        QPainterPath petal;
        petal.addEllipse(QPointF(0, -196), 118, 186);
        painter.fillPath(petal, QColor::fromRgba(i % 2 == 0 ? white : palette.tint));
        painter.rotate(60);
    }
    disc(painter, {0, 0}, 92, palette.accent);
}

void rings(QPainter &painter, const Palette &palette)
{
    fillWith(painter, palette);
    const std::array radii{352.0, 244.0, 136.0};
    for (std::size_t i = 0; i < radii.size(); ++i) {
        const QRectF box(512 - radii[i], 512 - radii[i], 2 * radii[i], 2 * radii[i]);
        QPainterPath track;
        track.addEllipse(box);
        painter.strokePath(track, roundPen(0x33FFFFFF, 78));
        QPainterPath arc;
        arc.arcMoveTo(box, 90);
        arc.arcTo(box, 90, -250.0 + 60.0 * double(i));
        painter.strokePath(arc, roundPen(i == 2 ? palette.accent : white, 78));
    }
}

void bars(QPainter &painter, const Palette &palette)
{
    fillWith(painter, palette);
    const std::array heights{260.0, 420.0, 340.0, 580.0};
    for (std::size_t i = 0; i < heights.size(); ++i) {
        QPainterPath bar;
        bar.addRoundedRect(QRectF(190 + 172.0 * double(i), 800 - heights[i], 128, heights[i]), 48, 48);
        painter.fillPath(bar, QColor::fromRgba(i == 3 ? palette.accent : white));
    }
}

void sparkle(QPainter &painter, const Palette &palette)
{
    fillWith(painter, palette);
    const auto star = [&painter](QPointF center, double radius, QRgb color) {
        const double waist = radius * 0.16;
        QPainterPath path(center + QPointF(0, -radius));
        path.quadTo(center + QPointF(waist, -waist), center + QPointF(radius, 0));
        path.quadTo(center + QPointF(waist, waist), center + QPointF(0, radius));
        path.quadTo(center + QPointF(-waist, waist), center + QPointF(-radius, 0));
        path.quadTo(center + QPointF(-waist, -waist), center + QPointF(0, -radius));
        painter.fillPath(path, QColor::fromRgba(color));
    };
    star({452, 560}, 372, white);
    star({766, 266}, 166, palette.accent);
}

void sails(QPainter &painter, const Palette &palette)
{
    fillWith(painter, palette);
    QPainterPath large(QPointF(540, 150));
    large.quadTo(820, 420, 830, 716);
    large.lineTo(540, 716);
    large.closeSubpath();
    painter.fillPath(large, QColor::fromRgba(white));
    QPainterPath small(QPointF(484, 290));
    small.quadTo(470, 560, 250, 716);
    small.lineTo(484, 716);
    small.closeSubpath();
    painter.fillPath(small, QColor::fromRgba(palette.tint));
    QPainterPath hull(QPointF(196, 768));
    hull.lineTo(850, 768);
    hull.quadTo(810, 880, 690, 880);
    hull.lineTo(350, 880);
    hull.quadTo(232, 880, 196, 768);
    painter.fillPath(hull, QColor::fromRgba(palette.accent));
}

void tiles(QPainter &painter, const Palette &palette)
{
    fillWith(painter, palette);
    for (int i = 0; i < 4; ++i) {
        QPainterPath tile;
        const int column = i % 2;
        const int row = i / 2;
        tile.addRoundedRect(QRectF(200 + 322 * column, 200 + 322 * row, 302, 302), 76, 76);
        painter.fillPath(tile, QColor::fromRgba(i == 1 ? palette.accent : white));
    }
    disc(painter, {673, 351}, 66, white);
}

} // namespace slipway::sandbox::generalemblems
