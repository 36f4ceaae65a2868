// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"

#include "sandbox/keyring.h"

#include <QStringList>

namespace slipway::sandbox {

//! Apple's codes of the roles that a key can have (api/01 2.5).
bool isRole(const QString &code);

//! Whether a key with these roles may use \a verb at \a endpoint: the areas of api/01 3. Apple publishes no table by endpoint.
bool mayUse(const QStringList &roles, const EndpointSpec &endpoint, EndpointVerb verb);

//! False where Apple refuses keys of this kind whatever their role: an Individual key at provisioning, sales and finance (api/01 2.5).
//! \a path need not lead anywhere in the catalogue.
bool mayReach(KeyKind kind, const QString &path);

} // namespace slipway::sandbox
