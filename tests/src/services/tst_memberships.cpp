// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/memberships.h"

#include "src/services/testerstage.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::faultFor;
using test::sorted;
using test::subjectsOf;
using test::TesterStage;

//! Large numbers of members, as TesterActions changes them, on the real sandbox.
class TstMemberships final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_stage = std::make_unique<TesterStage>();
        m_all = m_stage->everybody();
        m_group = m_stage->makeGroup(u"Lighthouse"_s);
        QCOMPARE(m_all.size(), 450);
        QVERIFY(!m_group.id.isEmpty());
    }
    void cleanup() { m_stage.reset(); }

    void goTwoHundredARequestInTheirOrder()
    {
        const JobStatus job = add(m_all);
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(job.done, 450);
        QCOMPARE(m_stage->sent(), QStringList(3, u"POST "_s + path()));
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s), (QList<int>{200, 200, 50}));
        const QJsonArray first = m_stage->writes().first().value("after"_L1).toObject().value("betaTesters"_L1).toArray();
        for (int i = 0; i < 200; ++i)
            QCOMPARE(first.at(i).toString(), m_all.at(i));
        QCOMPARE(m_stage->membersOf(m_group), m_all);
    }

    void oneBadOneIsFoundAndTheOthersGetIn_data()
    {
        QTest::addColumn<int>("place");
        for (const int place : {0, 77, 199})
            QTest::addRow("%d", place) << place;
    }
    void oneBadOneIsFoundAndTheOthersGetIn()
    {
        QFETCH(int, place);
        QStringList ids = m_all.mid(0, 199);
        const QStringList good = ids;
        ids.insert(place, u"nobody"_s);
        const JobStatus job = add(ids);
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(job.done, 200);
        QCOMPARE(job.outcome.problems.size(), size_t(1));
        QCOMPARE(job.outcome.problems.front().subject, u"nobody"_s);
        QVERIFY2(job.outcome.problems.front().reason.contains(u"The resource 'betaTesters' with id 'nobody' was not found."_s),
                 qPrintable(job.outcome.problems.front().reason));
        QCOMPARE(m_stage->membersOf(m_group), good);
        QVERIFY2(m_stage->sent().size() <= 1 + 2 * 8, qPrintable(QString::number(m_stage->sent().size()))); // 200 are doubled eight times
        int added = 0;
        for (const int count : m_stage->membersWritten(u"betaTesters"_s)) {
            QVERIFY(count > 0);
            added += count;
        }
        QCOMPARE(added, 199);
    }

    void severalBadOnesAreFound()
    {
        QStringList ids = m_all;
        const QStringList bad{u"nobody"_s, u"no-one"_s, u"nil"_s};
        ids.insert(3, bad.at(0));
        ids.insert(180, bad.at(1));
        ids.insert(333, bad.at(2));
        const JobStatus job = add(ids);
        QCOMPARE(subjectsOf(job.outcome.problems), sorted(bad));
        QCOMPARE(m_stage->membersOf(m_group), m_all);
    }

    void aGroupThatIsGoneIsGivenUp()
    {
        QCOMPARE(m_stage->other().remove(u"/v1/betaGroups/"_s + m_group.id, {}).status, 204);
        const JobStatus job = add(m_all);
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(subjectsOf(job.outcome.problems), m_all);
        QVERIFY2(m_stage->sent().size() <= 8 + 2 * Memberships::mostInARow, qPrintable(QString::number(m_stage->sent().size())));
        QVERIFY(m_stage->writes().isEmpty());
        QVERIFY(m_stage->announced().isEmpty());
    }

    void whatIsStoppedSendsNothingMore()
    {
        m_stage->stopAt(200);
        const JobStatus job = add(m_all);
        QCOMPARE(job.state, JobStatus::State::Cancelled);
        QCOMPARE(job.done, 200);
        QVERIFY(job.outcome.problems.empty()); // who stopped it knows
        QVERIFY2(job.outcome.sentence.startsWith(u"200 "_s), qPrintable(job.outcome.sentence));
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->membersOf(m_group), m_all.mid(0, 200));
        QCOMPARE(m_stage->announced(), QStringList{u"joined %1: %2"_s.arg(m_group.id, m_all.mid(0, 200).join(u','))});
    }

    void aSessionThatClosesSendsNothingMore()
    {
        QJsonObject silence = faultFor(u"POST"_s, path(), u"stall"_s, {}, false);
        silence.insert(u"match"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"nth"_s, 2}});
        m_stage->fail({silence});
        m_stage->actions().add(TesterStage::named(m_all), m_group);
        m_stage->jobs().startAll();
        QTRY_COMPARE(m_stage->jobs().all().back().done, 200);
        m_stage->demo().reopen(); // waits for what is under way
        QVERIFY(m_stage->sent().size() <= 2);
        QCOMPARE(m_stage->membersOf(m_group), m_all.mid(0, 200));
    }

    void aKeyThatMayNotIsToldOnce()
    {
        m_stage->demo().direct(u"keys/"_s + m_stage->demo().info().keyId, QJsonDocument(QJsonObject{{u"roles"_s, QJsonArray{u"SALES"_s}}}));
        const JobStatus job = add(m_all);
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(subjectsOf(job.outcome.problems), m_all);
    }

    void withoutANetworkTheRestIsReported()
    {
        const auto leave = connect(&m_stage->jobs(), &Jobs::changed, this, [this] {
            if (m_stage->jobs().all().back().done == 200)
                m_stage->demo().goOffline();
        });
        const JobStatus job = add(m_all);
        disconnect(leave);
        QCOMPARE(job.state, JobStatus::State::Failed);
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s), QList<int>{200});
        QCOMPARE(subjectsOf(job.outcome.problems), m_all.mid(200));
    }

    void aBatchThatIsTooLargeIsHalved_data()
    {
        QTest::addColumn<int>("status");
        QTest::addRow("400") << 400;
        QTest::addRow("413") << 413;
    }
    void aBatchThatIsTooLargeIsHalved()
    {
        QFETCH(int, status);
        m_stage->fail({faultFor(u"POST"_s, path(), u"status"_s, status, false)});
        const JobStatus job = add(m_all.mid(0, 300));
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s), (QList<int>{100, 100, 100}));
        QCOMPARE(m_stage->membersOf(m_group), m_all.mid(0, 300));
    }

    void aLostAnswerIsAskedForAgain_data()
    {
        QTest::addColumn<bool>("done");
        QTest::addRow("it had arrived") << true;
        QTest::addRow("it had not arrived") << false;
    }
    void aLostAnswerIsAskedForAgain()
    {
        QFETCH(bool, done);
        m_stage->fail({faultFor(u"POST"_s, path(), u"reset"_s, {}, done)});
        const JobStatus job = add(m_all.mid(0, 250));
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().size(), 3);
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s), (QList<int>{200, 50})); // what changed nothing is not in there
        QCOMPARE(m_stage->membersOf(m_group), m_all.mid(0, 250));
    }

    void whoIsAMemberAlreadyIsFine()
    {
        m_stage->putIntoGroup(m_all.mid(0, 30), m_group);
        const JobStatus job = add(m_all.mid(0, 60));
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().size(), 1);
        QCOMPARE(m_stage->membersOf(m_group), m_all.mid(0, 60));
    }

    // Apple's answer is not documented; one that says so of each of them is as good (rule R3).
    void whoIsRefusedForBeingAMemberAlreadyIsFine()
    {
        const QString error = u"{\"status\":\"409\",\"code\":\"ENTITY_ERROR.RELATIONSHIP.DUPLICATE\",\"title\":\"Twice\",\"detail\":\"Twice\"}"_s;
        const QJsonObject refusal{{u"status"_s, 409}, {u"contentType"_s, u"application/json"_s}, {u"body"_s, u"{\"errors\":[%1,%1]}"_s.arg(error)}};
        m_stage->fail({faultFor(u"POST"_s, path(), u"status"_s, refusal, false)});
        const JobStatus job = add(m_all.mid(0, 2));
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().size(), 1);
    }

    void areTakenOutInTheSameWay()
    {
        m_stage->putIntoGroup(m_all.mid(0, 200), m_group);
        m_stage->putIntoGroup(m_all.mid(200, 200), m_group);
        m_stage->fail({faultFor(u"DELETE"_s, path(), u"reset"_s, {}, true)});
        m_stage->actions().removeFromGroup(TesterStage::named(m_all.mid(0, 350)), m_group);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s), (QList<int>{-200, -150}));
        QCOMPARE(m_stage->membersOf(m_group), m_all.mid(350, 50));
    }

    void whoIsGoneAlreadyNeedNotBeTakenOut()
    {
        const QStringList members = m_all.mid(0, 20);
        m_stage->putIntoGroup(members, m_group);
        for (const int gone : {3, 11})
            QVERIFY(m_stage->other().remove(u"/v1/betaTesters/"_s + members.at(gone), {}).status < 300);
        m_stage->actions().removeFromGroup(TesterStage::named(members), m_group);
        const JobStatus job = m_stage->finish();
        QCOMPARE(job.state, JobStatus::State::Done);
        QVERIFY(job.outcome.problems.empty());
        QVERIFY2(job.outcome.sentence.startsWith(u"20 "_s), qPrintable(job.outcome.sentence));
        QVERIFY(m_stage->membersOf(m_group).isEmpty());
    }

    void whoHasNoGroupToLeaveHasLeftIt_data()
    {
        QTest::addColumn<QJsonObject>("refusal");
        const auto refusal = [](int status, const QString &code) {
            const QString body = u"{\"errors\":[{\"status\":\"%1\",\"code\":\"%2\",\"title\":\"No.\",\"detail\":\"No.\"}]}"_s.arg(status).arg(code);
            return QJsonObject{{u"status"_s, status}, {u"contentType"_s, u"application/json"_s}, {u"body"_s, body}};
        };
        QTest::newRow("404") << refusal(404, u"NOT_FOUND"_s);
        QTest::newRow("409, of the tester") << refusal(409, u"ENTITY_ERROR.NOT_FOUND"_s);
        QTest::newRow("409, of the membership") << refusal(409, u"STATE_ERROR.NOT_A_MEMBER"_s);
    }
    void whoHasNoGroupToLeaveHasLeftIt()
    {
        QFETCH(QJsonObject, refusal);
        m_stage->fail({faultFor(u"DELETE"_s, path(), u"status"_s, refusal, false)});
        m_stage->actions().removeFromGroup(TesterStage::named(m_all.mid(0, 1)), m_group);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Done);
        QCOMPARE(m_stage->announced(), QStringList{u"left %1: %2"_s.arg(m_group.id, m_all.first())});
    }

    void whoIsRefusedForAnotherReasonStaysIn()
    {
        const QString body = u"{\"errors\":[{\"status\":\"409\",\"code\":\"STATE_ERROR\",\"title\":\"No.\",\"detail\":\"No.\"}]}"_s;
        const QJsonObject refusal{{u"status"_s, 409}, {u"contentType"_s, u"application/json"_s}, {u"body"_s, body}};
        m_stage->fail({faultFor(u"DELETE"_s, path(), u"status"_s, refusal, false)});
        m_stage->actions().removeFromGroup(TesterStage::named(m_all.mid(0, 1)), m_group);
        QCOMPARE(m_stage->finish().state, JobStatus::State::Failed);
        QVERIFY(m_stage->announced().isEmpty());
    }

    void aServiceThatBreaksDownIsNotAskedForEach()
    {
        QJsonObject fault = faultFor(u"POST"_s, path(), u"status"_s, 503, false);
        fault.insert(u"times"_s, 0);
        m_stage->fail({fault});
        const JobStatus job = add(m_all);
        QCOMPARE(subjectsOf(job.outcome.problems), m_all);
        QCOMPARE(m_stage->sent().size(), 4); // one batch, as often as the client tries
    }

    void tenThousandAreFiftyRequests()
    {
        sandbox::SandboxOptions options = DemoSession::smallTeam();
        options.testers = 10'000;
        m_stage.reset();
        m_stage = std::make_unique<TesterStage>(options);
        m_group = m_stage->makeGroup(u"Lighthouse"_s);
        m_all = m_stage->everybody();
        QCOMPARE(m_all.size(), 10'000);
        const JobStatus job = add(m_all);
        QCOMPARE(job.state, JobStatus::State::Done);
        QCOMPARE(m_stage->sent().size(), 50);
        QCOMPARE(m_stage->membersWritten(u"betaTesters"_s), QList<int>(50, 200));
    }

private:
    QString path() const { return TesterStage::membersPath(m_group); }

    JobStatus add(const QStringList &ids)
    {
        m_stage->actions().add(TesterStage::named(ids), m_group);
        return m_stage->finish();
    }

    std::unique_ptr<TesterStage> m_stage;
    QStringList m_all; // of the team, sorted
    TesterGroup m_group; // empty
};

SLIPWAY_TEST(TstMemberships)
#include "tst_memberships.moc"
