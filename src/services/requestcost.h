// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"

#include <QDateTime>

#include <chrono>
#include <functional>

namespace slipway {

struct SessionContext;

//! Requests that what takes many leaves to people (rule R7): it waits rather than use them up.
inline constexpr int requestReserve = 300;

//! What is left of the account's requests, see ConnectionStatus.
struct RequestBudget
{
    int hourlyLimit = 0; //!< 0: not known yet
    int remaining = 0;
};

//! What something takes.
struct RequestCost
{
    int requests = 0;
    int remaining = 0; //!< requests that this hour has left; 0: not known
    std::chrono::minutes time{0}; //!< about, the waits for the next hours included; rounded up

    //! The hour has too few of them left.
    bool waits() const { return remaining > 0 && requests + requestReserve > remaining; }
};

//! What so many \a requests take that leave requestReserve to people.
RequestCost costOf(int requests, const RequestBudget &budget);
//! How many requests \a members take, at most \a most each.
int requestsFor(int members, int most);

//! Told until when requests are waited for (UTC), and an invalid time when that is over.
using WaitListener = std::function<void(const QDateTime &until)>;

//! \brief Waits until the hour has a request more than \a reserve left; false once \a stop is cancelled.
//!
//! \a listener is told of every wait, and may be empty. \a context outlives the task.
[[nodiscard]] Task<bool> awaitSpareRequests(SessionContext *context, int reserve, CancelToken stop, WaitListener listener);

} // namespace slipway
