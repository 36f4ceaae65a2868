// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndexList>
#include <QString>

class QHeaderView;

namespace slipway {

//! The columns that \a header shows, in its order.
QList<int> shownColumns(const QHeaderView &header);

//! \a rows as a table of tab separated values: a line of titles, then what people read in \a columns. Tabs and line breaks inside a
//! value become spaces. Rows come in the order in which they are shown.
QString tabSeparated(QModelIndexList rows, const QList<int> &columns);

} // namespace slipway
