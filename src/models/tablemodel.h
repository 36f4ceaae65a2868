// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"
#include "models/rowindex.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <limits>

namespace slipway {

//! \brief A table of \a Row values, told apart by their id. It is never reset: selection, scroll position and focus survive.
//!
//! A list arrives page by page: merge() each page, and when the whole chain is there retain() what it named. Row is a value with ==.
template <typename Row>
class TableModel final : public ColumnModel<Row>
{
public:
    using Id = std::function<QString(const Row &)>;

    //! \a id is what tells rows apart (`&AppRow::id`).
    TableModel(Id id, std::vector<Column<Row>> columns, QObject *parent = nullptr)
        : ColumnModel<Row>(std::move(columns), parent)
        , m_id(std::move(id))
        , m_index([this](int row) { return m_id(m_rows[size_t(row)]); })
    {}

    //! Changes the rows whose id is known, in place, and adds the others at the end; an id that comes twice counts once, the last
    //! wins. Linear in the rows given. At most one dataChanged, over the range that holds all changes, and one rowsInserted.
    void merge(std::vector<Row> rows)
    {
        std::vector<Row> added;
        QHash<QString, size_t> addedAt;
        int firstChanged = std::numeric_limits<int>::max();
        int lastChanged = -1;
        for (Row &row : rows) {
            const QString id = m_id(row);
            if (const int known = rowOf(id); known >= 0) {
                if (m_rows[size_t(known)] == row)
                    continue;
                m_rows[size_t(known)] = std::move(row);
                firstChanged = std::min(firstChanged, known);
                lastChanged = std::max(lastChanged, known);
            } else if (const auto twice = addedAt.constFind(id); twice != addedAt.constEnd()) {
                added[*twice] = std::move(row);
            } else {
                addedAt.insert(id, added.size());
                added.push_back(std::move(row));
            }
        }
        if (lastChanged >= 0)
            this->announceChange(firstChanged, lastChanged);
        if (added.empty())
            return;
        this->beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        for (Row &row : added) {
            m_rows.push_back(std::move(row));
            m_index.append();
        }
        this->endInsertRows();
    }

    //! \brief Lets \a work change all rows, of which only the columns from \a left to \a right may look different then, all of them unsearched.
    //!
    //! For what comes after the rows: who filters need not look at the texts of thousands of rows again. One dataChanged.
    template <typename Work>
    void changeAll(QStringView left, QStringView right, Work work)
    {
        for (Row &row : m_rows)
            work(row);
        if (!m_rows.empty())
            this->announceUnsearchedChange(0, int(m_rows.size()) - 1, this->columnOf(left), this->columnOf(right));
    }

    //! Removes the rows whose id is not among \a ids, one rowsRemoved for each run of neighbours, last run first.
    void retain(const QSet<QString> &ids)
    {
        const auto stays = [&](int row) { return ids.contains(m_id(m_rows[size_t(row)])); };
        int last = int(m_rows.size()) - 1;
        while (last >= 0) {
            if (stays(last)) {
                --last;
                continue;
            }
            int first = last;
            while (first > 0 && !stays(first - 1))
                --first;
            this->beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            m_indexIsStale = true;
            this->endRemoveRows();
            last = first - 1;
        }
    }

    //! \brief Makes the table \a rows, in their order: for short lists whose order is part of what they say. Ids are distinct.
    //!
    //! Rows change in place where that keeps the order; one that is to stand further up leaves and comes back.
    void replace(std::vector<Row> rows)
    {
        QSet<QString> ids;
        for (const Row &row : rows)
            ids.insert(m_id(row));
        retain(ids);
        for (size_t place = 0; place < rows.size();) {
            size_t end = place;
            while (end < rows.size() && rowOf(m_id(rows[end])) < 0)
                ++end;
            if (end == place)
                settle(int(place), std::move(rows[end++]));
            else
                insert(int(place), std::vector<Row>(rows.begin() + qsizetype(place), rows.begin() + qsizetype(end)));
            place = end;
        }
    }

    const std::vector<Row> &all() const { return m_rows; }
    //! The row of \a id, or -1.
    int rowOf(const QString &id) const
    {
        if (m_indexIsStale) {
            m_index.rebuild(int(m_rows.size()));
            m_indexIsStale = false;
        }
        return m_index.find(id);
    }
    //! The row called \a id, or null; valid until the next merge() or retain().
    const Row *find(const QString &id) const
    {
        const int row = rowOf(id);
        return row < 0 ? nullptr : &m_rows[size_t(row)];
    }

private:
    // A known row; those before place stand where they are to.
    void settle(int place, Row row)
    {
        const int known = rowOf(m_id(row));
        if (known != place) {
            this->beginRemoveRows({}, known, known);
            m_rows.erase(m_rows.begin() + known);
            m_indexIsStale = true;
            this->endRemoveRows();
            insert(place, {std::move(row)});
        } else if (m_rows[size_t(place)] != row) {
            m_rows[size_t(place)] = std::move(row);
            this->announceChange(place, place);
        }
    }

    void insert(int place, const std::vector<Row> &rows)
    {
        this->beginInsertRows({}, place, place + int(rows.size()) - 1);
        m_rows.insert(m_rows.begin() + place, rows.begin(), rows.end());
        m_indexIsStale = true;
        this->endInsertRows();
    }

    int rows() const override { return int(m_rows.size()); }
    const Row &at(int row) const override { return m_rows[size_t(row)]; }
    QString idAt(int row) const override { return m_id(m_rows[size_t(row)]); }

    Id m_id;
    std::vector<Row> m_rows;
    mutable RowIndex m_index;
    mutable bool m_indexIsStale = false; // rows were removed; the index is made anew when somebody asks
};

} // namespace slipway
