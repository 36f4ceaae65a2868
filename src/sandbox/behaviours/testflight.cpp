// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/testflight.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "sandbox/behaviours/installable.h"
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
    setValue(change.attributes, BetaTester::inviteType, EnumValue<BetaInviteType>::of(BetaInviteType::Email));
    setValue(change.attributes, BetaTester::state, EnumValue<BetaTesterState>::of(BetaTesterState::NotInvited));
    setValue(change.attributes, BetaTester::appDevices, QJsonArray());
    return {};
}

Behaviour::Errors creatingGroup(const Scene &scene, EntityChange &change)
{
    setValue(change.attributes, BetaGroup::createdDate, scene.now);
    const bool internal = change.attributes.value(BetaGroup::isInternalGroup.spec.name).toBool();
    setValue(change.attributes, BetaGroup::isInternalGroup, internal);
    if (!internal)
        change.attributes.insert(BetaGroup::hasAccessToAllBuilds.spec.name, QJsonValue::Null);
    return {};
}

void setState(const Scene &scene, const ResourceId &tester, BetaTesterState state)
{
    QJsonObject change;
    setValue(change, BetaTester::state, EnumValue<BetaTesterState>::of(state));
    scene.world.update(tester, change);
}

// Who comes into a group tests the group's app, and is invited.
void joined(const Scene &scene, const ResourceId &tester, const ResourceId &group)
{
    if (const Entity *app = scene.world.members(group, BetaGroup::app.spec.name).one())
        scene.world.link(tester, BetaTester::apps.spec.name, app->id());
    if (valueOf(*scene.world.find(tester), BetaTester::state) == BetaTesterState::NotInvited)
        setState(scene, tester, BetaTesterState::Invited);
}

// Who is taken from an app leaves all of its groups.
void leftApp(const Scene &scene, const ResourceId &tester, const ResourceId &app)
{
    for (const Entity *group : scene.world.members(app, App::betaGroups.spec.name).all())
        scene.world.unlink(tester, BetaTester::betaGroups.spec.name, group->id());
}

void testerLinked(const Scene &scene, const ResourceId &tester, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaTester::betaGroups.spec.name)
        joined(scene, tester, member);
}

void groupLinked(const Scene &scene, const ResourceId &group, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaGroup::betaTesters.spec.name)
        joined(scene, member, group);
}

void testerUnlinked(const Scene &scene, const ResourceId &tester, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaTester::apps.spec.name)
        leftApp(scene, tester, member);
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
    setState(scene, scene.world.members(invitation, BetaTesterInvitation::betaTester.spec.name).one()->id(), BetaTesterState::Invited);
}

Behaviour::Errors updatingBuild(const Scene &, const Entity &build, const EntityChange &change)
{
    const QLatin1String name = Build::usesNonExemptEncryption.spec.name;
    const QJsonValue present = build.attributes().value(name);
    if (!change.attributes.contains(name) || present.isNull() || present.isUndefined())
        return {};
    return {apierror::attributeInvalid(name, u"You cannot update when the value is already set."_s)};
}

constexpr std::array slowTesterRelations{BetaTester::apps.spec.name};
constexpr std::array slowAppRelations{App::betaTesters.spec.name};

} // namespace

std::span<const Behaviour> testFlightBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = BetaTester::type,
                  .creating = creatingTester,
                  .linked = testerLinked,
                  .unlinked = testerUnlinked,
                  .slowRelations = slowTesterRelations,
                  .slowRemoval = true},
        Behaviour{.type = BetaTesterInvitation::type, .creating = creatingInvitation, .created = invited},
        Behaviour{.type = BetaGroup::type, .creating = creatingGroup, .linked = groupLinked},
        Behaviour{.type = App::type, .unlinked = appUnlinked, .slowRelations = slowAppRelations},
        Behaviour{.type = Build::type, .updating = updatingBuild},
    };
    return table;
}

} // namespace slipway::sandbox
