// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/locale.h"

#include <QStringList>

#include <vector>

namespace slipway {

//! \brief Something about keywords that Apple accepts and that wastes room. A hint, never an error.
struct KeywordHint
{
    enum class Kind {
        Space, //!< beside a comma: it counts as a character and finds nothing
        Twice, //!< the same keyword again, in whatever case
        InName, //!< its words are in the name or the subtitle, which are searched too
        Plural, //!< of a keyword that is there
    };

    Kind kind = Kind::Space;
    QStringList keywords = {}; //!< which ones, in their order

    friend bool operator==(const KeywordHint &, const KeywordHint &) = default;
};

//! The store page's texts in one language that hints look at.
struct KeywordTexts
{
    Locale locale = {};
    QString keywords = {};
    QString name = {};
    QString subtitle = {};
};

//! At most one hint of each kind, in the order of the kinds. Plurals are those with -s of the languages that make them so.
std::vector<KeywordHint> keywordHints(const KeywordTexts &texts);

} // namespace slipway
