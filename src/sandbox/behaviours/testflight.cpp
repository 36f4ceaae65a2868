// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/testflight.h"

#include "catalogue/apps.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/behaviours/membership.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

Behaviour::Errors creatingTester(const Scene &scene, EntityChange &change)
{
    const auto empty = [&](QLatin1String relation) { return !change.members(relation) || change.members(relation)->empty(); };
    if (empty(BetaTester::betaGroups.spec.name) && empty(BetaTester::builds.spec.name))
        return {apierror::relationshipRequired(BetaTester::betaGroups.spec.name)};
    const QString address = change.attributes.value(BetaTester::email.spec.name).toString();
    const auto testers = scene.world.list(BetaTester::type);
    const bool known = std::any_of(testers.begin(), testers.end(),
                                   [&](const Entity *each) { return valueOf(*each, BetaTester::email).compare(address, Qt::CaseInsensitive) == 0; });
    if (known)
        return {apierror::attributeDuplicate(BetaTester::email.spec.name, u"A tester with the email '%1' already exists."_s.arg(address))};
    const Newcomer newcomer{nullptr, address};
    Behaviour::Errors errors;
    if (const std::vector<ResourceId> *groups = change.members(BetaTester::betaGroups.spec.name)) {
        for (const ResourceId &id : *groups) {
            const Behaviour::Errors refused = judgeNewcomers(scene, *scene.world.find(id), std::span(&newcomer, 1));
            errors.insert(errors.end(), refused.begin(), refused.end());
        }
    }
    setValue(change.attributes, BetaTester::inviteType, EnumValue<BetaInviteType>::of(BetaInviteType::Email));
    setValue(change.attributes, BetaTester::state, EnumValue<BetaTesterState>::of(BetaTesterState::NotInvited));
    setValue(change.attributes, BetaTester::appDevices, QJsonArray());
    return errors;
}

Behaviour::Errors linkingTester(const Scene &scene, const Entity &tester, QLatin1String relation, const Entity &member)
{
    if (relation != BetaTester::betaGroups.spec.name)
        return {};
    const Newcomer newcomer = Newcomer::of(tester);
    return judgeNewcomers(scene, member, std::span(&newcomer, 1));
}

void testerLinked(const Scene &scene, const ResourceId &tester, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaTester::betaGroups.spec.name)
        joinedGroup(scene, tester, member);
    if (relation != BetaTester::builds.spec.name)
        return;
    gotBuild(scene, tester, member);
    refreshBetaDetail(scene.world, member);
}

void testerUnlinked(const Scene &scene, const ResourceId &tester, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaTester::apps.spec.name)
        leftApp(scene, tester, member);
    else if (relation == BetaTester::builds.spec.name)
        refreshBetaDetail(scene.world, member);
}

void appUnlinked(const Scene &scene, const ResourceId &app, QLatin1String relation, const ResourceId &member)
{
    if (relation == App::betaTesters.spec.name)
        leftApp(scene, member, app);
}

// Both codes were seen live (api/05 2); their texts, and what comes of it where somebody is missing, are guessed.
Behaviour::Errors creatingInvitation(const Scene &scene, EntityChange &change)
{
    using Invitation = BetaTesterInvitation;
    const std::vector<ResourceId> *testers = change.members(Invitation::betaTester.spec.name);
    if (!testers || testers->empty())
        return {apierror::relationshipRequired(Invitation::betaTester.spec.name)};
    const Entity &tester = *scene.world.find(testers->front());
    const Entity &app = *scene.world.find(change.members(Invitation::app.spec.name)->front());
    if (!tester.members(BetaTester::apps.spec.name).contains(&app))
        return {apierror::relationshipInvalid(Invitation::betaTester.spec.name, u"The tester does not test this app."_s)};
    const BetaTesterState state = valueOf(tester, BetaTester::state).known;
    if (state == BetaTesterState::Accepted || state == BetaTesterState::Installed)
        return {apierror::stateError("STATE_ERROR.TESTER_INVITE.ALREADY_ACCEPTED"_L1, u"The tester has already accepted the invitation."_s)};
    if (!canInstall(tester, app))
        return {apierror::stateError("STATE_ERROR.TESTER_INVITE.NO_INSTALLABLE_BUILDS"_L1, u"The tester has no build to install."_s)};
    return {};
}

void invited(const Scene &scene, const ResourceId &invitation)
{
    setTesterState(scene, scene.world.members(invitation, BetaTesterInvitation::betaTester.spec.name).one()->id(), BetaTesterState::Invited);
}

constexpr std::array slowTesterRelations{BetaTester::apps.spec.name};
constexpr std::array slowAppRelations{App::betaTesters.spec.name};

} // namespace

std::span<const Behaviour> testFlightBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = BetaTester::type,
                  .creating = creatingTester,
                  .linking = linkingTester,
                  .linked = testerLinked,
                  .unlinked = testerUnlinked,
                  .slowRelations = slowTesterRelations,
                  .slowRemoval = true},
        Behaviour{.type = BetaTesterInvitation::type, .creating = creatingInvitation, .created = invited},
        Behaviour{.type = App::type, .unlinked = appUnlinked, .slowRelations = slowAppRelations},
    };
    return table;
}

} // namespace slipway::sandbox
