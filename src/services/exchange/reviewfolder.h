// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/result.h"
#include "services/exchange/folderfiles.h"
#include "services/exchange/textsheet.h"

#include <QFuture>

// What App Review is told, as fastlane's deliver lays it out: "review_information" in "metadata", with a file for each value.
namespace slipway {

//! What a folder has of them, in the order of storeValues(). A file that is empty, or missing, is no value of it.
struct ReviewSheet
{
    std::vector<FiledValue> values = {};
    int empty = 0; //!< files that say nothing
    std::vector<FileFinding> findings = {};
};

//! The values that have a file each and are exported: all but the password.
std::vector<const StoreValue *> exportedReviewValues();

//! \brief Reads \a path in another thread: "review_information" itself, what has it, or what has "metadata" with it.
//!
//! An account with a name and a password means that signing in is required, which has no file of its own. What cannot be taken is among the
//! findings; an Invalid error says that there is nothing at all.
QFuture<Result<ReviewSheet>> readReviewFolder(const QString &path, const CancelToken &cancel);

//! \brief Makes "review_information" of the folder \a path, which is any of those above, say \a values, which are by name. In another thread.
//!
//! In a folder that is there, nothing is made for what is empty; files are replaced as FolderWriter does. Of the password nothing is written,
//! and its file stays as it is.
QFuture<Result<WrittenTexts>> writeReviewFolder(FolderWriter::Mode mode, const QString &path, const QHash<QString, QString> &values,
                                                const CancelToken &cancel);

} // namespace slipway
