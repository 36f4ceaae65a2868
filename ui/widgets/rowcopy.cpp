// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowcopy.h"

#include <QHeaderView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

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
    if (rows.isEmpty())
        return {};
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    const QAbstractItemModel &model = *rows.constFirst().model();
    QStringList titles;
    for (const int column : columns)
        titles.append(oneLine(model.headerData(column, Qt::Horizontal).toString()));
    QString text = titles.join(u'\t') + u'\n';
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(oneLine(row.siblingAtColumn(column).data().toString()));
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

} // namespace slipway
