// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/columnmodel.h"
#include "services/feedback.h"

namespace slipway {

class Clock;

//! A piece of feedback as the page of an app shows it.
struct FeedbackLine
{
    FeedbackRow row = {};
    bool isRead = false;

    const QString &id() const { return row.id; }
    friend bool operator==(const FeedbackLine &, const FeedbackLine &) = default;
};

//! "Screenshot" or "Crash".
QString feedbackKindLabel(FeedbackKind kind);
//! "Read" or "Unread".
QString readLabel(bool isRead);
//! The name, the address, or that they are anonymous.
QString feedbackSender(const FeedbackRow &row);

//! What a screen reader says of a row.
QString feedbackSentence(const FeedbackLine &line);
//! \a clock says how long ago feedback was sent, and outlives them.
std::vector<Column<FeedbackLine>> feedbackColumns(const Clock &clock);

} // namespace slipway
