// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/searchquery.h"
#include "ui/testflight/testercolumns.h"

#include <QWidget>

#include <map>

namespace slipway {

class ChoiceButton;
class FilterField;

//! \brief The filters of the testers' page as buttons: what is chosen stands as a term in the text of the filter, and the other way round, so that
//! there is one filter, which can be read, copied and typed (`group:QA state:invited @acme.com`).
class TesterFilters final : public QWidget
{
    Q_OBJECT

public:
    //! The terms that rows are searched by, for whoever filters them.
    static SearchTerms terms();
    //! What a row is searched by, beside what the columns say.
    static std::vector<SearchField> searchFields(const TesterLine &line);

    //! \a field outlives this.
    explicit TesterFilters(FilterField *field, QWidget *parent = nullptr);

    //! Offers the values of \a lines too from now on.
    void offer(const std::vector<TesterLine> &lines);
    //! Asks for the members of the group called \a name, and for nothing else.
    void showGroup(const QString &name);
    //! The group called \a before is called \a now: who asked for it goes on doing so.
    void renameGroup(const QString &before, const QString &now);

private:
    struct Choice // one of the buttons
    {
        ChoiceButton *button = nullptr;
        QSet<QString> values = {};
    };

    void add(QStringView term, const QString &title, const QString &clearText);
    void showText();

    FilterField *m_field;
    const SearchTerms m_terms;
    std::map<QString, Choice> m_choices; // by term
    bool m_isShowing = false;
};

} // namespace slipway
