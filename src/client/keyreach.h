// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/request.h"

namespace slipway {

//! True for what Apple keeps from every Individual key, whatever its owner's role: provisioning, sales and finance (api/01 2.5).
bool isForTeamKeysOnly(const QString &path);

//! \brief The names of the roles that may usually do this, translated as Apple's help has them; empty when all may, or when it is not known.
//!
//! A synthesis of Apple's help by area (api/01 3): Apple publishes no table by path, so that this explains a refusal and never causes one.
QStringList usualRoles(Verb verb, const QString &path);

} // namespace slipway
