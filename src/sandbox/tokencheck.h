// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/httpmessage.h"
#include "sandbox/keyring.h"

namespace slipway::sandbox {

//! Whose token a request carries, or why it is none.
struct TokenVerdict
{
    const IssuedKey *key = nullptr; //!< null: not authorized
    QString reason; //!< for the control path and our log; Apple's answer never tells
};

//! \brief Checks the bearer token of \a request as Apple does (api/01 2): ES256, a known key that is not revoked, aud, iss or sub by
//! the kind of key, iat not in the future, exp not past, at most 20 minutes between them, and the scope.
//!
//! \a now is the sandbox's time in seconds. Written without a look at src/auth, so that both cannot share a mistake.
TokenVerdict checkToken(const KeyRing &ring, const HttpRequest &request, qint64 now);

} // namespace slipway::sandbox
