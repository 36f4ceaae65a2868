// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"
#include "core/safemode.h"

#include <QDateTime>
#include <QUrl>

namespace slipway {

//! \brief A team that somebody works with: who it is, with which key, and where it lives. The private key is in the KeyVault under id.
struct Account
{
    QString id = {}; //!< uuid, or "demo"
    QString name = {};
    ApiKey key = {};
    QUrl origin = {}; //!< Apple's, or a sandbox on loopback
    QString vendorNumber = {}; //!< for sales reports; may be empty
    int colour = 0; //!< which of the window's account colours
    SafeMode safeMode = SafeMode::Ask;
    QDateTime lastUsed = {}; //!< UTC; invalid: never
    bool isDemo = false;
    bool isSessionOnly = false; //!< forgotten with the end of the process, like its key

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace slipway
