// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/betagroups.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/behaviours/membership.h"
#include "sandbox/behaviours/publiclink.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

std::vector<Newcomer> newcomersOf(const std::vector<const Entity *> &testers)
{
    std::vector<Newcomer> newcomers;
    for (const Entity *tester : testers)
        newcomers.push_back(Newcomer::of(*tester));
    return newcomers;
}

// That a name is there once in an app is how Apple's website behaves; the code is that of other names (api/01 6.2).
void judgeName(const Entity &app, const Entity *self, const EntityChange &change, Behaviour::Errors &errors)
{
    const QString name = change.attributes.value(BetaGroup::name.spec.name).toString();
    for (const Entity *other : app.members(App::betaGroups.spec.name).all()) {
        if (other != self && !name.isEmpty() && valueOf(*other, BetaGroup::name).compare(name, Qt::CaseInsensitive) == 0) {
            errors.push_back(apierror::attributeDuplicate(BetaGroup::name.spec.name, u"The name '%1' has already been used."_s.arg(name)));
            return;
        }
    }
}

void judgePublicLink(bool internal, const EntityChange &change, Behaviour::Errors &errors)
{
    for (const QLatin1String name : {BetaGroup::publicLinkEnabled.spec.name, BetaGroup::publicLinkLimitEnabled.spec.name}) {
        if (internal && change.attributes.value(name).toBool())
            errors.push_back(apierror::attributeInvalid(name, u"An internal group can not have a public link."_s));
    }
    const QJsonValue limit = change.attributes.value(BetaGroup::publicLinkLimit.spec.name);
    if (limit.isDouble() && (limit.toInt() < 1 || limit.toInt() > largestPublicLinkLimit)) {
        errors.push_back(
            apierror::attributeInvalid(BetaGroup::publicLinkLimit.spec.name, u"The limit must be between 1 and %1."_s.arg(largestPublicLinkLimit)));
    }
}

bool hasInternalGroup(const Entity &app)
{
    const auto groups = app.members(App::betaGroups.spec.name).all();
    return std::any_of(groups.begin(), groups.end(), [](const Entity *each) { return valueOf(*each, BetaGroup::isInternalGroup); });
}

void setDefaults(QJsonObject &attributes, bool internal, const Scene &scene)
{
    const auto setDefault = [&](QLatin1String name, const QJsonValue &value) {
        if (attributes.value(name).isNull() || !attributes.contains(name))
            attributes.insert(name, value);
    };
    setValue(attributes, BetaGroup::createdDate, scene.now);
    setValue(attributes, BetaGroup::isInternalGroup, internal);
    setDefault(BetaGroup::hasAccessToAllBuilds.spec.name, internal ? QJsonValue(false) : QJsonValue(QJsonValue::Null));
    setDefault(BetaGroup::feedbackEnabled.spec.name, true);
    setDefault(BetaGroup::publicLinkEnabled.spec.name, false);
    setDefault(BetaGroup::publicLinkLimitEnabled.spec.name, false);
    setDefault(BetaGroup::iosBuildsAvailableForAppleSiliconMac.spec.name, true);
    setDefault(BetaGroup::iosBuildsAvailableForAppleVision.spec.name, true);
    if (!attributes.value(BetaGroup::publicLinkEnabled.spec.name).toBool())
        return;
    setDefault(BetaGroup::publicLinkLimit.spec.name, largestPublicLinkLimit);
    addPublicLink(attributes, scene.world.random());
}

