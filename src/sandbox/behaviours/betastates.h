// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/betabuilds.h"
#include "sandbox/world.h"

namespace slipway::sandbox {

//! Where a build stands in TestFlight, which follows from the build, its groups and its review (api/05 4).
InternalBetaState internalBetaState(const Entity &build);
ExternalBetaState externalBetaState(const Entity &build);
//! The state of the review of \a build; Unknown when it was never submitted.
BetaReviewState betaReviewState(const Entity &build);

//! Brings the build's TestFlight details, if it has some, up to what they follow from.
void refreshBetaDetail(World &world, const ResourceId &build);

} // namespace slipway::sandbox
