// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/exchange/textsheet.h"

namespace slipway {

//! \brief The texts of \a content, a CSV file called \a name: a row for each language; above them "locale" and Apple's names of texts, in any
//! order.
//!
//! An Invalid error says in which line and column there is what is no such table, and nothing of it is taken. A language that nobody knows is
//! a finding.
Result<TextSheet> readTextsCsv(const QString &content, const QString &name, const FileLanguages &languages);

//! \a texts as such a table, with a byte order mark: without one, Excel takes UTF-8 for something else.
QByteArray textsAsCsv(const std::vector<LanguageTexts> &texts);

} // namespace slipway
