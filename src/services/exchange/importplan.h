// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/appinformation.h"
#include "services/exchange/textsheet.h"
#include "services/storetexts.h"

namespace slipway {

//! The values of a page that are the same in all languages.
struct PageValues
{
    QHash<QString, QString> shown = {}; //!< what people see, as Apple writes it, by name
    QHash<QString, QString> locks = {}; //!< why some cannot be changed, by name
    std::vector<CategoryRow> categories = {}; //!< all that Apple has; none while that is not known
};

//! A text, or a value, that a file has otherwise than people see it on a page.
struct ImportedText
{
    enum class Kind {
        New, //!< there is no text yet
        Other,
        Emptied, //!< the file is empty there: that may be a wish, and may be none
        Locked, //!< it cannot be changed: see reason
    };

    const StoreValue *value = nullptr; //!< null: a text
    Locale locale = {}; //!< of a text, as its field
    size_t field = 0; //!< the number of its StoreText among storeTexts()
    Kind kind = Kind::Other;
    QString now = {}; //!< of a value as Apple writes it
    QString text = {}; //!< what it would become
    QString place = {}; //!< where in the file it stands
    QString reason = {}; //!< why it is locked
    bool isTooLong = false; //!< Apple will refuse it: it is imported, and held back when changes are applied
    bool isLanguageNew = false; //!< the page does not have the language
    bool dropsSubcategories = false; //!< a category that those of the page do not fit: they go with the old one

    friend bool operator==(const ImportedText &, const ImportedText &) = default;
};

//! \brief What importing a file would change on a page. Pure, and linear in the texts.
//!
//! What a file does not name is not changed; what it has empty is a row of its own kind, for people to decide.
struct ImportPlan
{
    QString name = {}; //!< of the file
    std::vector<ImportedText> texts = {}; //!< those that differ, the values first, by language and field in the order of the page
    int same = 0; //!< texts and values that the file has as the page does
    std::vector<FileFinding> findings = {};
};

//! \brief \a locks says of each of storeTexts() why it cannot be changed on the page that has \a languages and \a values.
//!
//! A category that Apple does not have, and a subcategory that its category does not, is a finding.
ImportPlan importPlan(const TextSheet &sheet, const std::vector<StoreLanguage> &languages, const std::vector<QString> &locks,
                      const PageValues &values = {});

} // namespace slipway
