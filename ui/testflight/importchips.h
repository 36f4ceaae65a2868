// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/importlines.h"

#include <QWidget>

#include <map>

namespace slipway {

class FilterField;
class StatusChip;

//! \brief How many rows of an import have which result: a button each, which shows those alone by writing a term into the filter.
class ImportChips final : public QWidget
{
    Q_OBJECT

public:
    //! \a field is the filter of the table, and outlives this.
    ImportChips(FilterField *field, QWidget *parent);

    //! What the filter of the table understands by name.
    static SearchTerms terms();
    static std::vector<SearchField> searchFields(const ImportLine &line);

    //! Counts \a lines. What no row is any more is not asked for any more.
    void count(const std::vector<ImportLine> &lines);

private:
    void choose();
    void showText();
    StatusChip *chipOf(const QString &result);

    FilterField *m_field;
    const SearchTerms m_terms;
    std::map<QString, StatusChip *> m_chips; // by result
};

} // namespace slipway
