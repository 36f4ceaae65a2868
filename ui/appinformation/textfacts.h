// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/appinformation.h"
#include "ui/widgets/factsheet.h"

namespace slipway {

//! The texts of one language in full, each with its length and limit.
std::vector<Fact> textFacts(const AppInfoTexts &texts);

} // namespace slipway
