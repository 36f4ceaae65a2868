// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "models/itemroles.h"
#include "models/searchquery.h"

#include <QAbstractTableModel>

#include <functional>
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
    using Fact = std::function<bool(const Row &)>;

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
    //! A few letters at the end of the cell, see NoteRole.
    Column &withNote(Text note) { return set(m_note, std::move(note)); }
    Column &withTone(std::function<CellTone(const Row &)> tone) { return set(m_tone, std::move(tone)); }
    //! The cell can be edited: \a text is all of it, \a spec what Apple asks of it. See ColumnModelBase::edited().
    Column &editing(const AttributeSpec &spec, Text text) { return set(m_spec, &spec).set(m_text, std::move(text)); }
    //! Why a cell that can be edited cannot be so just now; empty when it can.
    Column &lockedBy(Text reason) { return set(m_lock, std::move(reason)); }
    Column &changedWhere(Fact changed) { return set(m_changed, std::move(changed)); }
    //! The cell has a box to tick, for the first column: see ColumnModelBase::ticked().
    Column &tickedWhere(Fact ticked) { return set(m_ticked, std::move(ticked)); }
    //! What a screen reader says of the cell. Without it: what it shows.
    Column &spokenAs(Text sentence) { return set(m_spoken, std::move(sentence)); }
    //! Digits stand under digits.
    Column &numeric() { return set(m_alignment, Qt::AlignTrailing | Qt::AlignVCenter); }
    Column &elided(Qt::TextElideMode mode) { return set(m_elide, mode); }
    //! The filter does not look through it: it is nothing that people type to find a row.
    Column &unsearched() { return set(m_isSearched, false); }
    //! Where there is no room for all columns this one begins narrower than it needs to be, but not below \a least pixels.
    Column &yielding(int least) { return set(m_least, least); }
    //! Not shown until somebody asks for it.
    Column &hidden(bool hidden = true) { return set(m_hidden, hidden); }

private:
    template <typename R>
    friend class ColumnModel;

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
    Text m_note;
    std::function<CellTone(const Row &)> m_tone;
    const AttributeSpec *m_spec = nullptr;
    Text m_text;
    Text m_lock;
    Fact m_changed;
    Fact m_ticked;
    Text m_spoken;
    Qt::Alignment m_alignment = Qt::AlignLeading | Qt::AlignVCenter;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    int m_least = 0;
    bool m_isSearched = true;
    bool m_hidden = false;
};

//! \brief The part of every table model that does not depend on its rows: roles and headers.
class ColumnModelBase : public QAbstractTableModel
{
    Q_OBJECT

public:
    int rowCount(const QModelIndex &parent = {}) const final;
    int columnCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    //! Changes nothing here: edited() and ticked() ask whoever has the rows to do it.
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) final;

    //! Whether rows can be dragged somewhere; at first they cannot.
    void setDraggable(bool draggable) { m_isDraggable = draggable; }

    //! The column called \a key, or -1.
    int columnOf(QStringView key) const;

signals:
    //! Somebody wants the text of the row \a id in \a column, a key, to be \a text.
    void edited(const QString &id, const QString &column, const QString &text);
    //! Somebody wants the row \a id to be \a ticked, or not.
    void ticked(const QString &id, bool ticked);

protected:
    explicit ColumnModelBase(QObject *parent);

    virtual int rows() const = 0;
    virtual int columns() const = 0;
    virtual QString idAt(int row) const = 0;
    //! The roles of a cell that are not those of its row or column; AccessibleTextRole where there is a sentence of its own for it.
    virtual QVariant cell(int row, int column, int role) const = 0;
    //! Display, alignment, ElideRole and the roles of headers.
    virtual QVariant columnFact(int column, int role) const = 0;
    virtual bool isSearched(int column) const = 0;
    //! The texts of all columns, and what else the row is searched by.
    virtual QString searchText(int row) const;

    //! Says that rows \a first to \a last look different now.
    void announceChange(int first, int last);
    //! The same of the columns from \a left to \a right alone, which rows are not searched by.
    void announceUnsearchedChange(int first, int last, int left, int right);

private:
    QString sentence(int row) const;

    bool m_isDraggable = false;
};

//! \brief A table whose cells come out of \a Row values by columns; where the rows are, who derives from it decides.
template <typename Row>
class ColumnModel : public ColumnModelBase
{
public:
    //! What a screen reader says of a row, one sentence: "Tideline, iOS and macOS, preparing 2.4.0". Without it: what the columns say.
    void setSentence(std::function<QString(const Row &)> sentence) { m_sentence = std::move(sentence); }
    //! What a row is searched by, beside the texts of its columns: values of \a terms. The filter gets the same terms. Before there are rows.
    void setSearchFields(const SearchTerms &terms, std::function<std::vector<SearchField>(const Row &)> fields)
    {
        m_searchTerms = terms;
        m_searchFields = std::move(fields);
    }
    //! The column called \a key has another heading.
    void setTitle(QStringView key, const QString &title)
    {
        const int column = this->columnOf(key);
        m_columns[size_t(column)].m_title = title;
        emit this->headerDataChanged(Qt::Horizontal, column, column);
    }

protected:
    ColumnModel(std::vector<Column<Row>> columns, QObject *parent) : ColumnModelBase(parent), m_columns(std::move(columns)) {}

    virtual const Row &at(int row) const = 0;

private:
    int columns() const final { return int(m_columns.size()); }

    QVariant cell(int row, int column, int role) const final
    {
        const Row &value = at(row);
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
        case NoteRole:
            return spec.m_note ? spec.m_note(value) : QVariant();
        case ToneRole:
            return spec.m_tone ? int(spec.m_tone(value)) : QVariant();
        case Qt::EditRole:
            return spec.m_text ? spec.m_text(value) : QVariant();
        case SpecRole:
            return spec.m_spec ? QVariant::fromValue(spec.m_spec) : QVariant();
        case LockRole:
            return spec.m_lock ? spec.m_lock(value) : QVariant();
        case ChangedRole:
            return spec.m_changed && spec.m_changed(value);
        case Qt::CheckStateRole:
            return spec.m_ticked ? QVariant(spec.m_ticked(value) ? Qt::Checked : Qt::Unchecked) : QVariant();
        case Qt::AccessibleTextRole:
            if (m_sentence && column == 0)
                return m_sentence(value);
            return spec.m_spoken ? spec.m_spoken(value) : QVariant();
        default:
            return {};
        }
    }

    QVariant columnFact(int column, int role) const final
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
        case ColumnLeastRole:
            return spec.m_least > 0 ? QVariant(spec.m_least) : QVariant();
        default:
            return {};
        }
    }

    bool isSearched(int column) const final { return m_columns[size_t(column)].m_isSearched; }

    QString searchText(int row) const final
    {
        const QString texts = ColumnModelBase::searchText(row);
        return m_searchFields ? m_searchTerms.searchText(texts, m_searchFields(at(row))) : texts;
    }

    std::vector<Column<Row>> m_columns;
    std::function<QString(const Row &)> m_sentence;
    SearchTerms m_searchTerms;
    std::function<std::vector<SearchField>(const Row &)> m_searchFields;
};

} // namespace slipway
