// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/admission.h"
#include "services/jobs.h"
#include "services/memberships.h"
#include "services/requestcost.h"
#include "services/testers.h"

#include <QObject>

namespace slipway {

struct BuildRef;

//! Somebody who is to be added, invited or removed.
struct TesterRef
{
    QString id = {};
    QString name = {}; //!< what people call them when something goes wrong: the name, or the address
};

//! An app, by what people call it.
struct AppRef
{
    QString id = {};
    QString name = {};
};

//! \brief What is done with testers at Apple: each a job of the session, which can be undone while it waits (ux.md 3.6).
//!
//! Who asks has confirmed what needs it; only what people can take back is deferred. Large numbers are cut into requests as Memberships does.
//! What Apple has done is announced, so that lists that are shown need not be read again.
class TesterActions final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    TesterActions(SessionContext &context, Jobs &jobs) : m_context(context), m_jobs(jobs) {}

    //! \brief Deferred, since it mails people. Makes \a tester, or adds who is one of the team already, and reads back how Apple shows them.
    //!
    //! Who is not seen in their groups a minute later is a problem of the job.
    void admit(const NewTester &tester, const AppRef &app);
    //! Deferred, since it mails people; so does move().
    void add(const std::vector<TesterRef> &testers, const TesterGroup &group);
    //! Adds to \a to first, and removes those for whom that went well from \a from. When the second fails they are in both, and the job says so.
    void move(const std::vector<TesterRef> &testers, const TesterGroup &from, const TesterGroup &to);
    //! Deferred. They lose the builds of that group, and stay testers of the app where another group has them.
    void removeFromGroup(const std::vector<TesterRef> &testers, const TesterGroup &group);
    //! They test \a build, whatever groups they are in. Deferred, since it mails people.
    void addToBuild(const std::vector<TesterRef> &testers, const BuildRef &build);
    //! Deferred. They keep the build where a group of theirs has it.
    void removeFromBuild(const std::vector<TesterRef> &testers, const BuildRef &build);
    //! Deferred, since it mails people. One request each, none of which is repeated by itself (rule R6).
    void invite(const std::vector<TesterRef> &testers, const AppRef &app);
    //! At once: out of all groups and builds of \a app.
    void removeFromApp(const std::vector<TesterRef> &testers, const AppRef &app);
    //! \brief The same for thousands who are idle: leaves requestReserve requests of the hour to people, and reads back who is gone.
    //!
    //! Apple may only have taken the order down (202): those whom it still shows a minute later are problems of the job, whose id is answered.
    int purge(const std::vector<TesterRef> &testers, const AppRef &app);
    //! The id of the purge of the app \a appId that was asked for last; 0 when there was none.
    int lastPurge(const QString &appId) const { return m_purges.value(appId); }
    //! What that takes at most of \a budget, for so many \a testers: Apple is asked several times who is gone.
    static RequestCost purgeCost(int testers, const RequestBudget &budget);
    //! At once: out of every app of the team.
    void removeFromTeam(const std::vector<TesterRef> &testers);

signals:
    //! \a tester is one of the app \a appId now, with all groups that were wished for.
    void admitted(const slipway::TesterRow &tester, const QString &appId);
    //! \a testers, by id, are in \a group now.
    void joined(const QStringList &testers, const slipway::TesterGroup &group);
    //! \a testers are no longer in the group \a groupId.
    void left(const QStringList &testers, const QString &groupId);
    //! \a testers test the build \a buildId on their own now, or no longer do.
    void joinedBuild(const QStringList &testers, const QString &buildId);
    void leftBuild(const QStringList &testers, const QString &buildId);
    //! \a testers have an invitation to the app \a appId on its way.
    void invited(const QStringList &testers, const QString &appId);
    //! \a testers no longer test the app \a appId; no app of the team when it is empty. Apple may take a while to carry that out.
    void removed(const QStringList &testers, const QString &appId);

private:
    struct Run;
    using Step = Task<JobOutcome> (*)(std::shared_ptr<Run>);
    using EachRequest = Request (*)(const QString &testerId, const QString &appId);

    int start(JobPlan plan, Run run, Step step);
    static Task<QStringList> changeAll(std::shared_ptr<Run> run, MembershipOrder::Change change, QString path);
    static Task<QStringList> join(std::shared_ptr<Run> run);
    static Task<JobOutcome> admitOne(std::shared_ptr<Run> run);
    static Task<JobOutcome> addAll(std::shared_ptr<Run> run);
    static Task<JobOutcome> moveAll(std::shared_ptr<Run> run);
    static Task<JobOutcome> removeAllFromGroup(std::shared_ptr<Run> run);
    static Task<JobOutcome> addAllToBuild(std::shared_ptr<Run> run);
    static Task<JobOutcome> removeAllFromBuild(std::shared_ptr<Run> run);
    static Task<JobOutcome> removeAllFromApp(std::shared_ptr<Run> run);
    static Task<JobOutcome> purgeAll(std::shared_ptr<Run> run);
    static Task<Result<QStringList>> findStaying(std::shared_ptr<Run> run, QStringList ids);
    static Task<JobOutcome> removeAllFromTeam(std::shared_ptr<Run> run);
    static Task<JobOutcome> inviteAll(std::shared_ptr<Run> run);
    static Task<QStringList> sendEach(std::shared_ptr<Run> run, EachRequest requestFor);

    SessionContext &m_context;
    Jobs &m_jobs;
    QHash<QString, int> m_purges; // jobs, by app
};

} // namespace slipway
