// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"

namespace slipway {

class AccountVault;
class BudgetLedger;
class CacheStore;
class Clock;
struct KeyDraft;
class RequestLog;
class Scheduler;
class StateStore;
class Transport;

//! What Accounts works with; all of it is the Workspace's and outlives them.
struct AccountParts
{
    AccountVault &vault;
    CacheStore &cache;
    StateStore &state;
    Transport &transport;
    Scheduler &scheduler;
    BudgetLedger &ledger;
    RequestLog &log;
    Clock &clock;
    QString imagesDir = {}; //!< holds a folder for each account, see ImageStore
};

//! The public facts of the key that \a draft is about.
ApiKey keyOf(const KeyDraft &draft);

} // namespace slipway
