// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace slipway {

//! \brief What is looked for in texts: some letters as they are, nothing in them means anything else.
struct TextSearch
{
    QString find = {}; //!< empty: nothing is found
    bool matchesCase = false;
    bool wholeWords = false; //!< words by Unicode's boundaries: of Chinese and Japanese that is mostly each letter

    //! Where it begins in \a text, from the front; no two overlap.
    std::vector<qsizetype> hits(const QString &text) const;
    //! \a text with \a replacement at each of the hits().
    QString replaced(const QString &text, const QString &replacement) const;
};

} // namespace slipway
