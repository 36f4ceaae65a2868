// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/membership.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/users.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qsizetype mostTeamTesters = 100;
constexpr qsizetype mostOtherTesters = 10'000;

// Seen live: the code, and the start of the text (api/09). Whom it means is told after it, since a client has to know.
Behaviour::Errors strangers(const Scene &scene, std::span<const Newcomer> newcomers)
{
    QSet<QString> users;
    for (const Entity *user : scene.world.list(User::type))
        users.insert(valueOf(*user, User::username).toCaseFolded());
    QStringList refused;
    for (const Newcomer &newcomer : newcomers) {
        if (!users.contains(newcomer.email.toCaseFolded()))
            refused.append(newcomer.tester ? newcomer.tester->id().id : newcomer.email);
    }
    if (refused.isEmpty())
        return {};
    return {apierror::stateError("STATE_ERROR"_L1, u"Tester(s) cannot be assigned: "_s + refused.join(u", "))};
}

QSet<const Entity *> teamTesters(const Entity &app)
{
    QSet<const Entity *> testers;
    for (const Entity *group : app.members(App::betaGroups.spec.name).all()) {
        const auto members = group->members(BetaGroup::betaTesters.spec.name).all();
        if (valueOf(*group, BetaGroup::isInternalGroup))
            testers.unite(QSet<const Entity *>(members.begin(), members.end()));
    }
    return testers;
}

// The numbers are Apple's, the code is guessed.
Behaviour::Errors tooMany(QLatin1String kind, qsizetype limit)
{
    return {apierror::stateError("STATE_ERROR"_L1, u"An app can have %1 %2 testers at most."_s.arg(limit).arg(kind))};
}

void invite(const Scene &scene, const ResourceId &tester, std::initializer_list<BetaTesterState> whom)
{
    if (std::find(whom.begin(), whom.end(), valueOf(*scene.world.find(tester), BetaTester::state).known) != whom.end())
        setTesterState(scene, tester, BetaTesterState::Invited);
}

} // namespace

Newcomer Newcomer::of(const Entity &tester)
{
    return {&tester, valueOf(tester, BetaTester::email)};
}

Behaviour::Errors judgeNewcomers(const Scene &scene, const Entity &app, Audience audience, std::span<const Newcomer> newcomers)
{
    const QSet<const Entity *> team = teamTesters(app);
    const MemberList &all = app.members(App::betaTesters.spec.name);
    if (audience == Audience::Team) {
        if (const Behaviour::Errors errors = strangers(scene, newcomers); !errors.empty())
            return errors;
        const auto isNew = [&](const Newcomer &each) { return !team.contains(each.tester); };
        const qsizetype more = std::count_if(newcomers.begin(), newcomers.end(), isNew);
        return team.size() + more > mostTeamTesters ? tooMany("internal"_L1, mostTeamTesters) : Behaviour::Errors();
    }
    const auto isNew = [&](const Newcomer &each) { return !each.tester || !all.contains(each.tester); };
    const qsizetype more = std::count_if(newcomers.begin(), newcomers.end(), isNew);
    return more > 0 && all.count() - team.size() + more > mostOtherTesters ? tooMany("external"_L1, mostOtherTesters) : Behaviour::Errors();
}

Behaviour::Errors judgeNewcomers(const Scene &scene, const Entity &group, std::span<const Newcomer> newcomers)
{
    const Entity *app = group.members(BetaGroup::app.spec.name).one();
    return app ? judgeNewcomers(scene, *app, audienceOf(group), newcomers) : Behaviour::Errors();
}

void joinedGroup(const Scene &scene, const ResourceId &tester, const ResourceId &group)
{
    const Entity &joined = *scene.world.find(group);
    if (const Entity *app = joined.members(BetaGroup::app.spec.name).one())
        scene.world.link(tester, BetaTester::apps.spec.name, app->id());
    if (hasInstallableBuild(joined))
        invite(scene, tester, {BetaTesterState::NotInvited, BetaTesterState::Revoked});
}

void gotBuild(const Scene &scene, const ResourceId &tester, const ResourceId &build)
{
    const Entity &given = *scene.world.find(build);
    if (const Entity *app = given.members(Build::app.spec.name).one())
        scene.world.link(tester, BetaTester::apps.spec.name, app->id());
    if (isInstallable(given, Audience::Everybody))
        invite(scene, tester, {BetaTesterState::NotInvited, BetaTesterState::Revoked});
}

void groupGotBuild(const Scene &scene, const ResourceId &group)
{
    const Entity &served = *scene.world.find(group);
    if (!hasInstallableBuild(served))
        return;
    for (const Entity *tester : served.members(BetaGroup::betaTesters.spec.name).all())
        invite(scene, tester->id(), {BetaTesterState::NotInvited});
}

void leftApp(const Scene &scene, const ResourceId &tester, const ResourceId &app)
{
    for (const Entity *group : scene.world.members(app, App::betaGroups.spec.name).all())
        scene.world.unlink(tester, BetaTester::betaGroups.spec.name, group->id());
    for (const Entity *build : scene.world.members(app, App::builds.spec.name).all())
        scene.world.unlink(tester, BetaTester::builds.spec.name, build->id());
    const Entity &left = *scene.world.find(tester);
    if (left.members(BetaTester::apps.spec.name).count() > 0)
        return;
    // What was installed lives on until it expires; so does the tester (api/05 2).
    const bool installed = valueOf(left, BetaTester::state) == BetaTesterState::Installed;
    setTesterState(scene, tester, installed ? BetaTesterState::Revoked : BetaTesterState::NotInvited);
}

void setTesterState(const Scene &scene, const ResourceId &tester, BetaTesterState state)
{
    QJsonObject change;
    setValue(change, BetaTester::state, EnumValue<BetaTesterState>::of(state));
    scene.world.update(tester, change);
}

} // namespace slipway::sandbox
