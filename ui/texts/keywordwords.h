// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/storetexts.h"

#include <QStringList>

namespace slipway {

//! What could be better about the keywords of \a language, a sentence each; none when there is nothing to say.
QStringList keywordSentences(const StoreLanguage &language);

} // namespace slipway
