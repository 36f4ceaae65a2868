// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Beta groups (api/05 3): a name once in an app, an internal group before others, what is fixed at creation, public links of
//! external groups alone; internal groups with access to all builds have them all.
std::span<const Behaviour> betaGroupBehaviours();

} // namespace slipway::sandbox
