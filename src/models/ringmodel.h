// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"

#include <algorithm>
#include <deque>

namespace slipway {

//! \brief A table of what happens, the latest first: rows come at the top, and at its capacity the oldest go at the bottom.
//!
//! Adding a row costs the same however many there are, and nothing is ever reset: selection and focus survive. Each row has a number, higher
//! than those before it; as text it is the row's id.
template <typename Row>
class RingModel final : public ColumnModel<Row>
{
public:
    using Number = std::function<quint64(const Row &)>;

    RingModel(int capacity, Number number, std::vector<Column<Row>> columns, QObject *parent = nullptr)
        : ColumnModel<Row>(std::move(columns), parent)
        , m_capacity(capacity)
        , m_number(std::move(number))
    {}

    //! Adds \a rows, the latest of them last.
    void add(std::vector<Row> rows)
    {
        if (int(rows.size()) > m_capacity)
            rows.erase(rows.begin(), rows.end() - m_capacity);
        if (rows.empty())
            return;
        this->beginInsertRows({}, 0, int(rows.size()) - 1);
        for (Row &row : rows)
            m_rows.push_front(std::move(row));
        this->endInsertRows();
        // Only now: a view that stands at the end would have to move up for a moment.
        removeLast(int(m_rows.size()) - m_capacity);
    }

    void clear() { removeLast(int(m_rows.size())); }

    //! The latest first.
    const std::deque<Row> &all() const { return m_rows; }
    //! The row called \a id, or null; valid until the next add() or clear().
    const Row *find(const QString &id) const { return find(id.toULongLong()); }
    const Row *find(quint64 number) const
    {
        const auto place = std::partition_point(m_rows.begin(), m_rows.end(), [&](const Row &row) { return m_number(row) > number; });
        return place != m_rows.end() && m_number(*place) == number ? &*place : nullptr;
    }

private:
    int rows() const override { return int(m_rows.size()); }
    const Row &at(int row) const override { return m_rows[size_t(row)]; }
    QString idAt(int row) const override { return QString::number(m_number(m_rows[size_t(row)])); }

    void removeLast(int count)
    {
        if (count <= 0)
            return;
        const int first = int(m_rows.size()) - count;
        this->beginRemoveRows({}, first, first + count - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.end());
        this->endRemoveRows();
    }

    const int m_capacity;
    Number m_number;
    std::deque<Row> m_rows;
};

} // namespace slipway
