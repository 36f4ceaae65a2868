// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exchange/textsheet.h"

#include <QLatin1String>

// How fastlane's deliver lays texts out: a folder "metadata", in it one for each language with a file for each text, and "default" for what a
// language has no file of, and beside them a file for each value that is the same in all languages. As deliver/setup.rb writes it and deliver/upload_metadata.rb and loader.rb read it.
namespace slipway {
struct StoreValue;
}

namespace slipway::fastlane {

//! Of a file with one text, in bytes.
inline constexpr qint64 largestFile = 1024 * 1024;

//! What deliver calls the folder of it all, and the one in it that has what App Review is told.
inline constexpr auto usualFolder = QLatin1String("metadata");
inline constexpr auto reviewFolder = QLatin1String("review_information");

//! A folder of the layout that has texts.
struct LanguageFolder
{
    QString name = {}; //!< as it is on the disk, where "en-us" may stand for "en-US"
    Locale locale = {}; //!< null for "default"
};

//! "keywords.txt" of the text \a field, a number among storeTexts(). Empty for the one that deliver knows nothing of: the User Privacy Choices URL.
QString fileNameOf(size_t field);
//! The text that the file called \a name has, or none.
std::optional<size_t> fieldOf(const QString &name);

//! What is the same in all languages and has a file: copyright, categories and subcategories.
const std::vector<const StoreValue *> &valuesWithFile();
//! "primary_category.txt" of one of them.
QString fileNameOf(const StoreValue &value);
bool isFileOfValue(const QString &name);

//! The folder called \a name, or none: it has no texts.
std::optional<LanguageFolder> languageFolder(const QString &name, const FileLanguages &languages);
//! The folders of languages in \a path, "default" first.
std::vector<LanguageFolder> languageFolders(const QString &path, const FileLanguages &languages);

//! \brief The folder that has those of the languages: \a path itself, or "metadata" in it.
//!
//! One of the values will do. Empty when neither has any: there is nothing to read.
QString folderToRead(const QString &path, const FileLanguages &languages);
//! The same for writing, where there may be none yet: among other things texts get a "metadata" of their own.
QString folderToWrite(const QString &path, const FileLanguages &languages);

//! Whether \a path is below \a folder, also when links were followed.
bool isInside(const QString &folder, const QString &path);

//! Why the file or folder \a name beside the languages is not imported; one sentence.
QString reasonToLeaveOut(const QString &name, bool isFolder);
//! The same for any file in the folder of a language.
QString reasonToLeaveOutOfLanguage();

} // namespace slipway::fastlane
