// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/p256.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace slipway::sandbox {

enum class KeyKind { Team, Individual };

//! "TEAM" or "INDIVIDUAL", as the control path says it.
QLatin1String kindName(KeyKind kind);
std::optional<KeyKind> kindOf(QStringView name);

//! An API key that the simulated team has given out.
struct IssuedKey
{
    QString keyId;
    KeyKind kind = KeyKind::Team;
    PublicKey publicKey;
    bool revoked = false;
    QStringList roles = {QStringLiteral("ADMIN")}; //!< Apple's role codes (api/01 3)
};

//! A key as it is handed over. Nobody can ask for its private half again.
struct NewKey
{
    QString keyId;
    QByteArray pem; //!< PKCS#8, as in Apple's .p8 files
};

//! The team's issuer and its keys.
struct KeyRing
{
    QString issuerId;
    std::vector<IssuedKey> keys;

    IssuedKey *find(const QString &keyId);
    const IssuedKey *find(const QString &keyId) const;
    //! Makes a key and gives it out, with the next of the ids DEMO000001, DEMO000002, ... Nothing when OpenSSL cannot make one.
    std::optional<NewKey> issue(KeyKind kind);
    //! As it was when there were \a count keys: none revoked, all of them an Admin's.
    void reset(size_t count);
};

} // namespace slipway::sandbox
