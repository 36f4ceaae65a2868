// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/p256.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace slipway::sandbox {

enum class KeyKind { Team, Individual };

//! An API key that the simulated team has given out.
struct IssuedKey
{
    QString keyId;
    KeyKind kind = KeyKind::Team;
    PublicKey publicKey;
    bool revoked = false;
    QStringList roles = {QStringLiteral("ADMIN")}; //!< Apple's role codes (api/01 3)
};

//! The team's issuer and its keys.
struct KeyRing
{
    QString issuerId;
    std::vector<IssuedKey> keys;

    IssuedKey *find(const QString &keyId);
    const IssuedKey *find(const QString &keyId) const;
};

} // namespace slipway::sandbox
