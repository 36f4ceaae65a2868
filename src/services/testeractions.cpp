// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testeractions.h"

#include "catalogue/apps.h"
#include "catalogue/typespec.h"
#include "core/clock.h"
#include "jsonapi/linkage.h"
#include "services/buildactions.h"
#include "services/requestcost.h"
#include "services/requestseries.h"
#include "services/sessioncontext.h"
#include "services/testerimport/testerlookup.h"

#include <QHash>

#include <numeric>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString changeFeature = u"testers.change"_s;

} // namespace

// One job's work: what was asked for, and how far it is.
struct TesterActions::Run
{
    TesterActions *actions = nullptr; // of the session, which waits for the work
    std::vector<TesterRef> testers = {};
    TesterGroup from = {};
    TesterGroup to = {};
    BuildRef build = {};
    AppRef app = {};
    NewTester newcomer = {};
    std::shared_ptr<JobControl> control = {};
    int reserve = 0; // see MembershipOrder
    std::vector<JobProblem> problems = {};
    QHash<QString, QString> names = {}; // of the testers, by id: thousands may be refused at once

    QStringList ids() const
    {
        QStringList ids;
        for (const TesterRef &tester : testers)
            ids.append(tester.id);
        return ids;
    }

    void addProblem(const QString &id, const QString &reason) { problems.push_back({.subject = names.value(id), .reason = reason}); }

    void addProblems(const MembershipOutcome &outcome)
    {
        for (const MembershipOutcome::Refusal &refusal : outcome.refused) {
            if (!refusal.error.isCancelled())
                addProblem(refusal.id, refusal.error.message());
        }
    }

    //! Lets other jobs go on while this one waits for requests.
    WaitListener waits() const
    {
        return [control = control](const QDateTime &until) { control->wait(until); };
    }

    //! The \a change of \a ids at the linkage \a path, with progress starting at \a before.
    std::shared_ptr<Memberships> memberships(MembershipOrder::Change change, const QString &path, const QStringList &ids, int before) const
    {
        const MembershipOrder order{.change = change,
                                    .path = path,
                                    .type = QString(BetaTester::type),
                                    .ids = ids,
                                    .feature = changeFeature,
                                    .reserve = reserve,
                                    .waits = waits()};
        const auto advance = [control = control, before](int done) { control->advance(before + done); };
        return std::make_shared<Memberships>(actions->m_context, order, control->cancel, advance);
    }
};

namespace {

QString testersOf(QLatin1String type, const QString &id)
{
    return catalogue::instancePath(QString(type), id) + u"/relationships/"_s + App::betaTesters.spec.name;
}

QString testersOfBuild(const BuildRef &build)
{
    return catalogue::instancePath(Build::type, build.id) + u"/relationships/"_s + Build::individualTesters.spec.name;
}

QString testersOfGroup(const TesterGroup &group)
{
    return testersOf(BetaGroup::type, group.id);
}

Request invitation(const QString &testerId, const QString &appId)
{
    const QJsonObject relationships{{QString(BetaTesterInvitation::betaTester.spec.name), linkageTo({BetaTester::type, testerId})},
                                    {QString(BetaTesterInvitation::app.spec.name), linkageTo({App::type, appId})}};
    const QJsonObject data{{u"type"_s, QString(BetaTesterInvitation::type)}, {u"relationships"_s, relationships}};
    return Request::post(u"/v1/betaTesterInvitations"_s, {{u"data"_s, data}}).feature(u"testers.invite"_s);
}

Request removal(const QString &testerId, const QString &)
{
    return Request::remove(catalogue::instancePath(BetaTester::type, testerId), {}).feature(changeFeature);
}

} // namespace

void TesterActions::admit(const NewTester &tester, const AppRef &app)
{
    start({.title = tr("Inviting %1 to %2").arg(tester.name(), app.name),
           .deferral = tr("The invitation goes out in %1 s."),
           .startLabel = tr("Send Now"),
           .total = 1},
          {.app = app, .newcomer = tester}, &admitOne);
}

