// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ReviewText
{
    Q_DECLARE_TR_FUNCTIONS(Review)
};

ReviewStatus statusOf(ReviewedText::Verdict verdict)
{
    switch (verdict) {
    case ReviewedText::Verdict::Ready:
        return {};
    case ReviewedText::Verdict::Conflict:
        return {ReviewText::tr("Changed at Apple"), Tone::Warning, "warning"_L1};
    case ReviewedText::Verdict::Same:
        return {ReviewText::tr("Apple has it already"), Tone::Neutral, "ok"_L1};
    case ReviewedText::Verdict::Held:
        return {ReviewText::tr("Held back"), Tone::Error, "error"_L1};
    }
    Q_UNREACHABLE();
}

} // namespace

ReviewStatus statusOf(const ReviewedText &text)
{
    switch (text.progress) {
    case ReviewedText::Progress::None:
        break;
    case ReviewedText::Progress::Waiting:
        return {ReviewText::tr("Waiting"), Tone::Neutral, "clock"_L1};
    case ReviewedText::Progress::Sending:
        return {ReviewText::tr("Sending…"), Tone::Info, "clock"_L1};
    case ReviewedText::Progress::Checking:
        return {ReviewText::tr("Checking with Apple…"), Tone::Info, "clock"_L1};
    case ReviewedText::Progress::Applied:
        return {ReviewText::tr("Applied"), Tone::Ok, "ok"_L1};
    case ReviewedText::Progress::Refused:
        return {ReviewText::tr("Refused"), Tone::Error, "error"_L1};
    case ReviewedText::Progress::Unknown:
        return {ReviewText::tr("Not known"), Tone::Warning, "warning"_L1};
    }
    if (text.verdict == ReviewedText::Verdict::Ready && text.isPublicAtOnce)
        return {ReviewText::tr("Public at once"), Tone::Warning, "eye"_L1};
    return statusOf(text.verdict);
}

ReviewCounts countsOf(const std::vector<ReviewedText> &texts)
{
    using Progress = ReviewedText::Progress;
    ReviewCounts counts;
    for (const ReviewedText &text : texts) {
        const bool hasFailed = text.progress == Progress::Refused || text.progress == Progress::Unknown;
        const bool isApplied = text.progress == Progress::Applied;
        counts.conflicts += text.verdict == ReviewedText::Verdict::Conflict;
        counts.errors += text.verdict == ReviewedText::Verdict::Held || hasFailed;
        counts.sent += text.progress != Progress::None;
        counts.ended += hasFailed || isApplied;
        counts.applied += isApplied;
        counts.left += !isApplied && text.verdict != ReviewedText::Verdict::Same;
    }
    return counts;
}

QString hindranceOf(Review::State state, const ReviewCounts &counts)
{
    switch (state) {
    case Review::State::Reading:
        return ReviewText::tr("What Apple has now is being read.");
    case Review::State::Failed:
        return ReviewText::tr("What Apple has now could not be read. Try again first.");
    case Review::State::Done:
        return counts.left > 0 ? ReviewText::tr("Review what is left first.") : ReviewText::tr("Everything is applied.");
    case Review::State::Ready:
    case Review::State::Applying:
        return {};
    }
    Q_UNREACHABLE();
}

QString troublesText(const ReviewCounts &counts)
{
    if (counts.conflicts == 0 && counts.errors == 0)
        return {};
    //: conflicts and errors
    return ReviewText::tr("%1, %2").arg(ReviewText::tr("%Ln conflict(s)", nullptr, counts.conflicts),
                                        ReviewText::tr("%Ln error(s)", nullptr, counts.errors));
}

QString outcomeText(const ReviewCounts &counts)
{
    const QString applied = counts.applied == 0 ? ReviewText::tr("Nothing was applied.")
                                                : ReviewText::tr("%Ln change(s) applied.", "they were sent to Apple", counts.applied);
    if (counts.left == 0)
        return applied;
    return u"%1 %2"_s.arg(applied, ReviewText::tr("%Ln change(s) stay as drafts.", "what was not sent, or not taken", counts.left));
}

QString idOf(const DraftKey &key)
{
    return u"%1 %2 %3"_s.arg(key.part.code(), key.locale.code(), key.field);
}

} // namespace slipway
