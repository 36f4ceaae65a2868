// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requestcost.h"

#include "client/apiclient.h"
#include "core/clock.h"
#include "services/sessioncontext.h"

#include <algorithm>
#include <cmath>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr double secondsARequest = 0.3;
constexpr int usualHourlyLimit = 3500;

} // namespace

RequestCost costOf(int requests, const RequestBudget &budget)
{
    RequestCost cost{.requests = requests, .remaining = budget.remaining};
    const int limit = budget.hourlyLimit > 0 ? budget.hourlyLimit : usualHourlyLimit;
    const int now = std::max(0, (budget.hourlyLimit > 0 ? budget.remaining : limit) - requestReserve);
    const int hourly = std::max(1, limit - requestReserve);
    const int hours = requestsFor(std::max(0, requests - now), hourly);
    const int last = hours > 0 ? requests - now - (hours - 1) * hourly : requests; // in the hour in which it ends
    cost.time = std::chrono::minutes(60 * hours + int(std::ceil(last * secondsARequest / 60)));
    return cost;
}

int requestsFor(int members, int most)
{
    return (members + most - 1) / most;
}

Task<bool> awaitSpareRequests(SessionContext *context, int reserve, CancelToken stop, WaitListener listener)
{
    const TaskInSession task(*context);
    while (!stop.isCancelled()) {
        const std::chrono::milliseconds wait = context->client.budget().untilSpare(reserve);
        if (wait == 0ms)
            break;
        if (listener)
            listener(context->clock.now().addMSecs(wait.count()));
        const QFuture<Result<void>> waiting = delay(context->clock, wait, stop);
        const Result<void> waited = co_await waiting;
        if (listener)
            listener(QDateTime());
        if (!waited)
            co_return false;
    }
    const bool isFree = !stop.isCancelled();
    co_return isFree;
}

} // namespace slipway
