// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "services/exchange/folderfiles.h"
#include "services/exchange/textsheet.h"

namespace slipway {

//! \brief Makes \a path, a folder as fastlane's deliver keeps it (see fastlanelayout.h), say \a texts, and \a values, which are by name.
//!
//! A file that says the same already is not touched; one that is changed keeps its encoding, its line ends and what stands after the text. A
//! language without a folder gets one with all files, as deliver would write them; in a folder that is there, nothing is made for what is
//! empty. So it is with values; one that is not among \a values stays. What is neither stays as it is. An Io error names the file that could not be written; those before it are.
Result<WrittenTexts> writeFastlane(const QString &path, const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values,
                                   const FileLanguages &languages, const CancelToken &cancel);

//! What writeFastlane() would come to. Writes nothing.
Result<WrittenTexts> tryFastlane(const QString &path, const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values,
                                 const FileLanguages &languages, const CancelToken &cancel);

} // namespace slipway
