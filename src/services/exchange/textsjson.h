// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/exchange/textsheet.h"

namespace slipway {

//! \brief The texts of \a content, a JSON file called \a name: {"en-US": {"keywords": "tide,moon"}}, with Apple's names of texts.
//!
//! null is no text. An Invalid error says where there is what is no such file, and nothing of it is taken. A language that nobody knows is a
//! finding. Of a name that stands there twice the last one counts.
Result<TextSheet> readTextsJson(const QString &content, const QString &name, const FileLanguages &languages);

//! \a texts as such a file.
QByteArray textsAsJson(const std::vector<LanguageTexts> &texts);

} // namespace slipway
