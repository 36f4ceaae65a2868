// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"

#include <QByteArray>

#include <vector>

namespace slipway {

//! \brief A draft beside what Apple has: a row of Review & Apply (ux.md 5.4).
struct ReviewedText
{
    //! What can be done with it.
    enum class Verdict {
        Ready,
        Conflict, //!< Apple has another text than when the change began: theirs
        Same, //!< Apple has this very text already; apply() lets the draft go, and nothing is sent
        Held, //!< it would be refused: see reason (too long, not editable in this state, no version to put it into, perhaps sent already)
    };
    //! What became of it since apply().
    enum class Progress {
        None,
        Waiting,
        Sending,
        Checking, //!< no answer came: Apple's state is read back
        Applied,
        Refused, //!< see reason
        Unknown, //!< see reason
    };

    Draft draft = {};
    QString theirs = {};
    Verdict verdict = Verdict::Ready;
    bool isChosen = true; //!< only what is Ready and chosen is sent
    bool isPublicAtOnce = false; //!< the version is on the store: there is no review between this and everybody
    Progress progress = Progress::None;
    QString reason = {};

    bool willBeSent() const { return verdict == Verdict::Ready && isChosen; }
    friend bool operator==(const ReviewedText &, const ReviewedText &) = default;
};

//! One request that apply() would send, for people to look at.
struct RequestPreview
{
    QByteArray method = {};
    QString path = {};
    QString body = {}; //!< indented JSON
    QString curl = {}; //!< with $ASC_TOKEN in the place of the token
    std::vector<DraftKey> keys = {}; //!< what it carries

    friend bool operator==(const RequestPreview &, const RequestPreview &) = default;
};

} // namespace slipway
