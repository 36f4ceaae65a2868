// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"

namespace slipway {

class TablePane;

//! What a page with \a table offers for it: to filter its rows, and to copy the selected ones.
std::vector<PageAction> tableActions(TablePane &table);

} // namespace slipway
