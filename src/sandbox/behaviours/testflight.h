// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Beta testers (api/05 2): one for each address, somewhere to test, invited where there is something to install; an app's testers
//! are those of its groups, and who is taken from an app leaves its groups. Invitations go to who has not accepted one and has something
//! to install.
std::span<const Behaviour> testFlightBehaviours();

} // namespace slipway::sandbox
