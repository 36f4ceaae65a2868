// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "ui/texts/matrixpage.h"
#include "ui/widgets/factsheet.h"

namespace slipway {

//! Columns of the table of a page's languages: the language, then each of textsOn() \a page with its length, its mark, whether it is changed and
//! whether it is locked.
std::vector<Column<MatrixRow>> languageColumns(TextPart::Of page);

//! What a screen reader says of a row: "German · de-DE, 2 texts changed, 1 missing".
QString languageSentence(const MatrixRow &row);

//! What is to be said of the text \a number of \a row: what is wrong with it, what could be better, a line each, and what it was before it was
//! changed. Empty where there is nothing.
QString problemSentence(const MatrixRow &row, size_t number);
QString adviceSentences(const MatrixRow &row, size_t number);
QString beforeSentence(const MatrixRow &row, size_t number);

//! What people read for \a mark: "Missing".
QString markLabel(TextMark mark);

//! All texts of \a row in full, each with its length and limit, and with what it was before it was changed.
std::vector<Fact> languageFacts(const MatrixRow &row);

} // namespace slipway
