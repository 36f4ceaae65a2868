// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplejob.h"

#include "core/clock.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway::test {

namespace {

Task<JobOutcome> takeSteps(Clock *clock, int steps, JobOutcome outcome, std::shared_ptr<JobControl> control)
{
    for (int done = 1; done <= steps; ++done) {
        const QFuture<Result<void>> waiting = delay(*clock, 10s, control->cancel);
        const Result<void> waited = co_await waiting;
        if (!waited)
            break;
        control->advance(done);
    }
    co_return outcome;
}

} // namespace

JobPlan sampleJob(Clock &clock, const QString &title, int steps, const JobOutcome &outcome)
{
    return {.title = title,
            .deferral = u"Invitations go out in %1 s."_s,
            .startLabel = u"Send Now"_s,
            .total = steps,
            .run = [&clock, steps, outcome](std::shared_ptr<JobControl> control) { return takeSteps(&clock, steps, outcome, std::move(control)); }};
}

} // namespace slipway::test
