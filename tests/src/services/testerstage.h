// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs.h"
#include "services/testeractions.h"
#include "support/demosession.h"
#include "support/sandboxclient.h"
#include "support/sandboxdirector.h"

#include <QJsonArray>

namespace slipway::test {

//! \brief The beta testers of the demo team in a real session on the real sandbox, and somebody else who works on them with another client.
class TesterStage final : public QObject
{
public:
    static const QString tideline; //!< an app that has testers, and groups with builds

    //! \a clock is the application's; null: the computer's.
    explicit TesterStage(sandbox::SandboxOptions options = DemoSession::smallTeam(), Clock *clock = nullptr);

    DemoSession &demo() { return m_demo; }
    SandboxClient &other() { return m_other; }
    Jobs &jobs() { return m_demo.session().jobs(); }
    TesterActions &actions() { return m_demo.session().testerActions(); }

    //! Ids of all that the pages from \a target on hold, as somebody else reads them, sorted.
    QStringList idsIn(const QString &target);
    QStringList everybody() { return idsIn(QStringLiteral("/v1/betaTesters?limit=200")); }
    QStringList testersOf(const QString &app) { return idsIn(QStringLiteral("/v1/betaTesters?limit=200&filter[apps]=%1").arg(app)); }
    QStringList membersOf(const TesterGroup &group);
    //! Where the testers of a group are added, removed and listed by id.
    static QString membersPath(const TesterGroup &group);
    //! A group of Tideline that is there already.
    TesterGroup group(const QString &name);
    //! Somebody else makes a group of \a app without builds.
    TesterGroup makeGroup(const QString &name, const QString &app = tideline);
    //! Somebody else makes a tester in \a group; answers the id.
    QString makeTester(const QString &email, const TesterGroup &group);
    void putIntoGroup(const QStringList &testers, const TesterGroup &group);
    //! Each has the id for a name.
    static std::vector<TesterRef> named(const QStringList &ids);

    //! The latest job, run to its end without its countdown.
    JobStatus finish();
    //! Stops the latest job once so many of its steps are done.
    void stopAt(int done);
    //! What TesterActions announced, in order: "joined GROUP: 1,2".
    QStringList announced() const { return m_announced; }

    //! Directs the sandbox: replaces the faults that are to come.
    void fail(const QJsonArray &faults);
    QStringList sent() { return m_demo.sent(); }
    //! What its changes did, by the sandbox's own account.
    QList<QJsonObject> writes() const;
    //! How many members each of those changes added (or, below zero, took) at \a relation.
    QList<int> membersWritten(const QString &relation) const;

private:
    void listen();

    QTemporaryDir m_folder;
    DemoSession m_demo;
    SandboxClient m_other; // with another key, so that the write log tells whose a change is
    QStringList m_announced;
};

//! Somebody else makes a group of \a app without builds; answers the id.
QString makeGroup(SandboxClient &other, const QString &name, const QString &app);
//! Somebody else makes a tester in the group \a groupId; answers the id.
QString makeTester(SandboxClient &other, const QString &email, const QString &groupId);
//! What \a other reads on the pages from \a target on.
QList<QJsonObject> readPages(SandboxClient &other, const QString &target);
//! Addresses of who is in the group \a groupId, as \a other reads them, sorted.
QStringList addressesIn(SandboxClient &other, const QString &groupId);

//! Sorted, as TesterStage answers ids.
QStringList sorted(QStringList ids);
//! Whose problems they are, sorted.
QStringList subjectsOf(const std::vector<JobProblem> &problems);

} // namespace slipway::test
