// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filteredmodel.h"

#include "models/itemroles.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace slipway {

FilteredModel::FilteredModel(QObject *parent) : QAbstractProxyModel(parent)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true);
}

void FilteredModel::setSourceModel(QAbstractItemModel *source)
{
    beginResetModel();
    for (const QMetaObject::Connection &connection : m_connections)
        disconnect(connection);
    QAbstractProxyModel::setSourceModel(source);
    using Model = QAbstractItemModel;
    m_connections = {
        connect(source, &Model::rowsInserted, this, &FilteredModel::onRowsInserted),
        connect(source, &Model::rowsAboutToBeRemoved, this, &FilteredModel::onRowsAboutToBeRemoved),
        connect(source, &Model::rowsRemoved, this, &FilteredModel::onRowsRemoved),
        connect(source, &Model::dataChanged, this, &FilteredModel::onDataChanged),
        connect(source, &Model::headerDataChanged, this, &FilteredModel::headerDataChanged),
        connect(source, &Model::modelAboutToBeReset, this, &FilteredModel::beginResetModel),
        connect(source, &Model::modelReset, this, &FilteredModel::reread),
        connect(source, &Model::layoutAboutToBeChanged, this, &FilteredModel::beginResetModel),
        connect(source, &Model::layoutChanged, this, &FilteredModel::reread),
        connect(source, &Model::rowsAboutToBeMoved, this, &FilteredModel::beginResetModel),
        connect(source, &Model::rowsMoved, this, &FilteredModel::reread),
    };
    reread();
}

void FilteredModel::setTerms(const SearchTerms &terms)
{
    m_terms = terms;
    setQuery(SearchQuery(m_filter, m_terms));
}

void FilteredModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    setQuery(SearchQuery(text, m_terms));
}

void FilteredModel::setQuery(const SearchQuery &query)
{
    if (query == m_query)
        return;
    const bool isNarrower = query.isWithin(m_query);
    m_query = query;
    for (int row = 0; row < m_haystack.rowCount(); ++row) {
        char &isFound = m_isFound[size_t(row)];
        isFound = (isFound || !isNarrower) && m_query.matches(m_haystack.text(row));
    }
    relayout();
}

void FilteredModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    const bool otherColumn = column != m_sortColumn;
    m_sortColumn = column;
    m_sortOrder = order;
    if (otherColumn)
        m_sorted.assign(sortKeys(0, m_haystack.rowCount()), order);
    else
        m_sorted.setOrder(order);
    relayout();
}

QModelIndex FilteredModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex FilteredModel::parent(const QModelIndex &) const
{
    return {};
}

QModelIndex FilteredModel::sibling(int row, int column, const QModelIndex &) const
{
    return index(row, column);
}

int FilteredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int FilteredModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !sourceModel() ? 0 : sourceModel()->columnCount();
}

QModelIndex FilteredModel::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= int(m_order.size()))
        return {};
    return sourceModel()->index(m_order[size_t(proxyIndex.row())], proxyIndex.column());
}

QModelIndex FilteredModel::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || sourceIndex.row() >= int(m_position.size()))
        return {};
    const int row = m_position[size_t(sourceIndex.row())];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QVariant FilteredModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // Not by way of an index, as the base class does it: an empty table has headers too.
    if (!sourceModel() || orientation != Qt::Horizontal)
        return {};
    return sourceModel()->headerData(section, orientation, role);
}

void FilteredModel::readText(int sourceRow)
{
    const QModelIndex cell = sourceModel()->index(sourceRow, 0);
    const QVariant text = cell.data(SearchRole);
    m_haystack.setText(sourceRow, (text.isValid() ? text : cell.data()).toString());
    m_isFound[size_t(sourceRow)] = m_query.matches(m_haystack.text(sourceRow));
}

SortedRows::Key FilteredModel::sortKey(int sourceRow) const
{
    const QVariant value = sourceModel()->index(sourceRow, m_sortColumn).data(SortRole);
    if (value.isNull())
        return {};
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::LongLong:
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QDate:
    case QMetaType::QDateTime:
        return double(value.toDateTime().toMSecsSinceEpoch());
    default: {
        const QString text = value.toString();
        return text.isEmpty() ? SortedRows::Key() : SortedRows::Key(m_collator.sortKey(text));
    }
    }
}

// None while unsorted.
std::vector<SortedRows::Key> FilteredModel::sortKeys(int first, int count) const
{
    std::vector<SortedRows::Key> keys;
    if (m_sortColumn < 0)
        return keys;
    keys.reserve(size_t(count));
    for (int row = first; row < first + count; ++row)
        keys.push_back(sortKey(row));
    return keys;
}

std::vector<int> FilteredModel::shownRows() const
{
    // Written whether it counts or not: half of the rows are found, and a branch would be guessed wrong.
    std::vector<int> rows(m_isFound.size());
    size_t count = 0;
    const auto add = [&](int row) {
        rows[count] = row;
        count += m_isFound[size_t(row)] ? 1 : 0;
    };
    if (m_sortColumn < 0) {
        for (int row = 0; row < int(rows.size()); ++row)
            add(row);
    } else {
        for (const int row : m_sorted.rows())
            add(row);
    }
    rows.resize(count);
    return rows;
}

void FilteredModel::show(std::vector<int> rows)
{
    m_order = std::move(rows);
    m_position.assign(m_isFound.size(), -1);
    readPositions(0);
}

