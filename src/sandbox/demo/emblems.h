// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPainter;

namespace slipway::sandbox {

//! Side of the square that emblems are drawn in; the painter scales it to the picture.
inline constexpr int canvasSide = 1024;

//! The emblems of the demo team's apps: a whole icon each, in colours of their own.
namespace emblems {

void tides(QPainter &painter);
void fruitTree(QPainter &painter);
void stones(QPainter &painter);
void lanternFish(QPainter &painter);
void peaks(QPainter &painter);
void drop(QPainter &painter);
void book(QPainter &painter);
void stopwatch(QPainter &painter);
void fern(QPainter &painter);

} // namespace emblems

//! The colours of a general emblem, 0xAARRGGBB.
struct Palette
{
    QRgb top = 0; //!< of the background
    QRgb bottom = 0;
    QRgb tint = 0; //!< between the background and white
    QRgb accent = 0;
};

//! Emblems for any app.
namespace generalemblems {

void petals(QPainter &painter, const Palette &palette);
void rings(QPainter &painter, const Palette &palette);
void bars(QPainter &painter, const Palette &palette);
void sparkle(QPainter &painter, const Palette &palette);
void sails(QPainter &painter, const Palette &palette);
void tiles(QPainter &painter, const Palette &palette);

} // namespace generalemblems

} // namespace slipway::sandbox
