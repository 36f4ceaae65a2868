// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

#include <algorithm>

namespace slipway {

//! Sizes of the grid of cards (ux.md 5.1), shared by the cards and by what stands for them while they load.
namespace cardgeometry {

constexpr int leastWidth = 208; //!< so that three stand beside an open inspector in a window of 1280
constexpr int height = 124;
constexpr int gap = 12; //!< between cards; half of it around each
constexpr int margin = 18; //!< beside the cells, so that the cards stand under the heading

//! The cell of a card, gap included: as many as fit beside each other share \a width evenly.
inline QSize cell(int width)
{
    const int columns = std::max(1, width / (leastWidth + gap));
    return {std::max(1, width / columns), height + gap};
}

} // namespace cardgeometry

} // namespace slipway