Behaviour::Errors creatingGroup(const Scene &scene, EntityChange &change)
{
    const Entity &app = *scene.world.find(change.members(BetaGroup::app.spec.name)->front());
    const bool internal = change.attributes.value(BetaGroup::isInternalGroup.spec.name).toBool();
    Behaviour::Errors errors;
    judgeName(app, nullptr, change, errors);
    judgePublicLink(internal, change, errors);
    if (!internal && change.attributes.value(BetaGroup::hasAccessToAllBuilds.spec.name).toBool()) {
        errors.push_back(
            apierror::attributeInvalid(BetaGroup::hasAccessToAllBuilds.spec.name, u"Only internal groups can have access to all builds."_s));
    }
    // The order is that of Apple's help; what the API answers to another one is not known.
    if (!internal && !hasInternalGroup(app))
        errors.push_back(apierror::stateError("STATE_ERROR"_L1, u"Create a group for internal testing before one for external testing."_s));
    std::vector<const Entity *> testers;
    if (const std::vector<ResourceId> *named = change.members(BetaGroup::betaTesters.spec.name)) {
        for (const ResourceId &tester : *named)
            testers.push_back(scene.world.find(tester));
    }
    const Behaviour::Errors refused = judgeNewcomers(scene, app, internal ? Audience::Team : Audience::Everybody, newcomersOf(testers));
    errors.insert(errors.end(), refused.begin(), refused.end());
    if (errors.empty())
        setDefaults(change.attributes, internal, scene);
    return errors;
}

void groupCreated(const Scene &scene, const ResourceId &made)
{
    const Entity &group = *scene.world.find(made);
    if (!valueOf(group, BetaGroup::hasAccessToAllBuilds))
        return;
    for (const Entity *build : scene.world.members(group.members(BetaGroup::app.spec.name).one()->id(), App::builds.spec.name).all()) {
        if (!isInstallable(*build, Audience::Team))
            continue;
        scene.world.link(made, BetaGroup::builds.spec.name, build->id());
        refreshBetaDetail(scene.world, build->id());
    }
    groupGotBuild(scene, made);
}

Behaviour::Errors updatingGroup(const Scene &, const Entity &group, const EntityChange &change)
{
    Behaviour::Errors errors;
    if (const Entity *app = group.members(BetaGroup::app.spec.name).one())
        judgeName(*app, &group, change, errors);
    judgePublicLink(valueOf(group, BetaGroup::isInternalGroup), change, errors);
    return errors;
}

// The link is made when somebody first wants one, and stays.
void groupUpdated(const Scene &scene, const ResourceId &id)
{
    const Entity &group = *scene.world.find(id);
    if (!valueOf(group, BetaGroup::publicLinkEnabled) || !valueOf(group, BetaGroup::publicLinkId).isEmpty())
        return;
    QJsonObject link;
    addPublicLink(link, scene.world.random());
    if (!group.attributes().value(BetaGroup::publicLinkLimit.spec.name).isDouble())
        setValue(link, BetaGroup::publicLinkLimit, largestPublicLinkLimit);
    scene.world.update(id, link);
}

Behaviour::Errors linkingToGroup(const Scene &scene, const Entity &group, QLatin1String relation, const std::vector<const Entity *> &members)
{
    return relation == BetaGroup::betaTesters.spec.name ? judgeNewcomers(scene, group, newcomersOf(members)) : Behaviour::Errors();
}

void groupLinked(const Scene &scene, const ResourceId &group, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaGroup::betaTesters.spec.name)
        joinedGroup(scene, member, group);
    if (relation != BetaGroup::builds.spec.name)
        return;
    refreshBetaDetail(scene.world, member);
    groupGotBuild(scene, group);
}

void groupUnlinked(const Scene &scene, const ResourceId &, QLatin1String relation, const ResourceId &member)
{
    if (relation == BetaGroup::builds.spec.name)
        refreshBetaDetail(scene.world, member);
}

void groupRemoved(const Scene &scene, const Entity &group)
{
    while (const Entity *build = group.members(BetaGroup::builds.spec.name).one()) {
        scene.world.unlink(group.id(), BetaGroup::builds.spec.name, build->id());
        refreshBetaDetail(scene.world, build->id());
    }
}

} // namespace

std::span<const Behaviour> betaGroupBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = BetaGroup::type,
                  .creating = creatingGroup,
                  .created = groupCreated,
                  .updating = updatingGroup,
                  .updated = groupUpdated,
                  .removed = groupRemoved,
                  .linkingAll = linkingToGroup,
                  .linked = groupLinked,
                  .unlinked = groupUnlinked},
    };
    return table;
}

} // namespace slipway::sandbox
