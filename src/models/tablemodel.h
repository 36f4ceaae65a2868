// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/itemroles.h"
#include "models/rowindex.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <functional>
#include <limits>
#include <vector>

namespace slipway {

//! \brief A column as data: what it is called and how a cell's values come out of a \a Row.
//!
//! `Column<Build>(u"size"_s, tr("Size"), &sizeText).sortedBy(&Build::bytes).numeric()`. (Not an aggregate for designated
//! initialisers, as our other tables of facts are: g++ 12 dies of that in a template.)
template <typename Row>
class Column final
{
public:
    using Text = std::function<QString(const Row &)>;
    using Value = std::function<QVariant(const Row &)>;

    //! \a key is what settings, tests and panes call the column; \a title is translated.
    Column(QString key, QString title, Text display) : m_key(std::move(key)), m_title(std::move(title)), m_display(std::move(display)) {}

    //! The raw value; without it the displayed text sorts.
    Column &sortedBy(Value value) { return set(m_sort, std::move(value)); }
    //! The wire value of a state: the cell is a badge.
    Column &withBadge(Text wire) { return set(m_badge, std::move(wire)); }
    //! What Qt calls the decoration: a QPixmap before the text.
    Column &withPicture(Value picture) { return set(m_picture, std::move(picture)); }
    //! Plain text of the tooltip; cells that are elided have one of their own.
    Column &withHint(Text hint) { return set(m_hint, std::move(hint)); }
    //! Digits stand under digits.
    Column &numeric() { return set(m_alignment, Qt::AlignTrailing | Qt::AlignVCenter); }
    Column &elided(Qt::TextElideMode mode) { return set(m_elide, mode); }
    //! Not shown until somebody asks for it.
    Column &hidden(bool hidden = true) { return set(m_hidden, hidden); }

private:
    template <typename R>
    friend class TableModel;

    template <typename Member, typename T>
    Column &set(Member &member, T value)
    {
        member = std::move(value);
        return *this;
    }

    QString m_key;
    QString m_title;
    Text m_display;
    Value m_sort;
    Text m_badge;
    Value m_picture;
    Text m_hint;
    Qt::Alignment m_alignment = Qt::AlignLeading | Qt::AlignVCenter;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_hidden = false;
};

//! \brief The part of every table model that does not depend on its rows: roles, headers, the way from an id to a row.
class TableModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;

    //! The row of \a id, or -1.
    int rowOf(const QString &id) const;
    //! The column called \a key, or -1.
    int columnOf(QStringView key) const;

protected:
    explicit TableModelBase(QObject *parent);

    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString idAt(int row) const = 0;
    //! Display, decoration, SortRole, BadgeRole and HintRole of a cell; AccessibleTextRole of column 0 when the row has a sentence of its own.
    virtual QVariant cell(int row, int column, int role) const = 0;
    //! Display, alignment, ElideRole and the roles of headers.
    virtual QVariant columnFact(int column, int role) const = 0;

    //! Says that rows \a first to \a last look different now.
    void announceChange(int first, int last);

    mutable RowIndex m_index;
    mutable bool m_indexIsStale = false; // rows were removed; the index is made anew when somebody asks

private:
    QString searchText(int row) const;
    QString sentence(int row) const;
};

//! \brief A table of \a Row values, told apart by their id. It is never reset: selection, scroll position and focus survive.
//!
//! A list arrives page by page: merge() each page, and when the whole chain is there retain() what it named. Row is a value with ==.
template <typename Row>
class TableModel final : public TableModelBase
{
public:
    using Id = std::function<QString(const Row &)>;

    //! \a id is what tells rows apart (`&AppRow::id`).
    TableModel(Id id, std::vector<Column<Row>> columns, QObject *parent = nullptr)
        : TableModelBase(parent)
        , m_id(std::move(id))
        , m_columns(std::move(columns))
    {}

    //! What a screen reader says of a row, one sentence: "Tideline, iOS and macOS, preparing 2.4.0". Without it: what the columns say.
    void setSentence(std::function<QString(const Row &)> sentence) { m_sentence = std::move(sentence); }

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
            announceChange(firstChanged, lastChanged);
        if (added.empty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        for (Row &row : added) {
            m_rows.push_back(std::move(row));
            m_index.append();
        }
        endInsertRows();
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
            beginRemoveRows({}, first, last);
            m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
            m_indexIsStale = true;
            endRemoveRows();
            last = first - 1;
        }
    }

    const std::vector<Row> &all() const { return m_rows; }
    //! The row called \a id, or null; valid until the next merge() or retain().
    const Row *find(const QString &id) const
    {
        const int row = rowOf(id);
        return row < 0 ? nullptr : &m_rows[size_t(row)];
    }

private:
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return int(m_columns.size()); }
    QString idAt(int row) const override { return m_id(m_rows[size_t(row)]); }

    QVariant cell(int row, int column, int role) const override
    {
        const Row &value = m_rows[size_t(row)];
        const Column<Row> &spec = m_columns[size_t(column)];
        switch (role) {
        case Qt::DisplayRole:
            return spec.m_display(value);
        case SortRole:
            return spec.m_sort ? spec.m_sort(value) : QVariant(spec.m_display(value));
        case BadgeRole:
            return spec.m_badge ? spec.m_badge(value) : QVariant();
        case Qt::DecorationRole:
            return spec.m_picture ? spec.m_picture(value) : QVariant();
        case HintRole:
            return spec.m_hint ? spec.m_hint(value) : QVariant();
        case Qt::AccessibleTextRole:
            return m_sentence && column == 0 ? m_sentence(value) : QVariant();
        default:
            return {};
        }
    }

    QVariant columnFact(int column, int role) const override
    {
        const Column<Row> &spec = m_columns[size_t(column)];
        switch (role) {
        case Qt::DisplayRole:
            return spec.m_title;
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(spec.m_alignment);
        case ElideRole:
            return int(spec.m_elide);
        case ColumnKeyRole:
            return spec.m_key;
        case ColumnHiddenRole:
            return spec.m_hidden;
        default:
            return {};
        }
    }

    Id m_id;
    std::vector<Column<Row>> m_columns;
    std::function<QString(const Row &)> m_sentence;
    std::vector<Row> m_rows;
};

} // namespace slipway