void TesterActions::add(const std::vector<TesterRef> &testers, const TesterGroup &group)
{
    const int count = int(testers.size());
    start({.title = tr("Adding %Ln tester(s) to %1", nullptr, count).arg(group.name),
           .deferral = tr("Invitations go out in %1 s."),
           .startLabel = tr("Send Now"),
           .total = count},
          {.testers = testers, .to = group}, &addAll);
}

void TesterActions::move(const std::vector<TesterRef> &testers, const TesterGroup &from, const TesterGroup &to)
{
    const int count = int(testers.size());
    start({.title = tr("Moving %Ln tester(s) from %1 to %2", nullptr, count).arg(from.name, to.name),
           .deferral = tr("Invitations go out in %1 s."),
           .startLabel = tr("Send Now"),
           .total = 2 * count},
          {.testers = testers, .from = from, .to = to}, &moveAll);
}

void TesterActions::removeFromGroup(const std::vector<TesterRef> &testers, const TesterGroup &group)
{
    const int count = int(testers.size());
    start({.title = tr("Removing %Ln tester(s) from %1", nullptr, count).arg(group.name),
           .deferral = tr("They lose its builds in %1 s."),
           .startLabel = tr("Remove Now"),
           .total = count},
          {.testers = testers, .from = group}, &removeAllFromGroup);
}

void TesterActions::addToBuild(const std::vector<TesterRef> &testers, const BuildRef &build)
{
    const int count = int(testers.size());
    start({.title = tr("Adding %Ln tester(s) to build %1", nullptr, count).arg(build.name),
           .deferral = tr("Invitations go out in %1 s."),
           .startLabel = tr("Send Now"),
           .total = count},
          {.testers = testers, .build = build}, &addAllToBuild);
}

void TesterActions::removeFromBuild(const std::vector<TesterRef> &testers, const BuildRef &build)
{
    const int count = int(testers.size());
    start({.title = tr("Removing %Ln tester(s) from build %1", nullptr, count).arg(build.name),
           .deferral = tr("They lose the build in %1 s."),
           .startLabel = tr("Remove Now"),
           .total = count},
          {.testers = testers, .build = build}, &removeAllFromBuild);
}

void TesterActions::invite(const std::vector<TesterRef> &testers, const AppRef &app)
{
    const int count = int(testers.size());
    start({.title = tr("Inviting %Ln tester(s) to %1", nullptr, count).arg(app.name),
           .deferral = tr("Invitations go out in %1 s."),
           .startLabel = tr("Send Now"),
           .total = count},
          {.testers = testers, .app = app}, &inviteAll);
}

void TesterActions::removeFromApp(const std::vector<TesterRef> &testers, const AppRef &app)
{
    const int count = int(testers.size());
    start({.title = tr("Removing %Ln tester(s) from %1", nullptr, count).arg(app.name), .total = count}, {.testers = testers, .app = app},
          &removeAllFromApp);
}

int TesterActions::purge(const std::vector<TesterRef> &testers, const AppRef &app)
{
    const int count = int(testers.size());
    const int job = start({.title = tr("Removing %Ln idle tester(s) from %1", nullptr, count).arg(app.name), .total = count},
                          {.testers = testers, .app = app, .reserve = requestReserve}, &purgeAll);
    m_purges.insert(app.id, job);
    return job;
}

RequestCost TesterActions::purgeCost(int testers, const RequestBudget &budget)
{
    const int readings = int(readBackDelays.size()) * requestsFor(testers, mostTestersAsked);
    RequestCost cost = costOf(requestsFor(testers, int(Memberships::largestLinkage)) + readings, budget);
    cost.time += std::chrono::ceil<std::chrono::minutes>(std::accumulate(readBackDelays.begin(), readBackDelays.end(), std::chrono::seconds(0)));
    return cost;
}

void TesterActions::removeFromTeam(const std::vector<TesterRef> &testers)
{
    const int count = int(testers.size());
    start({.title = tr("Removing %Ln tester(s) from the team", nullptr, count), .total = count}, {.testers = testers}, &removeAllFromTeam);
}

int TesterActions::start(JobPlan plan, Run run, Step step)
{
    run.actions = this;
    for (const TesterRef &tester : run.testers)
        run.names.insert(tester.id, tester.name);
    const auto shared = std::make_shared<Run>(std::move(run));
    plan.run = [shared, step](std::shared_ptr<JobControl> control) {
        shared->control = std::move(control);
        return step(shared);
    };
    return m_jobs.start(std::move(plan));
}

