// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/groupactions.h"

#include "catalogue/apps.h"
#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "client/errorfacts.h"
#include "jsonapi/linkage.h"
#include "services/admission.h"
#include "services/grouplookup.h"
#include "services/sessioncontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString groupFeature = u"betaGroups.change"_s;
constexpr int mostChanges = 2; // requests for one change of values

QString linkageOfGroup(const QString &groupId, QLatin1String relation)
{
    return catalogue::instancePath(BetaGroup::type, groupId) + u"/relationships/"_s + relation;
}

Request creationOf(const NewBetaGroup &group)
{
    QJsonObject attributes{{BetaGroup::name.spec.name, group.name},
                           {BetaGroup::isInternalGroup.spec.name, group.isInternal},
                           {BetaGroup::feedbackEnabled.spec.name, group.feedbackEnabled}};
    if (group.isInternal)
        attributes.insert(BetaGroup::hasAccessToAllBuilds.spec.name, group.hasAllBuilds);
    const QJsonObject relationships{{BetaGroup::app.spec.name, linkageTo({App::type, group.appId})}};
    const QJsonObject data{{u"type"_s, QString(BetaGroup::type)}, {u"attributes"_s, attributes}, {u"relationships"_s, relationships}};
    return Request::post(u"/v1/betaGroups"_s, {{u"data"_s, data}}).feature(groupFeature);
}

Request changeOf(const QString &groupId, const BetaGroupChange &change)
{
    Patch<BetaGroup> patch{Id<BetaGroup>(groupId)};
    if (change.name)
        patch.set(BetaGroup::name, *change.name);
    if (change.feedbackEnabled)
        patch.set(BetaGroup::feedbackEnabled, *change.feedbackEnabled);
    if (change.publicLinkEnabled)
        patch.set(BetaGroup::publicLinkEnabled, *change.publicLinkEnabled);
    if (change.publicLinkLimitEnabled)
        patch.set(BetaGroup::publicLinkLimitEnabled, *change.publicLinkLimitEnabled);
    if (change.publicLinkLimit)
        patch.set(BetaGroup::publicLinkLimit, *change.publicLinkLimit);
    return patch.request(catalogue::instancePath(BetaGroup::type, groupId)).feature(groupFeature);
}

MembershipOrder orderOf(MembershipOrder::Change change, const QString &groupId, QLatin1String relation, QLatin1String type, const QStringList &ids)
{
    return {.change = change, .path = linkageOfGroup(groupId, relation), .type = QString(type), .ids = ids, .feature = groupFeature};
}

} // namespace

// One job's work: what was asked for, and how far it is.
struct GroupActions::Run
{
    GroupActions *actions = nullptr; // of the session, which waits for the work
    TesterGroup group = {};
    QString appId = {};
    std::vector<TeamUserRow> users = {};
    std::vector<BuildRef> builds = {};
    std::shared_ptr<JobControl> control = {};
    std::vector<JobProblem> problems = {};

    SessionContext &context() const { return actions->m_context; }

    QStringList buildIds() const
    {
        QStringList ids;
        for (const BuildRef &build : builds)
            ids.append(build.id);
        return ids;
    }

    void addProblem(const QString &subject, const QString &reason) { problems.push_back({.subject = subject, .reason = reason}); }

    void addBuildProblem(const QString &id, const QString &reason)
    {
        const auto build = std::find_if(builds.cbegin(), builds.cend(), [&id](const BuildRef &each) { return each.id == id; });
        addProblem(build == builds.cend() ? id : build->name, reason);
    }
};

BetaGroupRow BetaGroupChange::appliedTo(BetaGroupRow group) const
{
    group.name = name.value_or(group.name);
    group.feedbackEnabled = feedbackEnabled.value_or(group.feedbackEnabled);
    group.publicLinkEnabled = publicLinkEnabled.value_or(group.publicLinkEnabled);
    if (publicLinkLimit)
        group.publicLinkLimit = publicLinkLimit;
    if (publicLinkLimitEnabled == false)
        group.publicLinkLimit.reset();
    return group;
}

