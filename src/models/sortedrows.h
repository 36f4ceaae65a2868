// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

#include <variant>
#include <vector>

namespace slipway {

//! \brief All rows of a table in the order of their keys, kept while rows come, change and leave.
//!
//! Empty keys are last, equal ones in the order of the table. A row that comes or changes is put in its place with a few comparisons, and
//! moves numbers in memory; only assign() and setOrder() sort.
class SortedRows final
{
public:
    //! Nothing, a number, or a text as people of a locale sort it.
    using Key = std::variant<std::monostate, double, QCollatorSortKey>;

    //! The rows in order.
    const std::vector<int> &rows() const { return m_rows; }

    void assign(std::vector<Key> keys, Qt::SortOrder order);
    void setOrder(Qt::SortOrder order);
    //! \a keys are those of the new rows from \a first on.
    void insert(int first, std::vector<Key> keys);
    void remove(int first, int count);
    //! The rows from \a first on have other \a keys; whether one of them may stand elsewhere now.
    bool change(int first, std::vector<Key> keys);

private:
    int compare(const Key &one, const Key &other) const;
    void place(std::vector<int> arrived);

    Qt::SortOrder m_order = Qt::AscendingOrder;
    std::vector<Key> m_keys; // one a row of the table
    std::vector<int> m_rows;
};

} // namespace slipway
