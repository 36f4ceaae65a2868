// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/feedbackcolumns.h"
#include "ui/widgets/termfilters.h"

class QPushButton;

namespace slipway {

//! The filters of the feedback page: `kind:crash tester:ada device:iPhone15 build:812 is:unread`.
class FeedbackFilters final : public TermFilters
{
    Q_OBJECT

public:
    //! The terms that rows are searched by, for whoever filters them.
    static SearchTerms terms();
    //! What a row is searched by, beside what the columns say.
    static std::vector<SearchField> searchFields(const FeedbackLine &line);

    //! \a field outlives this.
    explicit FeedbackFilters(FilterField *field, QWidget *parent = nullptr);

    //! Offers the values of \a lines too from now on.
    void offer(const std::vector<FeedbackLine> &lines);
    //! Only what nobody has read is wanted.
    bool isUnreadOnly() const;

private:
    void wantUnread(bool wanted);

    QPushButton *m_unread;
};

} // namespace slipway
