// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace slipway {

//! Distances of ux.md 6.3, in device independent pixels.
namespace space {
constexpr int xs = 4;
constexpr int s = 8;
constexpr int m = 12; //!< padding of cards
constexpr int l = 16;
constexpr int xl = 24; //!< margin of pages
constexpr int xxl = 32;
} // namespace space

//! Sizes of ux.md 2.2 and 6.3.
namespace metric {
constexpr int row = 32;
constexpr int sidebarRow = 28;
constexpr int control = 32; //!< height of buttons and fields, width of icon buttons
constexpr int controlIcon = 20;
constexpr int smallControl = 24; //!< the smallest target to hit
constexpr int smallIcon = 16;
constexpr int tick = 16; //!< the box of what can be ticked
constexpr int changedEdge = 3; //!< at the side of what was changed
constexpr int badge = 22;
constexpr int focusRing = 2;
constexpr int radiusControl = 6;
constexpr int radiusCard = 8;
constexpr int formWidth = 760; //!< forms do not grow wider
constexpr int railBelow = 980; //!< a window that is narrower has a rail of icons for a sidebar, and other lists at the side become buttons
} // namespace metric

//! Steps of the type scale, relative to the font of the system.
enum class TypeStep { Title, Section, Body, Small, Caption, Mono };

//! \a base, the font of a widget, at \a step.
QFont fontAt(TypeStep step, const QFont &base);

//! The room that \a text needs so that it is not elided: QFontMetrics::horizontalAdvance() rounds a fraction away.
int textWidth(const QString &text, const QFont &font);

} // namespace slipway
