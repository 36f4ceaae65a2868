// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/storetexts.h"
#include "ui/widgets/factsheet.h"

namespace slipway {

//! Columns of the table of a version's languages: the language, then each of storeTexts() with its length and its mark.
std::vector<Column<StoreLanguage>> languageColumns();

//! What people read for \a mark: "Missing".
QString markLabel(TextMark mark);

//! All texts of \a language in full, each with its length and limit.
std::vector<Fact> languageFacts(const StoreLanguage &language);

} // namespace slipway
