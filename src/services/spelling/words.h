// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace slipway {

//! Where a word stands in a text.
struct WordSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const WordSpan &, const WordSpan &) = default;
};

//! \brief The words of \a text that a dictionary can say something about, in their order.
//!
//! Apostrophes within a word belong to it. Left out is what people do not spell: addresses, words with digits, names with capitals inside
//! ("iPhone"), single letters, and what is written in scripts without spaces, which this cannot part into words. Linear.
std::vector<WordSpan> wordsOf(const QString &text);

} // namespace slipway
