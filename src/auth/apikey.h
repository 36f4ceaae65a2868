// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace slipway {

//! \brief The public facts of an App Store Connect API key. The private half is a PrivateKey and lives in a KeyVault.
struct ApiKey
{
    enum class Kind {
        Team, //!< of the whole team, with a role of its own; names its issuer
        Individual, //!< of one person, with that person's roles; has no issuer
    };

    Kind kind = Kind::Team;
    QString keyId = {};
    QString issuerId = {}; //!< empty for an Individual key

    friend bool operator==(const ApiKey &, const ApiKey &) = default;
};

//! Ten capital letters and digits, as Apple shows beside the key.
bool isKeyId(QStringView text);
//! A UUID in its 36 character form, as Apple shows above the team keys.
bool isIssuerId(QStringView text);

//! \brief Whether \a key can sign at all. The error is Invalid and its fields() are "keyId" and "issuerId".
[[nodiscard]] Result<void> validate(const ApiKey &key);

} // namespace slipway