// Changes the linkage \a path by all testers of the job; answers for whom that went well.
Task<QStringList> TesterActions::changeAll(std::shared_ptr<Run> run, MembershipOrder::Change change, QString path)
{
    const auto memberships = run->memberships(change, path, run->ids(), 0);
    const MembershipOutcome outcome = co_await Memberships::run(memberships);
    run->addProblems(outcome);
    co_return outcome.done;
}

Task<QStringList> TesterActions::join(std::shared_ptr<Run> run)
{
    const QStringList added = co_await changeAll(run, MembershipOrder::Change::Add, testersOfGroup(run->to));
    if (!added.isEmpty())
        emit run->actions->joined(added, run->to);
    co_return added;
}

Task<JobOutcome> TesterActions::admitOne(std::shared_ptr<Run> run)
{
    SessionContext *context = &run->actions->m_context;
    const NewTester newcomer = run->newcomer;
    const QString name = newcomer.name();
    const QString failure = tr("%1 was not invited to %2.").arg(name, run->app.name);
    const Result<void> taken = co_await admitTester(context, newcomer, run->control->cancel);
    if (!taken) {
        run->problems.push_back({.subject = name, .reason = taken.error().message()});
        co_return JobOutcome{failure, run->problems};
    }
    run->control->advance(1);
    const Result<std::optional<TesterRow>> shown = co_await readAdmitted(context, run->app.id, newcomer, run->control->cancel);
    if (shown && *shown) {
        emit run->actions->admitted(**shown, run->app.id);
        co_return JobOutcome{tr("%1 is a tester of %2 now.").arg(name, run->app.name), run->problems};
    }
    const QString unseen = tr("Apple took it, but a minute later does not show this person in all of the groups.");
    run->problems.push_back({.subject = name, .reason = shown ? unseen : shown.error().message()});
    co_return JobOutcome{tr("Whether %1 was invited was not read back.").arg(name), run->problems};
}

