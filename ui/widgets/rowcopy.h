// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QHeaderView;

namespace slipway {

//! The columns that \a header shows, in its order.
QList<int> shownColumns(const QHeaderView &header);

//! \a rows, in the order in which they are shown, as lines of tab separated values: what people read in \a columns. A tab or a line
//! break inside a value would be read as the next cell or row; it becomes a space.
QString tabSeparated(QModelIndexList rows, const QList<int> &columns);

} // namespace slipway
