// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/httpmessage.h"
#include "jsonapi/request.h"

#include <optional>

namespace slipway {

//! \brief All that decides what follows an attempt. Everything that is not a pure function of it is put in: chance, time, quota.
struct Attempt
{
    Verb verb = Verb::Get;
    Phase phase = Phase::Complete;
    Fault fault = Fault::None;
    int status = 0; //!< 0: no status line came
    int number = 1; //!< 1 for the first
    bool renewed = false; //!< the token was signed anew for this request already
    bool maybeDone = false; //!< an attempt so far may have been acted upon
    bool addsLinkage = false; //!< a POST that makes things members of a relation, which twice is no more than once
    bool saysDone = false; //!< the refusal says that things are as they were wished
    bool quotaLeft = true; //!< RetryQuota::covers()
    std::optional<std::chrono::milliseconds> retryAfter = {}; //!< what the server asked for
    std::chrono::milliseconds pause{0}; //!< how long the key's RateBudget holds everything up
    double chance = 0.5; //!< uniform in [0, 1)
};

//! \brief What follows an attempt.
struct Decision
{
    enum class Act {
        Accept, //!< it is done
        Retry, //!< send it again after a wait
        RenewToken, //!< sign a new token, then send it again at once
        VerifyFirst, //!< the server may have acted: read back before anything else (Error code SLIPWAY_OUTCOME_UNKNOWN)
        Fail, //!< tell the caller
        StopKey, //!< tell the caller, and send nothing more with this key
    };

    Act act = Act::Fail;
    std::chrono::milliseconds after{0}; //!< for Retry

    friend bool operator==(const Decision &, const Decision &) = default;
};

//! So often a request is sent at most.
inline constexpr int maxAttempts = 4;

//! \brief Rules R1 to R4 as one function of values.
//!
//! Reads, DELETE and the adding of members are sent again after passing faults, up to maxAttempts in all. Any other POST, and PATCH,
//! is sent again only if the server cannot have acted; otherwise the caller must read back. A DELETE that is answered 404 after an
//! attempt that may have worked is done, and so is the adding of what is a member already.
Decision retryDecision(const Attempt &attempt);

//! True when the server may have acted on the attempt although its answer does not say so.
bool isAmbiguous(const Attempt &attempt);

//! True for the faults that are deadlines of ours.
bool isTimeout(Fault fault);

//! \brief Keeps a failing server from being asked ever more: a bucket of 500 per key, 5 for a retry, 10 after a timeout, one
//! back for each success.
class RetryQuota final
{
public:
    bool covers(Fault fault) const { return m_tokens >= cost(fault); }
    void spend(Fault fault) { m_tokens -= cost(fault); }
    void refund();
    int tokens() const { return m_tokens; }

private:
    static int cost(Fault fault) { return isTimeout(fault) ? 10 : 5; }
    static constexpr int capacity = 500;

    int m_tokens = capacity;
};

} // namespace slipway
