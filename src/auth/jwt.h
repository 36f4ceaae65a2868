// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>

class QDateTime;

namespace slipway {

class PrivateKey;

//! \brief The bearer token that Apple wants: a JWT signed with ES256 (api/01 2.1; rule S6). Pure but for the signature's randomness.
//!
//! Apple refuses tokens that live longer than 20 minutes, counted from \a issuedAt, and those issued in its future.
//! For a \a key that is not complete the error is that of validate(). A token with a \a scope is good for the requests that it
//! lists alone, like "GET /v1/apps?limit=1" (api/01 2.3); one without is good for all that the key may do.
[[nodiscard]] Result<QByteArray> makeJwt(const ApiKey &key, const PrivateKey &privateKey, const QDateTime &issuedAt, const QDateTime &expiresAt,
                                         const QStringList &scope = {});

} // namespace slipway
