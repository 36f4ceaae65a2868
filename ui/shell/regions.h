// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

class QWidget;

namespace slipway {

enum class Direction { Forward, Backward };

//! Gives the keyboard to the next of \a regions, in their order and round the end, that is shown and has something to take it. \a focus is
//! what has it now; where one region lies inside another, the later one counts.
void focusNextRegion(const std::vector<QWidget *> &regions, const QWidget *focus, Direction direction);

} // namespace slipway
