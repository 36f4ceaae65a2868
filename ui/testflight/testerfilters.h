// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/testercolumns.h"
#include "ui/widgets/termfilters.h"

namespace slipway {

//! The filters of the testers' page.
class TesterFilters final : public TermFilters
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
};

} // namespace slipway
