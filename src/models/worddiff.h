// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace slipway {

//! A stretch of text that two texts share, or that one of them has alone.
struct DiffRun
{
    enum class Kind {
        Same,
        Inserted, //!< only in the text after
        Deleted, //!< only in the text before
    };

    Kind kind = Kind::Same;
    QString text = {};

    friend bool operator==(const DiffRun &, const DiffRun &) = default;
};

//! How a text became another one.
struct WordDiff
{
    std::vector<DiffRun> runs = {}; //!< without the inserted ones they are the text before, without the deleted ones the text after
    //! The two have too little in common to be read as one: runs are then all that was before and all that is after. Never of an empty text.
    bool isRewritten = false;

    friend bool operator==(const WordDiff &, const WordDiff &) = default;
};

//! \brief Compares \a before and \a after word by word, by Unicode's boundaries: of Chinese and Japanese that is mostly letter by letter.
//!
//! What is deleted stands before what came in its place. Quadratic in the number of differences, which is capped: two texts of 4,000 characters take
//! a few milliseconds, and texts of megabytes are not compared but called rewritten.
WordDiff wordDiff(const QString &before, const QString &after);

//! The same runs with what is shared cut down to some \a context letters beside each difference; "…" stands for the rest.
std::vector<DiffRun> excerpt(const std::vector<DiffRun> &runs, int context);

} // namespace slipway
