// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBrush>
#include <QPainter>
#include <QPainterPath>
#include <QPen>

#include <array>
#include <initializer_list>

//! \brief The few shapes that icons are composed of. Colours are 0xAARRGGBB, coordinates those of the canvas (see emblems.h).
namespace slipway::sandbox::shapes {

struct Stop
{
    double at = 0;
    QRgb color = 0;
};

//! Covers the whole canvas with a gradient from top to bottom.
void fill(QPainter &painter, std::initializer_list<Stop> stops);
//! A light that fades out at \a radius.
void glow(QPainter &painter, QPointF center, double radius, QRgb color);
void disc(QPainter &painter, QPointF center, double radius, QRgb color);
//! A stone seen from above its corner, in the colours of its top, left and right face.
void cube(QPainter &painter, QPointF center, double side, const std::array<QRgb, 3> &faces);

QBrush vertical(double top, double bottom, QRgb from, QRgb to);
QPen roundPen(QRgb color, double width);

//! A wave line across the canvas around height \a y.
QPainterPath crest(double y, double amplitude, double wavelength, double phase);
//! All that lies below such a line.
QPainterPath swell(double y, double amplitude, double wavelength, double phase);
QPainterPath polygon(std::initializer_list<QPointF> points);
QPainterPath polyline(std::initializer_list<QPointF> points);
//! A drop whose round part has \a radius about \a center and whose tip stands \a height above it.
QPainterPath teardrop(QPointF center, double radius, double height);

} // namespace slipway::sandbox::shapes
