// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"

#include <QStringList>

namespace slipway::sandbox {

//! Whether a key with these roles may use \a verb at \a endpoint: the areas of api/01 3. Apple publishes no table by endpoint.
bool mayUse(const QStringList &roles, const EndpointSpec &endpoint, EndpointVerb verb);

} // namespace slipway::sandbox
