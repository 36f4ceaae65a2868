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
    m_query = query;
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
        readSortKeys();
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

void FilteredModel::readRows(int first, int count)
{
    for (int row = first; row < first + count; ++row) {
        const QModelIndex cell = sourceModel()->index(row, 0);
        const QVariant text = cell.data(SearchRole);
        m_haystack.setText(row, (text.isValid() ? text : cell.data()).toString());
        if (m_sortColumn >= 0)
            m_sortKeys[size_t(row)] = sortKey(row);
    }
}

FilteredModel::SortKey FilteredModel::sortKey(int sourceRow) const
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
        return text.isEmpty() ? SortKey() : SortKey(m_collator.sortKey(text));
    }
    }
}

bool FilteredModel::isBefore(int sourceRow, int otherRow) const
{
    const SortKey &a = m_sortKeys[size_t(sourceRow)];
    const SortKey &b = m_sortKeys[size_t(otherRow)];
    if (a.index() != b.index()) {
        const bool someIsEmpty = a.index() == 0 || b.index() == 0;
        return someIsEmpty ? b.index() == 0 : a.index() < b.index();
    }
    const auto less = [](const SortKey &one, const SortKey &other) {
        if (const double *number = std::get_if<double>(&one))
            return *number < std::get<double>(other);
        if (const QCollatorSortKey *text = std::get_if<QCollatorSortKey>(&one))
            return *text < std::get<QCollatorSortKey>(other);
        return false;
    };
    return m_sortOrder == Qt::AscendingOrder ? less(a, b) : less(b, a);
}

void FilteredModel::readSortKeys()
{
    m_sortKeys.clear();
    if (m_sortColumn < 0)
        return;
    const int count = m_haystack.rowCount();
    m_sortKeys.reserve(size_t(count));
    for (int row = 0; row < count; ++row)
        m_sortKeys.push_back(sortKey(row));
}

void FilteredModel::readOrder()
{
    m_order.clear();
    for (int row = 0; row < m_haystack.rowCount(); ++row) {
        if (m_query.matches(m_haystack.text(row)))
            m_order.push_back(row);
    }
    if (m_sortColumn >= 0)
        std::stable_sort(m_order.begin(), m_order.end(), [this](int a, int b) { return isBefore(a, b); });
    readPositions();
}

void FilteredModel::readPositions()
{
    m_position.assign(size_t(m_haystack.rowCount()), -1);
    for (size_t row = 0; row < m_order.size(); ++row)
        m_position[size_t(m_order[row])] = int(row);
}

void FilteredModel::beginLayoutChange()
{
    emit layoutAboutToBeChanged();
    const QModelIndexList persistent = persistentIndexList();
    m_kept.reserve(size_t(persistent.size()));
    for (const QModelIndex &proxy : persistent)
        m_kept.push_back({proxy, mapToSource(proxy)});
}

void FilteredModel::endLayoutChange()
{
    readOrder();
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
    endLayoutChange();
}

// The end of a reset.
void FilteredModel::reread()
{
    const int count = sourceModel()->rowCount();
    m_haystack.clear();
    m_haystack.insertRows(0, count);
    m_sortKeys.assign(m_sortColumn < 0 ? 0 : size_t(count), SortKey());
    readRows(0, count);
    readOrder();
    endResetModel();
}

void FilteredModel::onRowsInserted(const QModelIndex &parent, int first, int last)
{
    Q_ASSERT_X(!parent.isValid(), "FilteredModel", "made for flat tables");
    const int count = last - first + 1;
    m_haystack.insertRows(first, count);
    if (m_sortColumn >= 0)
        m_sortKeys.insert(m_sortKeys.begin() + first, size_t(count), SortKey());
    readRows(first, count);
    for (int &row : m_order) {
        if (row >= first)
            row += count;
    }
    readPositions();

    std::vector<int> arrived;
    for (int row = first; row <= last; ++row) {
        if (m_query.matches(m_haystack.text(row)))
            arrived.push_back(row);
    }
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
    readPositions();
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
    if (m_sortColumn >= 0)
        m_sortKeys.erase(m_sortKeys.begin() + first, m_sortKeys.begin() + first + count);
    if (m_layoutIsChanging) {
        m_layoutIsChanging = false;
        endLayoutChange();
        return;
    }
    if (m_leaving)
        m_order.erase(m_order.begin() + m_leaving->first, m_order.begin() + m_leaving->last + 1);
    for (int &row : m_order) {
        if (row > last)
            row -= count;
    }
    readPositions();
    if (m_leaving) {
        m_leaving.reset();
        endRemoveRows();
    }
}

void FilteredModel::onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    const int first = topLeft.row();
    const int last = bottomRight.row();
    readRows(first, last - first + 1);

    // A row that comes, leaves or is no longer between its neighbours changes the layout; all others only look different.
    const auto isMisplaced = [this](int row) {
        const int here = m_position[size_t(row)];
        if (m_query.matches(m_haystack.text(row)) != (here >= 0))
            return true;
        if (here < 0 || m_sortColumn < 0)
            return false;
        return (here > 0 && isBefore(row, m_order[size_t(here) - 1])) || (here + 1 < int(m_order.size()) && isBefore(m_order[size_t(here) + 1], row));
    };
    for (int row = first; row <= last; ++row) {
        if (isMisplaced(row)) {
            relayout();
            break;
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
