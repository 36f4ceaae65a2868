// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/entity.h"

namespace slipway::sandbox {

//! Whom a build is for: members of the team may test what has not been looked at by Apple, and what is for them alone.
enum class Audience { Team, Everybody };

//! Whom the builds of a beta group are for.
Audience audienceOf(const Entity &group);
//! TestFlight can give the build to testers: processed, the question about encryption answered, not expired, and for others than the
//! team looked at by Apple (api/05 4).
bool isInstallable(const Entity &build, Audience audience);
//! Some build of the beta group is installable for its kind of members.
bool hasInstallableBuild(const Entity &group);
//! Whether \a tester gets any build of \a app, by a group or as an individual tester of it.
bool canInstall(const Entity &tester, const Entity &app);

} // namespace slipway::sandbox
