// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! App Review information: one a version, the contact whole from the start, a phone number that can be called (api/02 4).
std::span<const Behaviour> reviewDetailBehaviours();

} // namespace slipway::sandbox
