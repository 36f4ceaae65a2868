// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/builds.h"
#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Builds in TestFlight (api/05 4): encryption is answered once, what expired stays so and leaves its review, states follow. Their
//! notifications and what to test in them.
std::span<const Behaviour> betaBuildBehaviours();

//! Apple is so far with processing \a build.
void moveProcessing(const Scene &scene, const ResourceId &build, BuildProcessingState state);

} // namespace slipway::sandbox
