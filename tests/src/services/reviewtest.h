// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/changes.h"
#include "services/review.h"
#include "services/session.h"
#include "src/services/textstage.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

namespace slipway::test {

//! \brief What tests of Review & Apply have in common: a stage of its own for each, and a review that is opened and applied there.
class ReviewTest : public QObject
{
    Q_OBJECT

protected:
    using Verdict = ReviewedText::Verdict;
    using Progress = ReviewedText::Progress;

    //! A text of iOS 2.4.0, which is in preparation.
    static DraftKey reviewedKey(const QString &locale, const QString &field = QStringLiteral("keywords"));

    //! From now on the application's time is what m_clock says.
    void useManualClock();
    //! Reviews what is drafted, and waits until that is compared with what Apple has.
    void open();
    //! Applies what is chosen, to the end.
    void apply();
    //! As the review has it; an empty one when it is not there.
    ReviewedText textOf(const DraftKey &key) const;
    //! The latest first.
    QList<Change> log();
    //! Before a stage is made anew, and after each test.
    void takeDown();

    const QString versionTexts = QStringLiteral("/v1/appStoreVersionLocalizations");
    const QString anyVersionText = QStringLiteral("/v1/appStoreVersionLocalizations/*");

    std::unique_ptr<ManualClock> m_clock; // null where the computer's is used
    std::unique_ptr<TextStage> m_stage;
    std::unique_ptr<Review> m_review;

private slots:
    void init() { m_stage = std::make_unique<TextStage>(); }
    void cleanup() { takeDown(); }
};

} // namespace slipway::test