Task<Result<QString>> GroupActions::create(NewBetaGroup group)
{
    const TaskInSession task(m_context);
    const Request request = creationOf(group);
    const CancelToken never; // nothing that changes something is cancelled halfway
    const Result<Document> made = co_await m_context.client.document(request, never);
    Result<QString> id = QString();
    if (made)
        id = made->data().empty() ? QString() : made->data().front().id().id;
    else if (!made.error().hasCode(errorcode::outcomeUnknown))
        co_return made.error();
    else
        id = co_await findGroupUntilSure(&m_context, group);
    if (id && id->isEmpty()) {
        const Error lost(Error::Kind::Server, tr("No answer came, and a minute later Apple does not show this group. You can try again."));
        co_return lost;
    }
    if (id)
        emit created(group.appId, *id);
    co_return id;
}

// These are values, and twice is as good as once: what Apple does not show after a lost answer is sent again (rule R2).
Task<Result<void>> GroupActions::change(QString groupId, BetaGroupChange change)
{
    const TaskInSession task(m_context);
    const Request request = changeOf(groupId, change);
    const CancelToken never;
    std::optional<Error> failure;
    for (int attempt = 0; attempt < mostChanges; ++attempt) {
        const Result<HttpReply> reply = co_await m_context.client.send(request, never);
        failure = reply ? std::nullopt : std::optional(reply.error());
        if (!failure || !failure->hasCode(errorcode::outcomeUnknown))
            break;
        const Result<bool> shown = co_await showsChange(&m_context, groupId, change);
        if (!shown)
            break;
        if (*shown) {
            failure.reset();
            break;
        }
    }
    if (failure)
        co_return *failure;
    emit valuesChanged(groupId, change);
    emit changed(groupId);
    co_return Result<void>();
}

QString GroupActions::reasonFor(const AttributeSpec &attribute, const Error &error)
{
    return sentenceAbout(attribute.name, error);
}

void GroupActions::remove(const TesterGroup &group, const QString &appId)
{
    start({.title = tr("Deleting the group %1").arg(group.name), .total = 1}, {.group = group, .appId = appId}, &removeGroup);
}

void GroupActions::addMembers(const std::vector<TeamUserRow> &users, const TesterGroup &group)
{
    const int count = int(users.size());
    start({.title = tr("Adding %Ln member(s) to %1", nullptr, count).arg(group.name),
           .deferral = tr("Invitations go out in %1 s."),
           .startLabel = tr("Send Now"),
           .total = count},
          {.group = group, .users = users}, &admitAll);
}

void GroupActions::addBuilds(const std::vector<BuildRef> &builds, const TesterGroup &group)
{
    const int count = int(builds.size());
    start({.title = tr("Adding %Ln build(s) to %1", nullptr, count).arg(group.name),
           .deferral = tr("TestFlight tells the testers in %1 s."),
           .startLabel = tr("Add Now"),
           .total = count},
          {.group = group, .builds = builds}, &addAllBuilds);
}

void GroupActions::removeBuilds(const std::vector<BuildRef> &builds, const TesterGroup &group)
{
    const int count = int(builds.size());
    start({.title = tr("Removing %Ln build(s) from %1", nullptr, count).arg(group.name),
           .deferral = tr("The group loses them in %1 s."),
           .startLabel = tr("Remove Now"),
           .total = count},
          {.group = group, .builds = builds}, &removeAllBuilds);
}

void GroupActions::start(JobPlan plan, Run run, Task<JobOutcome> (*step)(RunPointer))
{
    run.actions = this;
    const auto shared = std::make_shared<Run>(std::move(run));
    plan.run = [shared, step](std::shared_ptr<JobControl> control) {
        shared->control = std::move(control);
        return step(shared);
    };
    m_jobs.start(std::move(plan));
}

