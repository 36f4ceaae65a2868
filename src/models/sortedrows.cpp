// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sortedrows.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace slipway {

void SortedRows::assign(std::vector<Key> keys, Qt::SortOrder order)
{
    m_order = order;
    m_keys = std::move(keys);
    m_rows.clear();
    std::vector<int> all(m_keys.size());
    std::iota(all.begin(), all.end(), 0);
    place(std::move(all));
}

void SortedRows::setOrder(Qt::SortOrder order)
{
    if (order != m_order)
        assign(std::move(m_keys), order);
}

void SortedRows::insert(int first, std::vector<Key> keys)
{
    const int count = int(keys.size());
    if (first < int(m_keys.size())) {
        for (int &row : m_rows)
            row += row >= first ? count : 0;
    }
    m_keys.insert(m_keys.begin() + first, std::make_move_iterator(keys.begin()), std::make_move_iterator(keys.end()));
    std::vector<int> arrived(keys.size());
    std::iota(arrived.begin(), arrived.end(), first);
    place(std::move(arrived));
}

void SortedRows::remove(int first, int count)
{
    m_keys.erase(m_keys.begin() + first, m_keys.begin() + first + count);
    std::erase_if(m_rows, [&](int row) { return row >= first && row < first + count; });
    for (int &row : m_rows)
        row -= row >= first ? count : 0;
}

bool SortedRows::change(int first, std::vector<Key> keys)
{
    std::vector<int> moved;
    for (Key &key : keys) {
        const int row = first++;
        if (compare(key, m_keys[size_t(row)]) != 0)
            moved.push_back(row);
        m_keys[size_t(row)] = std::move(key);
    }
    if (moved.empty())
        return false;
    std::erase_if(m_rows, [&](int row) { return std::binary_search(moved.begin(), moved.end(), row); });
    place(std::move(moved));
    return true;
}

int SortedRows::compare(const Key &one, const Key &other) const
{
    if (one.index() != other.index()) {
        const bool someIsEmpty = one.index() == 0 || other.index() == 0;
        return (someIsEmpty ? other.index() == 0 : one.index() < other.index()) ? -1 : 1;
    }
    int result = 0;
    if (const double *number = std::get_if<double>(&one))
        result = *number < std::get<double>(other) ? -1 : *number > std::get<double>(other) ? 1 : 0;
    else if (const QCollatorSortKey *text = std::get_if<QCollatorSortKey>(&one))
        result = text->compare(std::get<QCollatorSortKey>(other));
    return m_order == Qt::AscendingOrder ? result : -result;
}

// A search for each that arrived, and the others are copied in runs: a page costs no comparison of the rows that are there.
void SortedRows::place(std::vector<int> arrived)
{
    const auto isBefore = [this](int row, int other) {
        const int compared = compare(m_keys[size_t(row)], m_keys[size_t(other)]);
        return compared != 0 ? compared < 0 : row < other;
    };
    std::sort(arrived.begin(), arrived.end(), isBefore);
    std::vector<int> merged;
    merged.reserve(m_keys.size());
    auto from = m_rows.cbegin();
    for (const int row : arrived) {
        const auto to = std::upper_bound(from, m_rows.cend(), row, isBefore);
        merged.insert(merged.end(), from, to);
        merged.push_back(row);
        from = to;
    }
    merged.insert(merged.end(), from, m_rows.cend());
    m_rows = std::move(merged);
}

} // namespace slipway
