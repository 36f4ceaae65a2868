// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testeractions.h"

#include "services/accounts.h"
#include "src/services/testerstage.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::ManualClock;
using test::refusalOf;
using test::sorted;
using test::subjectsOf;
using test::TesterStage;

namespace {

const TesterRef ada{u"ada"_s, u"Ada Byron"_s};

QString announcement(const QString &what, const QStringList &testers)
{
    return u"%1: %2"_s.arg(what, testers.join(u','));
}

const QString invitations = u"/v1/betaTesterInvitations"_s;

} // namespace

//! What is done with testers, on the real sandbox. Large numbers are tst_memberships' matter.
class TstTesterActions final : public QObject
{
    Q_OBJECT

private slots:
    void init() { begin(nullptr); }
    void cleanup() { m_stage.reset(); }

    void addingWaitsForSecondThoughts()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        actions().add(TesterStage::named(m_some), m_from);
        QCOMPARE(latest().state, JobStatus::State::Deferred);
        QCOMPARE(latest().title, u"Adding 3 tester(s) to Lighthouse"_s);
        QCOMPARE(latest().secondsLeft, 8);
        pass(clock, 7s);
        QVERIFY(m_stage->sent().isEmpty());
        pass(clock, 1s);
        QTRY_COMPARE(latest().state, JobStatus::State::Done);
        QCOMPARE(latest().outcome.sentence, u"3 tester(s) added to Lighthouse."_s);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + TesterStage::membersPath(m_from)});
        QCOMPARE(m_stage->membersOf(m_from), m_some);
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"joined "_s + m_from.id, m_some)});
        m_stage.reset(); // before its clock
    }

    void whatIsUndoneIsNeverSent()
    {
        ManualClock clock(QDateTime::currentDateTimeUtc());
        begin(&clock);
        actions().add(TesterStage::named(m_some), m_from);
        actions().move(TesterStage::named(m_some), m_from, m_to);
        actions().removeFromGroup(TesterStage::named(m_some), m_from);
        actions().invite(TesterStage::named(m_some), m_app);
        pass(clock, 7s);
        m_stage->jobs().undoAll();
        pass(clock, 60s);
        QVERIFY(m_stage->sent().isEmpty());
        QVERIFY(m_stage->announced().isEmpty());
        m_stage.reset();
    }

    void movingAddsFirst()
    {
        m_stage->putIntoGroup(m_some, m_from);
        actions().move(TesterStage::named(m_some), m_from, m_to);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.done, job.total);
        QCOMPARE(job.outcome.sentence, u"3 tester(s) moved from Lighthouse to Breakwater."_s);
        QCOMPARE(m_stage->sent(), (QStringList{u"POST "_s + TesterStage::membersPath(m_to), u"DELETE "_s + TesterStage::membersPath(m_from)}));
        QCOMPARE(m_stage->membersOf(m_to), m_some);
        QCOMPARE(m_stage->membersOf(m_from), QStringList());
        QCOMPARE(m_stage->announced(), (QStringList{announcement(u"joined "_s + m_to.id, m_some), announcement(u"left "_s + m_from.id, m_some)}));
    }

    void whoDidNotGetInIsNotTakenOut()
    {
        m_stage->putIntoGroup(m_some, m_from);
        std::vector<TesterRef> testers = TesterStage::named(m_some);
        testers.push_back(ada);
        actions().move(testers, m_from, m_to);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(subjectsOf(job.outcome.problems), QStringList{ada.name});
        QCOMPARE(m_stage->membersOf(m_to), m_some);
        QCOMPARE(m_stage->membersOf(m_from), QStringList());
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s).last(), -3);
    }

    void whoIsInBothAfterwardsIsNamed()
    {
        m_stage->putIntoGroup(m_some, m_from);
        QJsonObject fault = faultFor(u"DELETE"_s, TesterStage::membersPath(m_from), u"status"_s, refusalOf(u"x"_s, u"Not now."_s), false);
        fault.insert(u"times"_s, 2); // all three, and the first of them alone
        m_stage->fail({fault});
        actions().move(TesterStage::named(m_some), m_from, m_to);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.outcome.problems.size(), size_t(1));
        QCOMPARE(job.outcome.problems.front().subject, m_some.first());
        const QString reason = job.outcome.problems.front().reason;
        QVERIFY2(reason.startsWith(u"Is in Breakwater now, and in Lighthouse still: "_s) && reason.contains(u"Not now."_s), qPrintable(reason));
        QCOMPARE(job.outcome.sentence, u"2 tester(s) moved from Lighthouse to Breakwater."_s);
        QCOMPARE(m_stage->membersOf(m_to), m_some);
        QCOMPARE(m_stage->membersOf(m_from), QStringList{m_some.first()});
        QCOMPARE(m_stage->announced(),
                 (QStringList{announcement(u"joined "_s + m_to.id, m_some), announcement(u"left "_s + m_from.id, m_some.mid(1))}));
    }

    void whoStopsAMoveIsToldWhoIsInBoth()
    {
        m_stage->putIntoGroup(m_some, m_from);
        m_stage->stopAt(3); // all are added, and nobody was taken out yet
        actions().move(TesterStage::named(m_some), m_from, m_to);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Cancelled);
        QCOMPARE(m_stage->sent(), QStringList{u"POST "_s + TesterStage::membersPath(m_to)});
        QCOMPARE(subjectsOf(job.outcome.problems), m_some);
        QVERIFY2(job.outcome.problems.front().reason.endsWith(u"You stopped it."_s), qPrintable(job.outcome.problems.front().reason));
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"joined "_s + m_to.id, m_some)});
    }

    void whoLeavesAGroupStaysInOthers()
    {
        m_stage->putIntoGroup(m_some, m_from);
        m_stage->putIntoGroup(m_some, m_to);
        actions().removeFromGroup(TesterStage::named(m_some.mid(0, 2)), m_from);
        QCOMPARE(latest().state, JobStatus::State::Deferred);
        QCOMPARE(m_stage->finish().outcome.sentence, u"2 tester(s) removed from Lighthouse."_s);
        QCOMPARE(m_stage->membersOf(m_from), m_some.mid(2));
        QCOMPARE(m_stage->membersOf(m_to), m_some);
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"left "_s + m_from.id, m_some.mid(0, 2))});
    }

    void whoLeavesAnAppStaysInOthers()
    {
        const QStringList apps = m_stage->idsIn(u"/v1/apps"_s);
        const QString otherApp = apps.first() == TesterStage::tideline ? apps.last() : apps.first();
        const TesterGroup elsewhere = m_stage->makeGroup(u"Elsewhere"_s, otherApp);
        m_stage->putIntoGroup(m_some, elsewhere);
        m_stage->putIntoGroup(m_some, m_from);
        const QStringList before = m_stage->testersOf(otherApp);
        actions().removeFromApp(TesterStage::named(m_some), m_app);
        QCOMPARE(latest().state, JobStatus::State::Waiting); // who asked has confirmed it
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent(), QStringList{u"DELETE /v1/apps/%1/relationships/betaTesters"_s.arg(TesterStage::tideline)});
        QCOMPARE(m_stage->membersOf(m_from), QStringList());
        for (const QString &tester : m_stage->testersOf(TesterStage::tideline))
            QVERIFY(!m_some.contains(tester));
        QCOMPARE(m_stage->membersOf(elsewhere), m_some);
        QCOMPARE(m_stage->testersOf(otherApp), before);
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"removed "_s + TesterStage::tideline, m_some)});
    }

    void whoLeavesTheTeamIsGone()
    {
        QCOMPARE(m_stage->other().remove(u"/v1/betaTesters/"_s + m_some.at(1), {}).status, 202); // by somebody else, meanwhile
        actions().removeFromTeam(TesterStage::named(m_some));
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.done, 3);
        QCOMPARE(job.outcome.sentence, u"3 tester(s) removed from the team."_s);
        QCOMPARE(m_stage->sent().size(), 3);
        for (const QString &tester : m_stage->everybody())
            QVERIFY(!m_some.contains(tester));
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"removed"_s, m_some)});
    }

    void aRemovalThatIsStoppedSaysWhatWasDone()
    {
        m_stage->stopAt(1);
        actions().removeFromTeam(TesterStage::named(m_some));
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Cancelled);
        QCOMPARE(job.outcome.sentence, u"1 tester(s) removed from the team."_s);
        QVERIFY(job.outcome.problems.empty());
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"removed"_s, m_some.mid(0, 1))});
    }

    void invitationsGoOutAndRefusalsAreTold()
    {
        const QString invitable = m_stage->makeTester(u"ada@example.org"_s, m_stage->group(u"Harbor Pilots"_s));
        const QString waiting = m_stage->makeTester(u"grace@example.org"_s, m_from); // a group without builds
        const QString accepted = colleague();
        actions().invite({{waiting, u"Grace"_s}, {accepted, u"Mae"_s}, {invitable, ada.name}}, m_app);
        QCOMPARE(latest().state, JobStatus::State::Deferred);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.done, 3);
        QCOMPARE(job.outcome.sentence, u"1 tester(s) invited to Tideline."_s);
        QCOMPARE(job.outcome.problems.size(), size_t(2));
        QCOMPARE(job.outcome.problems.at(0), (JobProblem{u"Grace"_s, u"Apple refused: The tester has no build to install."_s}));
        QCOMPARE(job.outcome.problems.at(1), (JobProblem{u"Mae"_s, u"Apple refused: The tester has already accepted the invitation."_s}));
        QCOMPARE(m_stage->sent(), QStringList(3, u"POST "_s + invitations));
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"invited "_s + TesterStage::tideline, {invitable})});
    }

    // Rule R6. One lost answer says nothing of the next.
    void anInvitationWhoseAnswerIsLostIsNotRepeated()
    {
        const QStringList invitable = invitables(3);
        QJsonObject lost = faultFor(u"POST"_s, invitations, u"reset"_s, {}, true);
        lost.insert(u"match"_s, QJsonObject{{u"path"_s, invitations}, {u"nth"_s, 2}});
        m_stage->fail({lost});
        actions().invite(TesterStage::named(invitable), m_app);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(m_stage->sent().size(), 3);
        QCOMPARE(job.outcome.problems.size(), size_t(1));
        QCOMPARE(job.outcome.problems.front(), (JobProblem{invitable.at(1), u"Apple did not answer; the invitation may have gone out."_s}));
        QCOMPARE(job.outcome.sentence, u"2 tester(s) invited to Tideline."_s);
        QCOMPARE(m_stage->announced(), QStringList{announcement(u"invited "_s + TesterStage::tideline, {invitable.at(0), invitable.at(2)})});
    }

    void whenNoAnswerComesTwiceTheRestIsNotSent()
    {
        const QStringList invitable = invitables(4);
        QJsonObject lost = faultFor(u"POST"_s, invitations, u"reset"_s, {}, false);
        lost.insert(u"times"_s, 0);
        m_stage->fail({lost});
        actions().invite(TesterStage::named(invitable), m_app);
        const JobStatus job = m_stage->finish();
        QCOMPARE(m_stage->sent().size(), 2);
        QCOMPARE(subjectsOf(job.outcome.problems), sorted(invitable));
        QVERIFY(job.outcome.problems.at(1).reason.contains(u"may have gone out"_s));
        QVERIFY(!job.outcome.problems.at(2).reason.contains(u"may have gone out"_s)); // it was not sent
        QVERIFY(m_stage->announced().isEmpty());
    }

    void aKeyThatMayNotInviteIsToldOnce()
    {
        m_stage->demo().direct(u"keys/"_s + m_stage->demo().info().keyId, QJsonDocument(QJsonObject{{u"roles"_s, QJsonArray{u"SALES"_s}}}));
        actions().invite(TesterStage::named(m_some), m_app);
        const JobStatus job = m_stage->finish();
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(subjectsOf(job.outcome.problems), m_some);
    }

    void aReadOnlyAccountSendsNothing()
    {
        const QString account = m_stage->demo().session().account().id;
        m_stage->demo().workspace().accounts().setSafeMode(account, SafeMode::ReadOnly);
        const std::vector<TesterRef> testers = TesterStage::named(m_some);
        const std::vector<std::function<void()>> acts{
            [&] { actions().add(testers, m_from); },
            [&] { actions().move(testers, m_from, m_to); },
            [&] { actions().removeFromGroup(testers, m_from); },
            [&] { actions().removeFromApp(testers, m_app); },
            [&] { actions().removeFromTeam(testers); },
            [&] { actions().invite(testers, m_app); },
        };
        for (const std::function<void()> &act : acts) {
            act();
            const JobStatus job = m_stage->finish();
            QVERIFY2(job.state == JobStatus::State::Failed, qPrintable(job.title));
            QCOMPARE(subjectsOf(job.outcome.problems), m_some);
        }
        QVERIFY(m_stage->sent().isEmpty());
        QVERIFY(m_stage->announced().isEmpty());
    }

