// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/shapes.h"

#include "sandbox/demo/emblems.h"

#include <cmath>

namespace slipway::sandbox::shapes {

void fill(QPainter &painter, std::initializer_list<Stop> stops)
{
    QLinearGradient gradient(0, 0, 0, canvasSide);
    for (const Stop &stop : stops)
        gradient.setColorAt(stop.at, QColor::fromRgba(stop.color));
    painter.fillRect(QRectF(0, 0, canvasSide, canvasSide), gradient);
}

void glow(QPainter &painter, QPointF center, double radius, QRgb color)
{
    QRadialGradient gradient(center, radius);
    gradient.setColorAt(0, QColor::fromRgba(color));
    gradient.setColorAt(1, QColor::fromRgba(color & 0x00FFFFFF));
    painter.fillRect(QRectF(0, 0, canvasSide, canvasSide), gradient);
}

void disc(QPainter &painter, QPointF center, double radius, QRgb color)
{
    QPainterPath path;
    path.addEllipse(center, radius, radius);
    painter.fillPath(path, QColor::fromRgba(color));
}

void cube(QPainter &painter, QPointF center, double side, const std::array<QRgb, 3> &faces)
{
    const double across = side * std::sqrt(3.0) / 2;
    const QPointF top = center + QPointF(0, -side);
    const QPointF left = center + QPointF(-across, -side / 2);
    const QPointF right = center + QPointF(across, -side / 2);
    const QPointF lowerLeft = center + QPointF(-across, side / 2);
    const QPointF lowerRight = center + QPointF(across, side / 2);
    const QPointF bottom = center + QPointF(0, side);
    // The whole outline first: between antialiased neighbours the background would shine through.
    painter.fillPath(polygon({top, right, lowerRight, bottom, lowerLeft, left}), QColor::fromRgba(faces[1]));
    painter.fillPath(polygon({top, right, center, left}), QColor::fromRgba(faces[0]));
    painter.fillPath(polygon({right, lowerRight, bottom, center}), QColor::fromRgba(faces[2]));
}

QBrush vertical(double top, double bottom, QRgb from, QRgb to)
{
    QLinearGradient gradient(0, top, 0, bottom);
    gradient.setColorAt(0, QColor::fromRgba(from));
    gradient.setColorAt(1, QColor::fromRgba(to));
    return gradient;
}

QPen roundPen(QRgb color, double width)
{
    return QPen(QColor::fromRgba(color), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

QPainterPath crest(double y, double amplitude, double wavelength, double phase)
{
    // A cubic with its control points here comes within a hair of half a sine.
    constexpr double reach = 0.3642;
    const double half = wavelength / 2;
    double x = -phase;
    double direction = -1;
    QPainterPath path(QPointF(x, y));
    while (x < canvasSide + half) {
        const double height = y + direction * amplitude * 2 / std::sqrt(3.0);
        path.cubicTo(x + half * reach, height, x + half * (1 - reach), height, x + half, y);
        x += half;
        direction = -direction;
    }
    return path;
}

QPainterPath swell(double y, double amplitude, double wavelength, double phase)
{
    QPainterPath path = crest(y, amplitude, wavelength, phase);
    const double right = path.currentPosition().x();
    path.lineTo(right, canvasSide);
    path.lineTo(-phase, canvasSide);
    path.closeSubpath();
    return path;
}

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path = polyline(points);
    path.closeSubpath();
    return path;
}

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path(*points.begin());
    for (const QPointF &point : points)
        path.lineTo(point);
    return path;
}

QPainterPath teardrop(QPointF center, double radius, double height)
{
    QPainterPath path(center + QPointF(0, -height));
    path.cubicTo(center + QPointF(radius * 0.28, -height * 0.66), center + QPointF(radius, -radius * 0.7), center + QPointF(radius, 0));
    path.arcTo(QRectF(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), 0, -180);
    path.cubicTo(center + QPointF(-radius, -radius * 0.7), center + QPointF(-radius * 0.28, -height * 0.66), center + QPointF(0, -height));
    path.closeSubpath();
    return path;
}

} // namespace slipway::sandbox::shapes
