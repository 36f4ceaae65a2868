// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/result.h"
#include "services/exchange/textsheet.h"

namespace slipway {

//! \brief The texts and values in \a path, a folder as fastlane's deliver keeps it (see fastlanelayout.h).
//!
//! "default" fills what the languages that have a folder have no file for. What cannot be taken is among the findings: strangers, files that
//! are no text, links that lead outside. An Invalid error says that there is none of them at all.
Result<TextSheet> readFastlane(const QString &path, const FileLanguages &languages, const CancelToken &cancel);

} // namespace slipway
