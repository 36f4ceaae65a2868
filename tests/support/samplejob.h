// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs.h"

namespace slipway {
class Clock;
}

namespace slipway::test {

//! \brief A job for tests of what shows jobs: a step every ten seconds of \a clock, which outlives the session. It sends nothing.
//!
//! It can be undone first. It ends as \a outcome says.
JobPlan sampleJob(Clock &clock, const QString &title, int steps = 0, const JobOutcome &outcome = {});

} // namespace slipway::test
