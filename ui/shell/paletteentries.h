// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/paletteentry.h"

namespace slipway {

class Actions;
struct AppRow;

//! Everything that the palette can find: the window's actions, the pages of the app of \a here among them, and all of \a apps.
std::vector<PaletteEntry> paletteEntries(const Actions &actions, const Place &here, const std::vector<AppRow> &apps);

} // namespace slipway
