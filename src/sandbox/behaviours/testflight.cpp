// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/testflight.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/testflight.h"
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

// Who comes into a group tests the group's app, and is invited.
void joined(const Scene &scene, const ResourceId &tester, const ResourceId &group)
{
    if (const Entity *app = scene.world.members(group, BetaGroup::app.spec.name).one())
        scene.world.link(tester, BetaTester::apps.spec.name, app->id());
    if (valueOf(*scene.world.find(tester), BetaTester::state) == BetaTesterState::NotInvited) {
        QJsonObject invited;
        setValue(invited, BetaTester::state, EnumValue<BetaTesterState>::of(BetaTesterState::Invited));
        scene.world.update(tester, invited);
    }
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
        Behaviour{.type = BetaGroup::type, .creating = creatingGroup, .linked = groupLinked},
        Behaviour{.type = App::type, .unlinked = appUnlinked, .slowRelations = slowAppRelations},
        Behaviour{.type = Build::type, .updating = updatingBuild},
    };
    return table;
}

} // namespace slipway::sandbox
