// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/betagroups.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "catalogue/users.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostBuilds = 1000; // that Apple includes with a group

bool isLiving(const Typed<Build> &build)
{
    return build[Build::processingState].known == BuildProcessingState::Valid && !build[Build::expired];
}

// What is known of the builds of a group. Of more than Apple includes nobody knows which of them live, unless one of those here does.
void takeBuilds(BetaGroupRow &row, const std::vector<Typed<Build>> &builds)
{
    QDateTime newest;
    int living = 0;
    for (const Typed<Build> &build : builds) {
        if (!isLiving(build))
            continue;
        ++living;
        const QDateTime uploaded = build[Build::uploadedDate];
        if (newest.isValid() && uploaded < newest)
            continue;
        newest = uploaded;
        row.newestBuild = build[Build::version];
    }
    if (living > 0 || row.builds == int(builds.size()))
        row.livingBuilds = living;
}

QString idOf(const Resource &resource, const Document &)
{
    return resource.id().id;
}

} // namespace

BetaGroupRow BetaGroupRow::from(const Resource &resource, const Document &document)
{
    const Typed<BetaGroup> group(resource);
    BetaGroupRow row{
        .id = group.id().value(),
        .name = group[BetaGroup::name],
        .isInternal = group[BetaGroup::isInternalGroup],
        .hasAllBuilds = group[BetaGroup::hasAccessToAllBuilds],
        .feedbackEnabled = group[BetaGroup::feedbackEnabled],
        .publicLinkEnabled = group[BetaGroup::publicLinkEnabled],
        .publicLink = group[BetaGroup::publicLink],
        .createdDate = group[BetaGroup::createdDate],
        .testers = group.relation(BetaGroup::betaTesters).count(),
        .builds = group.relation(BetaGroup::builds).count(),
    };
    if (group[BetaGroup::publicLinkLimitEnabled])
        row.publicLinkLimit = group[BetaGroup::publicLinkLimit];
    takeBuilds(row, related(document, group, BetaGroup::builds));
    return row;
}

QString TeamUserRow::name() const
{
    const QString full = QString(firstName % u' ' % lastName).trimmed();
    return full.isEmpty() ? email : full;
}

// The list below the app takes neither filter nor include (api/05 3).
Request betaGroupsRequest(const QString &appId)
{
    Request request = Request::get(u"/v1/betaGroups"_s);
    request.filter(BetaGroup::app.spec.name, {appId}).include({BetaGroup::builds.spec.name, BetaGroup::betaTesters.spec.name});
    request.query(u"limit[%1]"_s.arg(BetaGroup::builds.spec.name), {QString::number(mostBuilds)});
    request.query(u"limit[%1]"_s.arg(BetaGroup::betaTesters.spec.name), {u"1"_s}); // how many they are comes along
    request.fields(Build::type,
                   {Build::version.spec.name, Build::uploadedDate.spec.name, Build::expired.spec.name, Build::processingState.spec.name});
    request.fields(BetaTester::type, {BetaTester::state.spec.name});
    return request.limit(largestPage).feature(u"betaGroups.list"_s);
}

std::unique_ptr<Feed<TestBuildRow>> BetaGroupsService::builds(const QString &groupId)
{
    return std::make_unique<Feed<TestBuildRow>>(m_context, testBuildsRequest(Build::betaGroups.spec.name, groupId).feature(u"betaGroups.builds"_s),
                                                &TestBuildRow::from);
}

std::unique_ptr<Feed<TestBuildRow>> BetaGroupsService::testableBuilds(const QString &appId)
{
    Request request = testBuildsRequest(Build::app.spec.name, appId);
    request.filter(Build::expired.spec.name, {u"false"_s});
    request.filter(Build::processingState.spec.name, {EnumValue<BuildProcessingState>::of(BuildProcessingState::Valid).wire});
    return std::make_unique<Feed<TestBuildRow>>(m_context, request.feature(u"betaGroups.builds"_s), &TestBuildRow::from);
}

std::unique_ptr<Feed<QString>> BetaGroupsService::joinedByLink(const QString &groupId)
{
    Request request = Request::get(u"/v1/betaTesters"_s);
    request.filter(BetaTester::betaGroups.spec.name, {groupId});
    request.filter(BetaTester::inviteType.spec.name, {EnumValue<BetaInviteType>::of(BetaInviteType::PublicLink).wire});
    request.fields(BetaTester::type, {BetaTester::inviteType.spec.name}).limit(1).feature(u"betaGroups.link"_s);
    return std::make_unique<Feed<QString>>(m_context, request, &idOf, 1);
}

std::unique_ptr<Feed<QString>> BetaGroupsService::addresses(const QString &groupId)
{
    Request request = Request::get(catalogue::instancePath(BetaGroup::type, groupId) + u'/' + BetaGroup::betaTesters.spec.name);
    request.fields(BetaTester::type, {BetaTester::email.spec.name}).limit(largestPage).feature(u"betaGroups.members"_s);
    const auto address = [](const Resource &tester, const Document &) { return QString(Typed<BetaTester>(tester)[BetaTester::email]); };
    return std::make_unique<Feed<QString>>(m_context, request, address);
}

std::unique_ptr<Feed<TeamUserRow>> BetaGroupsService::teamUsers()
{
    Request request = Request::get(u"/v1/users"_s);
    request.fields(User::type, {User::username.spec.name, User::firstName.spec.name, User::lastName.spec.name, User::roles.spec.name});
    const auto decode = [](const Resource &resource, const Document &) {
        const Typed<User> user(resource);
        return TeamUserRow{.id = user.id().value(),
                           .firstName = user[User::firstName],
                           .lastName = user[User::lastName],
                           .email = user[User::username],
                           .roles = user[User::roles]};
    };
    return std::make_unique<Feed<TeamUserRow>>(m_context, request.limit(largestPage).feature(u"betaGroups.users"_s), decode);
}

} // namespace slipway
