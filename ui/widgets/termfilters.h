// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searchquery.h"

#include <QSet>
#include <QWidget>

#include <map>

namespace slipway {

class ChoiceButton;
class FilterField;

//! \brief The filters of a list as buttons: what is chosen stands as a term in the text of the filter, and the other way round, so that there is one
//! filter, which can be read, copied and typed (`group:QA state:invited @acme.com`).
class TermFilters : public QWidget
{
    Q_OBJECT

public:
    //! \a name begins the object names of the buttons. \a field outlives this.
    TermFilters(const QString &name, const SearchTerms &terms, FilterField *field, QWidget *parent = nullptr);

    //! A button for \a term: what it says, and what its menu says for no choice.
    void add(QStringView term, const QString &title, const QString &clearText);
    //! Offers the values of \a fields too from now on, where their terms have buttons.
    void offer(const std::vector<SearchField> &fields);

protected:
    FilterField *field() const { return m_field; }
    const SearchTerms &searchTerms() const { return m_terms; }

private:
    struct Choice // one of the buttons
    {
        ChoiceButton *button = nullptr;
        QSet<QString> values = {};
    };

    void showText();

    const QString m_name;
    FilterField *m_field;
    const SearchTerms m_terms;
    std::map<QString, Choice> m_choices; // by term
    bool m_isShowing = false;
};

} // namespace slipway
