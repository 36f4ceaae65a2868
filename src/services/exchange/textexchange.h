// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/result.h"
#include "services/exchange/fastlanewriter.h"
#include "services/exchange/textsheet.h"

#include <QFuture>

namespace slipway {

//! How texts lie on a disk.
enum class TextFormat {
    Fastlane, //!< a folder, see fastlanelayout.h
    Csv, //!< see textscsv.h
    Json, //!< see textsjson.h
};

//! The format of a file, as the end of its name tells; none where it tells nothing of the kind. Tables with tabs are CSV to us.
std::optional<TextFormat> formatOfFile(const QString &name);

//! \brief Reads the texts at \a path, a folder or a file, in another thread: it may lie on a network. Ends in Error::cancelled() soon after
//! \a cancel.
QFuture<Result<TextSheet>> readTextSheet(const QString &path, const FileLanguages &languages, const CancelToken &cancel);

//! What writing \a texts and \a values into the folder \a path would come to, found in another thread. Nothing is written.
QFuture<Result<WrittenTexts>> tryTextFolder(const QString &path, const std::vector<LanguageTexts> &texts, const QHash<QString, QString> &values,
                                            const FileLanguages &languages, const CancelToken &cancel);

//! \brief Writes \a texts to \a path in another thread: into the folder, with \a values, or as the file. Ends as writeFastlane() does; a file that was there
//! stays as it was if that fails.
QFuture<Result<WrittenTexts>> writeTextSheet(TextFormat format, const QString &path, const std::vector<LanguageTexts> &texts,
                                             const QHash<QString, QString> &values, const FileLanguages &languages, const CancelToken &cancel);

} // namespace slipway
