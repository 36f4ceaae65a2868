// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"

#include <QUrl>

namespace slipway {

//! \brief A team that somebody works with: who it is, with which key, and where it lives. The private key is in the KeyVault under id.
struct Account
{
    QString id = {}; //!< uuid, or "demo"
    QString name = {};
    ApiKey key = {};
    QUrl origin = {}; //!< Apple's, or a sandbox on loopback
    bool isDemo = false;

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace slipway
