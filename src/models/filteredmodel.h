// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/haystack.h"
#include "models/searchquery.h"
#include "models/sortedrows.h"

#include <QAbstractProxyModel>

#include <optional>
#include <vector>

namespace slipway {

//! \brief A flat table filtered by typed words and sorted by a column; made for lists that grow, at any length linear.
//!
//! QSortFilterProxyModel takes 442 ms a keystroke at 100,000 rows, because rows leave it one run at a time (reliability.md 0,
//! fact 10). Here a keystroke is one pass over folded text (while letters are added: over what they found before) and one change of
//! layout. The order of all rows is kept, and a page that arrives is put into it, so that only sort() sorts. Since a change of layout may
//! drop rows without rowsRemoved, who follows the selection also listens to layoutChanged.
//!
//! The source answers SearchRole (without it: the text of its first column) and SortRole. Inserted, removed and changed rows keep the
//! order right; a source that moves rows or changes its own layout leads to a reset. A change in other columns than the one that sorts
//! moves nothing, and one that names its roles without SearchRole is not searched.
class FilteredModel final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit FilteredModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;

    //! What can be asked for by name; the source's SearchRole is of the same terms. None at first.
    void setTerms(const SearchTerms &terms);

    //! Shows only rows that \a text finds, see SearchTerms; without terms those that contain every word, in any case and any order.
    void setFilter(const QString &text);
    const QString &filter() const { return m_filter; }

    //! Sorts by \a column's SortRole; texts as people of this locale sort them, digits by value, empty values last.
    //! Column -1 is the order of the source.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    QModelIndex sibling(int row, int column, const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    //! Of what is shown; the base asks the source, which may have rows when none is shown, and have lost them earlier.
    bool hasChildren(const QModelIndex &parent = {}) const override { return rowCount(parent) > 0; }
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Kept
    {
        QModelIndex proxy;
        QPersistentModelIndex source;
    };
    struct Run
    {
        int first = 0;
        int last = 0;
    };

    void setQuery(const SearchQuery &query);
    void readText(int sourceRow);
    SortedRows::Key sortKey(int sourceRow) const;
    std::vector<SortedRows::Key> sortKeys(int first, int count) const;
    std::vector<int> shownRows() const;
    void show(std::vector<int> rows);
    void readPositions(int from);
    void beginLayoutChange();
    void endLayoutChange(std::vector<int> rows);
    void relayout();
    void reread();

    void onRowsInserted(const QModelIndex &parent, int first, int last);
    void onRowsAboutToBeRemoved(const QModelIndex &parent, int first, int last);
    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void onDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles);

    QString m_filter;
    SearchTerms m_terms;
    SearchQuery m_query;
    Haystack m_haystack;
    QCollator m_collator;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    SortedRows m_sorted; // empty while unsorted
    std::vector<char> m_isFound; // a source row is what the filter asks for
    std::vector<int> m_order; // row here -> row of the source
    std::vector<int> m_position; // row of the source -> row here, or -1
    std::vector<Kept> m_kept; // persistent indexes during a change of layout
    std::optional<Run> m_leaving; // rows here between rowsAboutToBeRemoved and rowsRemoved, when they are neighbours
    bool m_layoutIsChanging = false;
    std::vector<QMetaObject::Connection> m_connections;
};

} // namespace slipway