void FilteredModel::readPositions(int from)
{
    for (int row = from; row < int(m_order.size()); ++row)
        m_position[size_t(m_order[size_t(row)])] = row;
}

void FilteredModel::beginLayoutChange()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList persistent = persistentIndexList();
    m_kept.reserve(size_t(persistent.size()));
    for (const QModelIndex &proxy : persistent)
        m_kept.push_back({proxy, mapToSource(proxy)});
}

void FilteredModel::endLayoutChange(std::vector<int> rows)
{
    show(std::move(rows));
    QModelIndexList from;
    QModelIndexList to;
    for (const Kept &kept : m_kept) {
        from.append(kept.proxy);
        to.append(mapFromSource(kept.source));
    }
    m_kept.clear();
    changePersistentIndexList(from, to);
    emit layoutChanged();
}

void FilteredModel::relayout()
{
    beginLayoutChange();
    endLayoutChange(shownRows());
}

// The end of a reset.
void FilteredModel::reread()
{
    const int count = sourceModel()->rowCount();
    m_haystack.clear();
    m_haystack.insertRows(0, count);
    m_isFound.assign(size_t(count), 0);
    for (int row = 0; row < count; ++row)
        readText(row);
    m_sorted.assign(sortKeys(0, count), m_sortOrder);
    show(shownRows());
    endResetModel();
}

void FilteredModel::onRowsInserted(const QModelIndex &parent, int first, int last)
{
    Q_ASSERT_X(!parent.isValid(), "FilteredModel", "made for flat tables");
    const int count = last - first + 1;
    if (first < m_haystack.rowCount()) {
        for (int &row : m_order)
            row += row >= first ? count : 0;
    }
    m_haystack.insertRows(first, count);
    m_isFound.insert(m_isFound.begin() + first, size_t(count), 0);
    m_position.insert(m_position.begin() + first, size_t(count), -1);
    std::vector<int> arrived;
    for (int row = first; row <= last; ++row) {
        readText(row);
        if (m_isFound[size_t(row)])
            arrived.push_back(row);
    }
    if (m_sortColumn >= 0)
        m_sorted.insert(first, sortKeys(first, count));
    if (arrived.empty())
        return;
    if (m_sortColumn >= 0) {
        relayout();
        return;
    }
    const auto place = std::lower_bound(m_order.begin(), m_order.end(), first);
    const int at = int(place - m_order.begin());
    beginInsertRows({}, at, at + int(arrived.size()) - 1);
    m_order.insert(place, arrived.begin(), arrived.end());
    readPositions(at);
    endInsertRows();
}

void FilteredModel::onRowsAboutToBeRemoved(const QModelIndex &, int first, int last)
{
    int count = 0;
    Run run{std::numeric_limits<int>::max(), -1};
    for (int row = first; row <= last; ++row) {
        const int here = m_position[size_t(row)];
        if (here < 0)
            continue;
        ++count;
        run.first = std::min(run.first, here);
        run.last = std::max(run.last, here);
    }
    if (count == 0)
        return;
    if (run.last - run.first + 1 == count) {
        m_leaving = run;
        beginRemoveRows({}, run.first, run.last);
    } else {
        m_layoutIsChanging = true;
        beginLayoutChange();
    }
}

void FilteredModel::onRowsRemoved(const QModelIndex &, int first, int last)
{
    const int count = last - first + 1;
    m_haystack.removeRows(first, count);
    m_isFound.erase(m_isFound.begin() + first, m_isFound.begin() + last + 1);
    if (m_sortColumn >= 0)
        m_sorted.remove(first, count);
    if (m_layoutIsChanging) {
        m_layoutIsChanging = false;
        endLayoutChange(shownRows());
        return;
    }
    m_position.erase(m_position.begin() + first, m_position.begin() + last + 1);
    if (m_leaving)
        m_order.erase(m_order.begin() + m_leaving->first, m_order.begin() + m_leaving->last + 1);
    for (int &row : m_order)
        row -= row > last ? count : 0;
    if (m_leaving) {
        readPositions(m_leaving->first);
        m_leaving.reset();
        endRemoveRows();
    }
}

void FilteredModel::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int first = topLeft.row();
    const int last = bottomRight.row();
    const bool isSortedByIt = m_sortColumn >= topLeft.column() && m_sortColumn <= bottomRight.column();
    bool mayMove = isSortedByIt && m_sorted.change(first, sortKeys(first, last - first + 1));
    const bool isSearched = roles.isEmpty() || roles.contains(SearchRole);
    for (int row = first; isSearched && row <= last; ++row) {
        readText(row);
        mayMove = mayMove || bool(m_isFound[size_t(row)]) != (m_position[size_t(row)] >= 0);
    }
    // A row that comes, leaves or is no longer between its neighbours changes the layout; all others only look different.
    if (mayMove) {
        if (std::vector<int> rows = shownRows(); rows != m_order) {
            beginLayoutChange();
            endLayoutChange(std::move(rows));
        }
    }
    Run run{std::numeric_limits<int>::max(), -1};
    for (int row = first; row <= last; ++row) {
        if (const int here = m_position[size_t(row)]; here >= 0) {
            run.first = std::min(run.first, here);
            run.last = std::max(run.last, here);
        }
    }
    if (run.last >= 0)
        emit dataChanged(index(run.first, topLeft.column()), index(run.last, bottomRight.column()), roles);
}

} // namespace slipway
