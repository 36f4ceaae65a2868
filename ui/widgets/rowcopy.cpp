// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowcopy.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

QList<int> shownColumns(const QHeaderView &header)
{
    QList<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (!header.isSectionHidden(logical))
            columns.append(logical);
    }
    return columns;
}

QString tabSeparated(QModelIndexList rows, const QList<int> &columns)
{
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(row.siblingAtColumn(column).data().toString().simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

} // namespace slipway