Task<JobOutcome> TesterActions::addAll(std::shared_ptr<Run> run)
{
    const QStringList added = co_await join(run);
    const QString sentence = tr("%Ln tester(s) added to %1.", nullptr, int(added.size())).arg(run->to.name);
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::moveAll(std::shared_ptr<Run> run)
{
    const QStringList added = co_await join(run);
    const auto removing = run->memberships(MembershipOrder::Change::Remove, testersOfGroup(run->from), added, int(run->testers.size()));
    const MembershipOutcome removed = co_await Memberships::run(removing);
    for (const MembershipOutcome::Refusal &refusal : removed.refused) {
        const QString reason = refusal.error.isCancelled() ? tr("You stopped it.") : refusal.error.message();
        //: %1 and %2 are groups, %3 is a sentence
        run->addProblem(refusal.id, tr("Is in %1 now, and in %2 still: %3").arg(run->to.name, run->from.name, reason));
    }
    if (!removed.done.isEmpty())
        emit run->actions->left(removed.done, run->from.id);
    const QString sentence = tr("%Ln tester(s) moved from %1 to %2.", nullptr, int(removed.done.size())).arg(run->from.name, run->to.name);
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::removeAllFromGroup(std::shared_ptr<Run> run)
{
    const QStringList removed = co_await changeAll(run, MembershipOrder::Change::Remove, testersOfGroup(run->from));
    if (!removed.isEmpty())
        emit run->actions->left(removed, run->from.id);
    const QString sentence = tr("%Ln tester(s) removed from %1.", nullptr, int(removed.size())).arg(run->from.name);
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::addAllToBuild(std::shared_ptr<Run> run)
{
    const QStringList added = co_await changeAll(run, MembershipOrder::Change::Add, testersOfBuild(run->build));
    if (!added.isEmpty())
        emit run->actions->joinedBuild(added, run->build.id);
    const QString sentence = tr("%Ln tester(s) added to build %1.", nullptr, int(added.size())).arg(run->build.name);
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::removeAllFromBuild(std::shared_ptr<Run> run)
{
    const QStringList removed = co_await changeAll(run, MembershipOrder::Change::Remove, testersOfBuild(run->build));
    if (!removed.isEmpty())
        emit run->actions->leftBuild(removed, run->build.id);
    const QString sentence = tr("%Ln tester(s) removed from build %1.", nullptr, int(removed.size())).arg(run->build.name);
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::removeAllFromApp(std::shared_ptr<Run> run)
{
    const QStringList gone = co_await changeAll(run, MembershipOrder::Change::Remove, testersOf(App::type, run->app.id));
    if (!gone.isEmpty())
        emit run->actions->removed(gone, run->app.id);
    const QString sentence = tr("%Ln tester(s) removed from %1.", nullptr, int(gone.size())).arg(run->app.name);
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::purgeAll(std::shared_ptr<Run> run)
{
    const QStringList taken = co_await changeAll(run, MembershipOrder::Change::Remove, testersOf(App::type, run->app.id));
    const Result<QStringList> staying = co_await findStaying(run, taken);
    QStringList gone = taken;
    if (staying) {
        const QSet<QString> stayed(staying->cbegin(), staying->cend());
        gone.removeIf([&stayed](const QString &id) { return stayed.contains(id); });
        for (const QString &id : *staying)
            run->addProblem(id, tr("Apple took the order, but still shows this person."));
    }
    if (!gone.isEmpty())
        emit run->actions->removed(gone, run->app.id);
    QString sentence = tr("%Ln tester(s) removed from %1.", nullptr, int(gone.size())).arg(run->app.name);
    if (!staying) {
        const QString reason = staying.error().isCancelled() ? tr("You stopped it.") : staying.error().message();
        sentence += u' ' + tr("Whether they are gone was not read back: %1").arg(reason);
    }
    co_return JobOutcome{sentence, run->problems};
}

// Those of \a ids whom Apple still shows among the testers of the app after a minute.
Task<Result<QStringList>> TesterActions::findStaying(std::shared_ptr<Run> run, QStringList ids)
{
    SessionContext &context = run->actions->m_context;
    const TaskInSession task(context);
    QStringList staying = ids;
    for (size_t attempt = 0; attempt < readBackDelays.size() && !staying.isEmpty(); ++attempt) {
        const QFuture<Result<void>> waiting = delay(context.clock, readBackDelays[attempt], run->control->cancel);
        const Result<void> waited = co_await waiting;
        if (!waited)
            co_return waited.error();
        const WaitListener waits = run->waits();
        const Result<QStringList> found = co_await findAppTesters(&context, run->app.id, staying, run->reserve, run->control->cancel, waits);
        if (!found)
            co_return found.error();
        staying = *found;
    }
    co_return staying;
}

// One request each; answers for whom that went well.
Task<QStringList> TesterActions::sendEach(std::shared_ptr<Run> run, EachRequest requestFor)
{
    std::vector<SeriesItem> items;
    for (const TesterRef &tester : run->testers)
        items.push_back({.id = tester.id, .name = tester.name, .request = requestFor(tester.id, run->app.id)});
    const auto advance = [control = run->control](int done) { control->advance(done); };
    const QString lost = tr("Apple did not answer; the invitation may have gone out.");
    const auto series = std::make_shared<RequestSeries>(run->actions->m_context, items, lost, run->control->cancel, advance);
    const SeriesOutcome outcome = co_await RequestSeries::run(series);
    run->problems = outcome.problems;
    co_return outcome.done;
}

Task<JobOutcome> TesterActions::removeAllFromTeam(std::shared_ptr<Run> run)
{
    const QStringList gone = co_await sendEach(run, &removal);
    if (!gone.isEmpty())
        emit run->actions->removed(gone, QString());
    const QString sentence = tr("%Ln tester(s) removed from the team.", nullptr, int(gone.size()));
    co_return JobOutcome{sentence, run->problems};
}

Task<JobOutcome> TesterActions::inviteAll(std::shared_ptr<Run> run)
{
    const QStringList invited = co_await sendEach(run, &invitation);
    if (!invited.isEmpty())
        emit run->actions->invited(invited, run->app.id);
    const QString sentence = tr("%Ln tester(s) invited to %1.", nullptr, int(invited.size())).arg(run->app.name);
    co_return JobOutcome{sentence, run->problems};
}

} // namespace slipway
