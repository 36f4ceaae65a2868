// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/exchange/textfile.h"

#include <vector>

namespace slipway {

//! A row of a CSV file.
struct CsvRow
{
    int line = 0; //!< where it begins, from 1 on
    int number = 0; //!< as spreadsheets count rows: from 1 on, those without anything too
    std::vector<QString> cells = {};
};

//! How a CSV file is to be read.
struct CsvForm
{
    QChar delimiter = {}; //!< what stands between cells; null: a comma, a semicolon or a tab, as the first line tells
    qsizetype longestCell = longestFileText; //!< characters
    size_t mostRows = 0; //!< more are not looked at; 0: all are
};

//! \brief The rows of \a content, the CSV file called \a name (RFC 4180). Lines without anything are no rows.
//!
//! An Invalid error says in which line and column a quote is not closed, something follows one, or a cell is longer than any text can be.
Result<std::vector<CsvRow>> readCsv(const QString &content, const QString &name, const CsvForm &form = {});

} // namespace slipway
