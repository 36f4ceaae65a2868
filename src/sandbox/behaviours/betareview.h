// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/betabuilds.h"
#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Beta App Review (api/05 4, 09): what it wants of build and app before it takes a submission, one build of a version at a time,
//! no second review of a version that has passed. The texts of an app for testers.
std::span<const Behaviour> betaReviewBehaviours();

//! Apple decides on \a submission. An approved build goes to those who wait for it.
void moveBetaReview(const Scene &scene, const ResourceId &submission, BetaReviewState state);

} // namespace slipway::sandbox
