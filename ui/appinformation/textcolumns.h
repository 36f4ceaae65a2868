// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/appinformation.h"

namespace slipway {

//! A text of an app info in one language, with what the catalogue says of it.
struct AppInfoText
{
    const AttributeSpec &spec;
    QString AppInfoTexts::*text;
};

//! All texts of a language but the language itself, in the order in which they are read.
std::span<const AppInfoText> appInfoTexts();

//! Columns of the table of languages: the language, then every text.
std::vector<Column<AppInfoTexts>> textColumns();

} // namespace slipway
