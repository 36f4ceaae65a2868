// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <vector>

namespace slipway {

//! A row of a CSV file.
struct CsvRow
{
    int line = 0; //!< where it begins, from 1 on
    std::vector<QString> cells = {};
};

//! \brief The rows of \a content, the CSV file called \a name (RFC 4180). Lines without anything are no rows.
//!
//! Commas, semicolons or tabs stand between the cells: which of them, the first line tells. An Invalid error says in which line and column
//! a quote is not closed, something follows one, or a cell is longer than any text can be.
Result<std::vector<CsvRow>> readCsv(const QString &content, const QString &name);

} // namespace slipway
