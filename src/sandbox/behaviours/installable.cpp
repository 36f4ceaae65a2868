// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/installable.h"

#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/values.h"

#include <algorithm>

namespace slipway::sandbox {

Audience audienceOf(const Entity &group)
{
    return valueOf(group, BetaGroup::isInternalGroup) ? Audience::Team : Audience::Everybody;
}

bool isInstallable(const Entity &build, Audience audience)
{
    if (audience == Audience::Everybody) {
        const ExternalBetaState state = externalBetaState(build);
        return state == ExternalBetaState::BetaApproved || state == ExternalBetaState::InBetaTesting;
    }
    const InternalBetaState state = internalBetaState(build);
    return state == InternalBetaState::ReadyForBetaTesting || state == InternalBetaState::InBetaTesting;
}

bool hasInstallableBuild(const Entity &group)
{
    const Audience audience = audienceOf(group);
    const auto builds = group.members(BetaGroup::builds.spec.name).all();
    return std::any_of(builds.begin(), builds.end(), [audience](const Entity *build) { return isInstallable(*build, audience); });
}

bool canInstall(const Entity &tester, const Entity &app)
{
    const auto groups = tester.members(BetaTester::betaGroups.spec.name).all();
    const auto builds = tester.members(BetaTester::builds.spec.name).all();
    return std::any_of(groups.begin(), groups.end(),
                       [&](const Entity *group) { return group->members(BetaGroup::app.spec.name).one() == &app && hasInstallableBuild(*group); })
        || std::any_of(builds.begin(), builds.end(), [&](const Entity *build) {
               return build->members(Build::app.spec.name).one() == &app && isInstallable(*build, Audience::Everybody);
           });
}

} // namespace slipway::sandbox
