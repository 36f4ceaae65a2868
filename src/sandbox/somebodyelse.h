// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/httpmessage.h"
#include "sandbox/keyring.h"

#include <QJsonValue>

#include <optional>

namespace slipway::sandbox {

//! \brief What a colleague sends who works on the same team meanwhile, with a key that nobody else has.
//!
//! As JSON: `{"method": "PATCH", "path": "/v1/appStoreVersionLocalizations/7", "body": {...}}`; PATCH goes without saying. \a origin is any
//! address of the service. Nothing when it is not of that form.
std::optional<HttpRequest> requestOfSomebodyElse(const QJsonValue &wish, const QUrl &origin);

//! Their key, an Admin's: "SOMEBODYELSE" in the write log.
IssuedKey keyOfSomebodyElse();

} // namespace slipway::sandbox
