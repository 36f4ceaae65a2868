// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowcopy.h"

#include "core/tabbedtext.h"

#include <QHeaderView>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString cellsFormat = u"application/x-slipway-cells"_s;

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

std::unique_ptr<QMimeData> copiedCells(const QModelIndexList &cells, QList<int> columns)
{
    const auto isUsed = [&cells](int column) {
        return std::any_of(cells.cbegin(), cells.cend(), [column](const QModelIndex &cell) { return cell.column() == column; });
    };
    columns.removeIf([&isUsed](int column) { return !isUsed(column); });
    CellGrid grid;
    int row = -1;
    for (const QModelIndex &cell : cells) {
        if (cell.row() != row)
            grid.append(QStringList(columns.size()));
        row = cell.row();
        const QVariant all = cell.data(Qt::EditRole);
        grid.last()[columns.indexOf(cell.column())] = (all.isValid() ? all : cell.data()).toString();
    }
    auto data = std::make_unique<QMimeData>();
    data->setText(toTabbedText(grid));
    data->setData(cellsFormat, {});
    return data;
}

bool areCells(const QMimeData &data)
{
    return data.hasFormat(cellsFormat) || data.text().contains(u'\t') || data.html().contains("<table"_L1, Qt::CaseInsensitive);
}

} // namespace slipway
