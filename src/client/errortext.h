// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"
#include "client/httpmessage.h"
#include "core/error.h"
#include "jsonapi/request.h"

#include <optional>

namespace slipway {

//! \brief What is known around a failure, so that its words can fit.
struct FailureContext
{
    Verb verb = Verb::Get;
    QUrl url = {};
    ApiKey::Kind keyKind = ApiKey::Kind::Team;
    std::chrono::seconds skew{0}; //!< server's clock minus ours, as far as it is known
    bool tokenOutOfTime = false; //!< the token was not valid yet, or no longer, by the server's clock
    bool keyHasWorked = false; //!< this key was accepted before, in this session
    bool keyStopped = false; //!< this is the 401 after which the key is not used any more
    bool outcomeUnknown = false; //!< a mutation that the server may have acted upon
    std::chrono::milliseconds pause{0}; //!< how long the key's budget is closed
    bool goesOn = false; //!< the request is sent again by itself
    QDateTime now = {};
};

//! \brief The Error for an attempt that did not succeed: kind, plain words with a remedy, Apple's codes, fields and request id.
//!
//! All of errors[] counts, associated errors too (rule R5). Parses the body, so it is not for the GUI thread.
Error errorFor(const HttpOutcome &outcome, const FailureContext &context);

//! What \a fault is, one translated sentence about \a host; empty for none.
QString faultInWords(Fault fault, const QString &host);

//! Which of Apple's two limits is in the way.
enum class RateLimit { Hour, Minute };

//! The Error for requests that have to wait for \a pause; after it they go on by themselves, or are for a person to repeat.
Error rateLimitError(RateLimit limit, std::chrono::milliseconds pause, bool goesOn);

} // namespace slipway
