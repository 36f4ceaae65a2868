// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/installable.h"

#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "sandbox/values.h"

#include <algorithm>

namespace slipway::sandbox {

Audience audienceOf(const Entity &group)
{
    return valueOf(group, BetaGroup::isInternalGroup) ? Audience::Team : Audience::Everybody;
}

bool isInstallable(const Entity &build, Audience audience)
{
    if (valueOf(build, Build::processingState) != BuildProcessingState::Valid || valueOf(build, Build::expired))
        return false;
    if (!build.attributes().value(Build::usesNonExemptEncryption.spec.name).isBool())
        return false;
    return audience == Audience::Team || valueOf(build, Build::buildAudienceType) != BuildAudienceType::InternalOnly;
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
