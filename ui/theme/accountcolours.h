// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

class QPalette;

namespace slipway {

//! How many colours there are to tell accounts apart.
inline constexpr int accountColourCount = 8;

//! \brief Colour number \a index of an account, as it is shown on \a palette.
//!
//! Each has a contrast of 3:1 on all surfaces (tst_accountcolours computes it), is at least 16 from every other one by CIEDE2000, and as far
//! from demoColour(). An index that does not exist gets the first.
QColor accountColour(int index, const QPalette &palette);
//! What colour number \a index is called: one word.
QString accountColourName(int index);
//! The violet of the demo team, which no other account can have.
QColor demoColour(const QPalette &palette);

} // namespace slipway
