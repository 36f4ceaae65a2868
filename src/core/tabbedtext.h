// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace slipway {

//! Cells of a spreadsheet, row by row.
using CellGrid = QList<QStringList>;

//! \brief \a cells as spreadsheets copy them: tabs between cells, line ends between rows; a cell that holds one of the two, or begins with a
//! quotation mark, stands in quotation marks.
QString toTabbedText(const CellGrid &cells);

//! \brief The cells of \a text that was copied from a spreadsheet, which ends its last row with a line end or does not.
//!
//! Line ends inside a cell become \\n. A quotation mark that is not closed is a letter as any other, so that nothing is lost.
CellGrid fromTabbedText(const QString &text);

} // namespace slipway
