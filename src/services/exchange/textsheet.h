// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QHash>

#include <optional>
#include <vector>

namespace slipway {

struct StoreValue;

//! What a file has for one text of a store page.
struct FileText
{
    Locale locale = {};
    size_t field = 0; //!< the number of its StoreText among storeTexts()
    QString text = {}; //!< as normalText() makes it; empty where the file says that there is none
    QString place = {}; //!< where it stands: "de-DE/keywords.txt", "line 3, column 2"

    friend bool operator==(const FileText &, const FileText &) = default;
};

//! What a file has for a value that is the same in all languages.
struct FiledValue
{
    const StoreValue *value = nullptr;
    QString text = {}; //!< as normalText() makes it; of a category its name, which need not be the one that Apple has
    QString place = {}; //!< as in FileText

    friend bool operator==(const FiledValue &, const FiledValue &) = default;
};

//! Something in a file that is left out, and why. Translated.
struct FileFinding
{
    QString place = {}; //!< as in FileText
    QString message = {};

    friend bool operator==(const FileFinding &, const FileFinding &) = default;
};

//! \brief The texts and values of a file or folder, each language and field at most once. What it does not name is no text of it, which is not the same
//! as an empty one.
struct TextSheet
{
    QString name = {}; //!< of the file or folder, without the way to it
    std::vector<FileText> texts = {};
    std::vector<FiledValue> values = {}; //!< each at most once; a folder of fastlane alone has any
    std::vector<FileFinding> findings = {};

    friend bool operator==(const TextSheet &, const TextSheet &) = default;
};

//! All texts of a language, as they go into a file.
struct LanguageTexts
{
    Locale locale = {};
    std::vector<QString> texts = {}; //!< of each of storeTexts()
};

//! \brief The languages that a file may name, in any case: those that we know, and those of the page that it is for.
class FileLanguages final
{
public:
    explicit FileLanguages(const std::vector<Locale> &ofPage = {});

    //! The language called \a name, or none.
    std::optional<Locale> find(const QString &name) const;

private:
    QHash<QString, Locale> m_byName; // in small letters
};

//! \brief \a text with '\n' as its line ends, and without blanks before and after it: what fastlane sends of a file.
//!
//! Two texts that are the same in this form are the same text. Blanks are those of ASCII: Japanese paragraphs begin with one of their own.
QString normalText(const QString &text);

} // namespace slipway
