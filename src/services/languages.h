// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

namespace slipway {

//! \brief Whether a part of an app has a language at all, as a draft: the text of its localization's locale, which Apple lets nobody change.
//!
//! Empty instead of the code takes the language away with all of its texts; the code instead of nothing adds it without any.
DraftKey languageKey(const QString &appId, const TextPart &part, const Locale &locale);

bool isAboutLanguage(const DraftKey &key);
//! Whether \a draft takes its language away.
bool removesLanguage(const Draft &draft);

} // namespace slipway