Task<JobOutcome> GroupActions::removeGroup(RunPointer run)
{
    const TaskInSession task(run->context());
    const Request request = Request::remove(catalogue::instancePath(BetaGroup::type, run->group.id), {}).feature(groupFeature);
    const CancelToken never;
    const Result<HttpReply> reply = co_await run->context().client.send(request, never);
    const bool isGone = reply || reply.error().isNotFound(); // somebody else was faster
    if (!isGone) {
        run->addProblem(run->group.name, reply.error().message());
        co_return JobOutcome{tr("The group %1 is still there.").arg(run->group.name), run->problems};
    }
    run->control->advance(1);
    emit run->actions->removed(run->appId, run->group.id);
    co_return JobOutcome{tr("The group %1 is deleted.").arg(run->group.name), run->problems};
}

Task<JobOutcome> GroupActions::admitAll(RunPointer run)
{
    const TaskInSession task(run->context());
    std::optional<Error> hindrance;
    int admitted = 0;
    for (size_t i = 0; i < run->users.size() && !run->control->cancel.isCancelled(); ++i) {
        const TeamUserRow user = run->users[i];
        if (hindrance) {
            run->addProblem(user.name(), hindrance->message());
            continue;
        }
        const NewTester tester{.email = user.email, .firstName = user.firstName, .lastName = user.lastName, .groups = {run->group}};
        const Result<void> done = co_await admitTester(&run->context(), tester, run->control->cancel);
        run->control->advance(int(i) + 1);
        if (done) {
            ++admitted;
            continue;
        }
        run->addProblem(user.name(), done.error().message());
        if (hindersAlike(done.error()))
            hindrance = done.error();
    }
    if (admitted > 0) {
        emit run->actions->membersAdded(run->group.id);
        emit run->actions->changed(run->group.id);
    }
    co_return JobOutcome{tr("%Ln member(s) added to %1.", nullptr, admitted).arg(run->group.name), run->problems};
}

Task<JobOutcome> GroupActions::addAllBuilds(RunPointer run)
{
    const MembershipOrder order = orderOf(MembershipOrder::Change::Add, run->group.id, BetaGroup::builds.spec.name, Build::type, run->buildIds());
    const Memberships::Advance advanced = [control = run->control](int done) { control->advance(done); };
    const MembershipOutcome outcome = co_await addOnceKnown(&run->context(), order, run->control->cancel, advanced);
    for (const MembershipOutcome::Refusal &refusal : outcome.refused) {
        if (refusal.error.isNotFound())
            run->addBuildProblem(refusal.id, tr("Apple does not know this build yet. Try again when it has been processed for a while."));
        else if (!refusal.error.isCancelled())
            run->addBuildProblem(refusal.id, refusal.error.message());
    }
    if (!outcome.done.isEmpty())
        emit run->actions->changed(run->group.id);
    co_return JobOutcome{tr("%Ln build(s) added to %1.", nullptr, int(outcome.done.size())).arg(run->group.name), run->problems};
}

Task<JobOutcome> GroupActions::removeAllBuilds(RunPointer run)
{
    const auto removing = std::make_shared<Memberships>(
        run->context(), orderOf(MembershipOrder::Change::Remove, run->group.id, BetaGroup::builds.spec.name, Build::type, run->buildIds()),
        run->control->cancel, [control = run->control](int done) { control->advance(done); });
    const MembershipOutcome outcome = co_await Memberships::run(removing);
    for (const MembershipOutcome::Refusal &refusal : outcome.refused) {
        if (!refusal.error.isCancelled())
            run->addBuildProblem(refusal.id, refusal.error.message());
    }
    if (!outcome.done.isEmpty())
        emit run->actions->changed(run->group.id);
    co_return JobOutcome{tr("%Ln build(s) removed from %1.", nullptr, int(outcome.done.size())).arg(run->group.name), run->problems};
}

} // namespace slipway
