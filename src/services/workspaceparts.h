// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/accountvault.h"
#include "client/requestlog.h"
#include "client/scheduler.h"
#include "client/transport.h"
#include "client/wakewatch.h"
#include "core/sensitiveattributes.h"
#include "services/accountparts.h"
#include "services/accounts.h"
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
    Parts(const DataDir &folder, Clock &time, HarWriter *har, std::unique_ptr<KeychainBackend> keychain, SensitiveAttributes hidden)
        : dir(folder)
        , clock(time)
        , sensitive(std::move(hidden))
        , vault(std::move(keychain), time)
        , cache(store, dir.cacheFile(), time, sensitive)
        , state(store, dir.stateFile())
        , ledger(state)
        , transport(time)
        , wake(time, scheduler, transport)
        , log(har)
        , accounts(dir.settingsFile(), {vault, cache, state, transport, scheduler, ledger, log, time, dir.imagesDir()})
    {}

    const DataDir dir;
    Clock &clock;
    const SensitiveAttributes sensitive;
    AccountVault vault;
    StoreThread store;
    CacheStore cache;
    StateStore state;
    StoredBudget ledger;
    Transport transport;
    Scheduler scheduler;
    WakeWatch wake;
    RequestLog log;
    Accounts accounts;
    Activity activity{log};
};

} // namespace slipway
