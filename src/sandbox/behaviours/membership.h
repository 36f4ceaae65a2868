// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/testflight.h"
#include "sandbox/behaviours/behaviour.h"
#include "sandbox/behaviours/installable.h"

namespace slipway::sandbox {

//! Somebody who is to come into a beta group.
struct Newcomer
{
    const Entity *tester = nullptr; //!< null while the tester is being made
    QString email;

    static Newcomer of(const Entity &tester);
};

//! \brief Refuses \a newcomers of a beta group of \a app: to an internal one all but the users of the team, to both kinds those beyond
//! their number, 100 and 10,000 of an app (api/05 3, 09).
Behaviour::Errors judgeNewcomers(const Scene &scene, const Entity &app, Audience audience, std::span<const Newcomer> newcomers);
//! The same for a group that is there already.
Behaviour::Errors judgeNewcomers(const Scene &scene, const Entity &group, std::span<const Newcomer> newcomers);

//! \a tester has come into \a group: tests its app from now on, and is invited when there is something to install.
void joinedGroup(const Scene &scene, const ResourceId &tester, const ResourceId &group);
//! \a tester was given \a build alone: the same.
void gotBuild(const Scene &scene, const ResourceId &tester, const ResourceId &build);
//! \a group has got a build: those of it who still wait for their invitation are invited, if it is one to install.
void groupGotBuild(const Scene &scene, const ResourceId &group);
//! \a tester was taken from \a app: leaves its groups and builds.
void leftApp(const Scene &scene, const ResourceId &tester, const ResourceId &app);
void setTesterState(const Scene &scene, const ResourceId &tester, BetaTesterState state);

} // namespace slipway::sandbox
