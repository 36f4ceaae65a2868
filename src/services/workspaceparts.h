// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keyvault.h"
#include "client/requestlog.h"
#include "client/scheduler.h"
#include "client/transport.h"
#include "client/wakewatch.h"
#include "services/activity.h"
#include "services/storedbudget.h"
#include "services/workspace.h"
#include "store/cachestore.h"
#include "store/datadir.h"
#include "store/statestore.h"
#include "store/storethread.h"

namespace slipway {

//! The parts of a Workspace, in the order in which they need each other.
struct Workspace::Parts
{
    Parts(const DataDir &folder, Clock &time, HarWriter *har)
        : dir(folder)
        , clock(time)
        , cache(store, dir.cacheFile(), time)
        , state(store, dir.stateFile())
        , ledger(state)
        , transport(time)
        , wake(time, scheduler, transport)
        , log(har)
    {}

    const DataDir dir;
    Clock &clock;
    MemoryKeyVault vault;
    StoreThread store;
    CacheStore cache;
    StateStore state;
    StoredBudget ledger;
    Transport transport;
    Scheduler scheduler;
    WakeWatch wake;
    RequestLog log;
    Activity activity{log};
};

} // namespace slipway