private:
    void begin(Clock *clock)
    {
        m_stage.reset();
        m_stage = std::make_unique<TesterStage>(test::DemoSession::smallTeam(), clock);
        m_from = m_stage->makeGroup(u"Lighthouse"_s);
        m_to = m_stage->makeGroup(u"Breakwater"_s);
        m_some = m_stage->testersOf(TesterStage::tideline).mid(0, 3);
        QCOMPARE(m_some.size(), 3);
    }

    TesterActions &actions() { return m_stage->actions(); }
    JobStatus latest() { return m_stage->jobs().all().back(); }

    static void pass(ManualClock &clock, std::chrono::seconds time)
    {
        for (auto passed = 0s; passed < time; passed += 1s) {
            clock.advance(1s);
            QCoreApplication::processEvents();
        }
    }

    //! Somebody of the internal group, who has accepted.
    QString colleague() { return m_stage->membersOf(m_stage->group(u"Team"_s)).value(0); }

    //! New testers who have a build to install.
    QStringList invitables(int count)
    {
        const TesterGroup group = m_stage->group(u"Harbor Pilots"_s);
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids.append(m_stage->makeTester(u"guest%1@example.org"_s.arg(i), group));
        return ids;
    }

    std::unique_ptr<TesterStage> m_stage;
    QStringList m_some; // three of Tideline's, sorted
    TesterGroup m_from; // empty, like the other
    TesterGroup m_to;
    const AppRef m_app{TesterStage::tideline, u"Tideline"_s};
};

SLIPWAY_TEST(TstTesterActions)
#include "tst_testeractions.moc"
