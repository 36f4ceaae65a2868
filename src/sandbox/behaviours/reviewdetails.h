// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! App Review information: one a version, the contact whole from the start, a phone number that can be called (api/02 4).
std::span<const Behaviour> reviewDetailBehaviours();

//! Refuses the phone number that \a change gives the attribute \a name, if it is none that can be called.
Behaviour::Errors wrongPhone(const EntityChange &change, QLatin1String name);

} // namespace slipway::sandbox
