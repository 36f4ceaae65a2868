// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/storetexts.h"

namespace slipway {

//! Those of storeTexts() that belong to the app.
const std::vector<StoreText> &appInfoTexts();

//! Columns of the table of languages: the language, then every text.
std::vector<Column<AppInfoTexts>> textColumns();

} // namespace slipway
