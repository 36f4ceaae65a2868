// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/safemode.h"

#include <QDateTime>
#include <QString>

namespace slipway {

struct Account;

//! What the window says of an account: who it is and how it is treated.
struct AccountSummary
{
    enum class Kind { Team, Individual, Demo };

    QString id = {};
    QString name = {};
    Kind kind = Kind::Team;
    QString keyId = {};
    QString issuerId = {}; //!< empty for an Individual key
    QString vendorNumber = {}; //!< for sales reports; may be empty
    QString host = {}; //!< where its requests go, when that is not Apple; else empty
    int colour = 0; //!< which of the eight account colours; the demo has its own
    SafeMode safeMode = SafeMode::Ask;
    QDateTime lastUsed = {}; //!< UTC; invalid: never
    bool isSessionOnly = false; //!< the key is in memory, and the account gone when Slipway quits

    bool isDemo() const { return kind == Kind::Demo; }

    friend bool operator==(const AccountSummary &, const AccountSummary &) = default;
};

//! Of the demo's account, the same in every run; also while it is not open.
QString demoAccountId();

//! Under which a key is tested that is not kept yet: in the log of requests, never in the list of accounts.
QString keyTestAccountId();

AccountSummary summaryOf(const Account &account);

//! "Team key", "Individual key", "Demo"; translated.
QString inWords(AccountSummary::Kind kind);

} // namespace slipway
