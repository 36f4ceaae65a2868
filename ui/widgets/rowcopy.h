// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

#include <memory>

class QHeaderView;
class QMimeData;

namespace slipway {

//! The columns that \a header shows, in its order.
QList<int> shownColumns(const QHeaderView &header);

//! \a rows, in the order in which they are shown, as lines of tab separated values: what people read in \a columns. A tab or a line
//! break inside a value would be read as the next cell or row; it becomes a space.
QString tabSeparated(QModelIndexList rows, const QList<int> &columns);

//! \a cells, which come row by row, as spreadsheets copy them, in the order of \a columns: in full where there is more than is shown. Between
//! them, what is not among them is empty. areCells() knows them again.
std::unique_ptr<QMimeData> copiedCells(const QModelIndexList &cells, QList<int> columns);

//! Whether the text of \a data is one of cells, of ours or of a spreadsheet's: its line ends are those of rows. Spreadsheets copy a table of HTML
//! beside it.
bool areCells(const QMimeData &data);

} // namespace slipway
