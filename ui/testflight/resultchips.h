// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searchquery.h"

#include <QHash>
#include <QWidget>

#include <functional>
#include <map>

class QTableView;

namespace slipway {

class FilterField;
class StatusChip;

//! What a row of a table can come to.
struct RowResult
{
    QString code = {}; //!< also of its badge
    QString label = {}; //!< "Add to Group"
    std::function<QString(int)> counted = {}; //!< "62 add to group only"
};

//! Makes \a column of \a view as wide as the widest badge of \a results, which the first rows need not have.
void fitResults(QTableView &view, int column, const std::vector<RowResult> &results);

//! \brief How many rows of a table came to which result: a button each, which shows those alone by writing a term into the filter.
class ResultChips final : public QWidget
{
    Q_OBJECT

public:
    //! \a results in the order in which they are shown. \a page begins the object names. \a field is the filter of the table, and outlives this.
    ResultChips(const QString &page, std::vector<RowResult> results, FilterField *field, QWidget *parent);

    //! What the filter of the table understands by name.
    static SearchTerms terms();
    //! What a row is searched by that came to the result called \a label.
    static std::vector<SearchField> searchFields(const QString &label);

    //! Shows how many rows there are of each, by code. What no row is any more is not asked for any more.
    void count(const QHash<QString, int> &counts);

private:
    void addChip(const QString &page, const RowResult &result);
    void choose();
    void showText();

    const std::vector<RowResult> m_results;
    FilterField *m_field;
    const SearchTerms m_terms;
    std::map<QString, StatusChip *> m_chips; // by code
};

} // namespace slipway
