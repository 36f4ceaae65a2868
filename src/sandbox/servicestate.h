// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "sandbox/faultplan.h"
#include "sandbox/keyring.h"
#include "sandbox/lag.h"
#include "sandbox/later.h"
#include "sandbox/ratemeter.h"
#include "sandbox/world.h"
#include "sandbox/writelog.h"

namespace slipway::sandbox {

//! \brief All that the simulated service remembers: the team's resources and keys, and the circumstances that the control path sets.
struct ServiceState
{
    ServiceState(quint64 seed, const Clock &clock_) : world(seed), clock(clock_) {}

    //! The service's time, which may differ from this computer's.
    QDateTime now() const { return clock.now().addSecs(clockOffset.count()); }

    World world;
    Lag lag;
    Later later;
    KeyRing keys;
    RateMeter rate;
    FaultPlan faults;
    WriteLog writes;
    bool agreementMissing = false;
    std::chrono::seconds clockOffset{0};
    QString refusal; //!< why the latest token that was none was refused; Apple's answer never tells
    quint64 requests = 0; //!< of the API, the refused ones included
    const Clock &clock;
};

} // namespace slipway::sandbox
