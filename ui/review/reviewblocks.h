// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/worddiff.h"

#include <QString>

#include <vector>

namespace slipway {

class ReviewModel;

//! Which side of a change the rows show.
enum class ReviewShow { Diff, Before, After };

//! One of the texts of a row of Review & Apply.
struct ReviewBlock
{
    QString caption = {}; //!< whose text it is, where a row has two: "At Apple now"
    std::vector<DiffRun> runs = {}; //!< none: the text is empty
    int mostLines = 0; //!< 0: as many as it takes
};

//! How many lines the texts of \a row take while it is folded. Found without comparing them.
int foldedLines(const ReviewModel &model, int row, ReviewShow show);

//! The texts of \a row, one below the other.
std::vector<ReviewBlock> blocksOf(const ReviewModel &model, int row, ReviewShow show);

} // namespace slipway
