// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerimports.h"

#include "services/accounts.h"
#include "services/testerimport/testerimportexport.h"
#include "src/services/testerimport/importstage.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::faultFor;
using test::ImportStage;
using test::newcomers;
using test::refusalOf;
using test::sorted;
using test::TesterStage;

namespace {

using RowState = ImportedTester::State;
using State = ImportStatus::State;

const QString creation = u"/v1/betaTesters"_s;

//! One that strikes the request number \a nth of them.
QJsonObject nth(QJsonObject fault, int nth)
{
    QJsonObject match = fault.value("match"_L1).toObject();
    match.insert(u"nth"_s, nth);
    fault.insert(u"match"_s, match);
    return fault;
}

QJsonObject always(QJsonObject fault)
{
    fault.insert(u"times"_s, 0);
    return fault;
}

QJsonObject lostAnswer(bool done)
{
    return faultFor(u"POST"_s, creation, u"reset"_s, {}, done);
}

} // namespace

//! What becomes of people of a table at Apple, on the real sandbox. Killing is tst_importcrash's matter.
class TstTesterImports final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_stage = std::make_unique<ImportStage>(); }
    void cleanup() { m_stage.reset(); }

    void newPeopleAreMadeAndSeenInTheGroup()
    {
        QSignalSpy ended(&m_stage->imports(), &TesterImports::ended);
        const qint64 id = m_stage->start(newcomers(3));
        const ImportStatus status = m_stage->finish(id);
        QCOMPARE(status.state, State::Ended);
        QCOMPARE(status.wanted, 3);
        QCOMPARE(status.done, 3);
        QCOMPARE(status.problems, 0);
        QVERIFY(!status.canRetry());
        QCOMPARE(ended.size(), 1);
        QCOMPARE(m_stage->results(id),
                 (QStringList{u"2 guest0@example.org added"_s, u"3 guest1@example.org added"_s, u"4 guest2@example.org added"_s}));
        QCOMPARE(m_stage->members(), (QStringList{u"guest0@example.org"_s, u"guest1@example.org"_s, u"guest2@example.org"_s}));
        QCOMPARE(m_stage->team().sent(), QStringList(3, u"POST "_s + creation));
        const QJsonObject written = m_stage->team().writes().first().value("after"_L1).toObject();
        QCOMPARE(written.value("firstName"_L1).toString(), u"Guest"_s);
        QCOMPARE(written.value("lastName"_L1).toString(), u"No. 0"_s);
    }

    void whomTheTeamHasIsAddedInOneRequest()
    {
        const QStringList others = addressesOf(u"Team"_s).mid(0, 2);
        QCOMPARE(others.size(), 2);
        const qint64 id = m_stage->start(u"Email\n%1\n%2\n"_s.arg(others.at(0).toUpper(), others.at(1)));
        QCOMPARE(m_stage->finish(id).done, 2);
        QCOMPARE(m_stage->results(id).join(u' ').count(u" joined"_s), 2);
        QCOMPARE(m_stage->team().sent(), QStringList{u"POST "_s + TesterStage::membersPath(m_stage->group())});
        QCOMPARE(m_stage->members(), sorted(others));
    }

    void everyRowHasItsResult()
    {
        const QString there = addressesOf(u"Team"_s).first();
        m_stage->team().makeTester(u"member@example.org"_s, m_stage->group());
        const qint64 id =
            m_stage->start(u"Email,First Name\neve@example.org,Eve\nnobody,=1+1\nEVE@example.org,Eve\nMember@Example.org,\n%1,\n"_s.arg(there));
        QCOMPARE(m_stage->finish(id).done, 2);
        QCOMPARE(m_stage->results(id),
                 (QStringList{u"2 eve@example.org added"_s, u"3 nobody invalid"_s, u"4 EVE@example.org duplicate"_s, u"5 Member@Example.org member"_s,
                              u"6 %1 joined"_s.arg(there)}));
        const Result<TesterSheet> file = parseTesterSheet({.name = u"results.csv"_s, .bytes = resultsAsCsv(*m_stage->imports().find(id))});
        QCOMPARE(file->titles.join(u','), u"row,email,firstName,lastName,groups,result,reason"_s);
        QCOMPARE(file->rows.at(0).cells, (std::vector<QString>{u"2"_s, u"eve@example.org"_s, u"Eve"_s, u""_s, u"Lighthouse"_s, u"added"_s, u""_s}));
        QCOMPARE(file->rows.at(1).cells.at(2), u"=1+1"_s);
        QCOMPARE(file->rows.at(2).cells.at(6), u"Row 2 has this address already."_s);
    }

    void rowsGoIntoTheirGroups()
    {
        const TesterGroup second = m_stage->team().makeGroup(u"Breakwater"_s);
        const QString there = addressesOf(u"Team"_s).first();
        const qint64 id = m_stage->start(
            u"Email,Groups\neve@example.org,Breakwater;Lighthouse\nmae@example.org,breakwater\n%1,Lighthouse;Breakwater\n"_s.arg(there));
        QCOMPARE(m_stage->finish(id).done, 3);
        QCOMPARE(m_stage->members(), sorted({u"eve@example.org"_s, there}));
        QCOMPARE(m_stage->members(second), sorted({u"eve@example.org"_s, u"mae@example.org"_s, there}));
        QCOMPARE(m_stage->creations(), 2);
    }

    void whomSomebodyElseMadeMeanwhileIsAdded()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(u"Email\nEve@Example.org\nmae@example.org\n"_s);
        QCOMPARE(rehearsal.count(TesterVerdict::New), 2);
        m_stage->team().makeTester(u"eve@example.org"_s, m_stage->team().group(u"Harbor Pilots"_s));
        m_stage->team().makeTester(u"mae@example.org"_s, m_stage->group());
        const qint64 id = m_stage->start(rehearsal);
        QCOMPARE(m_stage->finish(id).done, 2);
        QCOMPARE(m_stage->members(), (QStringList{u"eve@example.org"_s, u"mae@example.org"_s}));
        QCOMPARE(m_stage->creations(), 2);
        QCOMPARE(m_stage->team().sent().size(), 3);
    }

    void aLostAnswerIsLookedUp()
    {
        m_stage->team().fail({nth(lostAnswer(true), 2)});
        const qint64 id = m_stage->start(newcomers(3));
        QCOMPARE(m_stage->finish(id).done, 3);
        QCOMPARE(m_stage->creations(), 3);
        QCOMPARE(m_stage->members().size(), 3);
    }

    // Rule R4: one read that shows nothing is no evidence.
    void aLostAnswerThatShowsLateIsLookedUpUntilItDoes()
    {
        m_stage->team().demo().direct(u"lag"_s, QJsonDocument({{u"least"_s, 25'000}, {u"most"_s, 25'000}}));
        m_stage->team().fail({nth(lostAnswer(true), 2)});
        const qint64 id = m_stage->start(newcomers(3));
        QCOMPARE(m_stage->finish(id).done, 3);
        QCOMPARE(m_stage->creations(), 3);
    }

    void whatDidNotArriveIsNotSentAgainByItself()
    {
        m_stage->team().fail({nth(lostAnswer(false), 2)});
        const QDateTime begin = m_stage->clock().now();
        const qint64 id = m_stage->start(newcomers(3));
        const ImportStatus status = m_stage->finish(id);
        QVERIFY(begin.secsTo(m_stage->clock().now()) >= 60);
        QCOMPARE(status.state, State::Ended);
        QCOMPARE(status.done, 2);
        QCOMPARE(m_stage->row(id, 1).state, RowState::Unknown);
        QVERIFY(!m_stage->row(id, 1).reason.isEmpty());
        QCOMPARE(m_stage->creations(), 3);
        QVERIFY(status.canRetry());
        const qint64 again = m_stage->retry(id);
        QCOMPARE(m_stage->finish(again).done, 1);
        QCOMPARE(m_stage->results(again), QStringList{u"3 guest1@example.org added"_s});
        QCOMPARE(m_stage->creations(), 4);
        QCOMPARE(m_stage->members().size(), 3);
    }

    void whenAnswersKeepGettingLostItPauses()
    {
        m_stage->team().fail({always(lostAnswer(false))});
        const qint64 id = m_stage->start(newcomers(5));
        const ImportStatus status = m_stage->finish(id);
        QCOMPARE(status.state, State::Paused);
        QCOMPARE(status.trouble, u"Apple did not answer 2 time(s) in a row."_s);
        QCOMPARE(m_stage->creations(), 2);
        m_stage->team().fail({});
        m_stage->imports().resume(id);
        QCOMPARE(m_stage->finish(id).done, 3);
        QCOMPARE(m_stage->finish(m_stage->retry(id)).done, 2);
        QCOMPARE(m_stage->members().size(), 5);
    }

    void aRefusalIsTheRowsOwn()
    {
        m_stage->team().fail({nth(faultFor(u"POST"_s, creation, u"status"_s, refusalOf(u"lastName"_s, u"Not this name."_s), false), 2)});
        const qint64 id = m_stage->start(newcomers(3));
        const ImportStatus status = m_stage->finish(id);
        QCOMPARE(status.done, 2);
        QCOMPARE(status.problems, 1);
        QCOMPARE(m_stage->row(id, 1).state, RowState::Refused);
        QVERIFY2(m_stage->row(id, 1).reason.contains(u"Not this name."_s), qPrintable(m_stage->row(id, 1).reason));
        QCOMPARE(m_stage->finish(m_stage->retry(id)).done, 1);
        QCOMPARE(m_stage->members().size(), 3);
    }

    void aGroupThatIsGoneIsNotTriedForAll()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(30));
        QCOMPARE(m_stage->team().other().remove(u"/v1/betaGroups/"_s + m_stage->group().id, {}).status, 204);
        const qint64 id = m_stage->start(rehearsal);
        const ImportStatus status = m_stage->finish(id);
        QCOMPARE(status.state, State::Paused);
        QVERIFY2(status.trouble.startsWith(u"Apple refused 8 in a row"_s), qPrintable(status.trouble));
        QCOMPARE(m_stage->creations(), 8);
    }

    // A 201 is no proof.
    void whomAppleTookAndDoesNotShowIsMissing()
    {
        const QString body = u"{\"data\":{\"type\":\"betaTesters\",\"id\":\"phantom\",\"attributes\":{}},\"links\":{\"self\":\"x\"}}"_s;
        const QJsonObject answer{{u"status"_s, 201}, {u"body"_s, body}, {u"contentType"_s, u"application/json"_s}};
        m_stage->team().fail({nth(faultFor(u"POST"_s, creation, u"status"_s, answer, false), 2)});
        const qint64 id = m_stage->start(newcomers(3));
        const ImportStatus status = m_stage->finish(id);
        QCOMPARE(status.state, State::Ended);
        QCOMPARE(status.done, 2);
        QCOMPARE(m_stage->row(id, 1).state, RowState::Missing);
        QVERIFY(m_stage->row(id, 1).reason.contains(u"“Lighthouse”"_s));
        QCOMPARE(m_stage->finish(m_stage->retry(id)).done, 1);
        QCOMPARE(m_stage->members().size(), 3);
    }

    void readsThatLagAreWaitedFor()
    {
        m_stage->team().demo().direct(u"lag"_s, QJsonDocument({{u"least"_s, 20'000}, {u"most"_s, 20'000}}));
        const qint64 id = m_stage->start(newcomers(3));
        QCOMPARE(m_stage->finish(id).done, 3);
    }

    void itWaitsForTheHourAndGoesOnByItself()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(20));
        m_stage->team().demo().direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, requestReserve + 10}}));
        const QDateTime begin = m_stage->clock().now();
        const qint64 id = m_stage->start(rehearsal);
        QTRY_VERIFY(m_stage->status(id).waitsUntil.isValid());
        const ImportStatus waiting = m_stage->status(id);
        QCOMPARE(waiting.state, State::Running);
        QVERIFY(waiting.handled > 5 && waiting.handled < 15);
        QVERIFY(waiting.waitsUntil > m_stage->clock().now());
        QCOMPARE(m_stage->finish(id).done, 20);
        QVERIFY(begin.secsTo(m_stage->clock().now()) >= 59 * 60);
        QVERIFY(begin.secsTo(m_stage->clock().now()) <= 63 * 60);
        QCOMPARE(m_stage->creations(), 20);
    }

    void whatWaitsForTheHourCanBePausedAndSurvivesARestart()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(20));
        m_stage->team().demo().direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, requestReserve + 10}}));
        const qint64 id = m_stage->start(rehearsal);
        QTRY_VERIFY(m_stage->status(id).waitsUntil.isValid());
        m_stage->imports().pause(id);
        QTRY_COMPARE(m_stage->status(id).state, State::Paused);
        QVERIFY(!m_stage->status(id).waitsUntil.isValid());
        const ImportStatus before = m_stage->status(id);
        m_stage->restart();
        QCOMPARE(m_stage->status(id).handled, before.handled);
        QCOMPARE(m_stage->status(id).inDoubt, 0);
        m_stage->team().demo().direct(u"rate"_s, QJsonDocument({{u"limit"_s, 3600}, {u"remaining"_s, 3600}}));
        m_stage->imports().resume(id);
        QCOMPARE(m_stage->finish(id).done, 20);
        QCOMPARE(m_stage->creations(), 20);
    }

    void aServiceThatWantsFewerIsHeeded()
    {
        m_stage->team().fail({nth(faultFor(u"POST"_s, creation, u"status"_s, 429, false), 2)});
        const QDateTime begin = m_stage->clock().now();
        const qint64 id = m_stage->start(newcomers(3));
        QCOMPARE(m_stage->finish(id).done, 3);
        QVERIFY(begin.secsTo(m_stage->clock().now()) >= 60);
        QCOMPARE(m_stage->members().size(), 3);
    }

    void whoPausesGoesOnLater()
    {
        const qint64 id = startAndPauseAt(4);
        const ImportStatus paused = m_stage->finish(id);
        QCOMPARE(paused.state, State::Paused);
        QVERIFY(paused.trouble.isEmpty());
        QVERIFY(paused.canResume());
        QVERIFY(paused.handled >= 4 && paused.handled <= 6);
        QCOMPARE(m_stage->creations(), qsizetype(paused.handled));
        m_stage->imports().resume(id);
        QCOMPARE(m_stage->finish(id).done, 20);
        QCOMPARE(m_stage->creations(), 20);
    }

    void whoStopsHasWhatWasSentReadBack()
    {
        const qint64 id = startAndPauseAt(4);
        QCOMPARE(m_stage->finish(id).state, State::Paused);
        m_stage->imports().stop(id);
        const ImportStatus stopped = m_stage->finish(id);
        QCOMPARE(stopped.state, State::Ended);
        QCOMPARE(stopped.done, int(m_stage->creations()));
        QVERIFY(stopped.canRetry());
        QVERIFY(m_stage->results(id).last().endsWith(u" notSent"_s));
        const qint64 rest = m_stage->retry(id);
        QCOMPARE(m_stage->finish(rest).done, 20 - stopped.done);
        QCOMPARE(m_stage->creations(), 20);
        QCOMPARE(m_stage->members().size(), 20);
    }

    void whatRunsCanBeStopped()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(20));
        const auto stop = connect(&m_stage->imports(), &TesterImports::changed, this, [this](qint64 id) {
            if (m_stage->status(id).handled == 4)
                m_stage->imports().stop(id);
        });
        const qint64 id = m_stage->start(rehearsal);
        const ImportStatus stopped = m_stage->finish(id);
        disconnect(stop);
        QCOMPARE(stopped.state, State::Ended);
        QVERIFY(stopped.done >= 4 && stopped.done <= 6);
        QCOMPARE(m_stage->members().size(), stopped.done);
    }

    void aSessionThatClosesLosesNothing()
    {
        QJsonObject silence = nth(faultFor(u"POST"_s, creation, u"stall"_s, {}, true), 5);
        m_stage->team().fail({silence});
        const qint64 id = m_stage->start(newcomers(20));
        QTRY_VERIFY(m_stage->hasFailed());
        QTRY_COMPARE(m_stage->members().size(), 5);
        m_stage->restart();
        const ImportStatus left = m_stage->status(id);
        QCOMPARE(left.state, State::Paused);
        QCOMPARE(left.wanted, 20);
        QCOMPARE(left.handled, 4);
        QCOMPARE(left.inDoubt, 1);
        m_stage->imports().resume(id);
        QCOMPARE(m_stage->finish(id).done, 20);
        QCOMPARE(m_stage->team().writes().size(), 20);
        QCOMPARE(m_stage->members().size(), 20);
        QCOMPARE(m_stage->imports().find(id)->appName, u"Tideline"_s);
    }

    // Resuming is the wish to try again; before, it is looked up for a minute.
    void whatWasInDoubtAndIsNotThereIsSentWhenSomebodyResumes()
    {
        m_stage->team().fail({nth(faultFor(u"POST"_s, creation, u"stall"_s, {}, false), 5)});
        const qint64 id = m_stage->start(newcomers(8));
        QTRY_VERIFY(m_stage->hasFailed());
        QCOMPARE(m_stage->status(id).handled, 4);
        m_stage->restart();
        QCOMPARE(m_stage->status(id).inDoubt, 1);
        const QDateTime begin = m_stage->clock().now();
        m_stage->imports().resume(id);
        QCOMPARE(m_stage->finish(id).done, 8);
        QVERIFY(begin.secsTo(m_stage->clock().now()) >= 50);
        QCOMPARE(m_stage->members().size(), 8);
    }

    void whenNobodyIsReachedItPausesAndGoesOnByItself()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(3));
        m_stage->team().fail({always(faultFor(u"GET"_s, u"/v1/betaGroups/*/betaTesters"_s, u"reset"_s, {}, false))});
        const qint64 id = m_stage->start(rehearsal);
        QVERIFY(m_stage->passTimeUntil([&] { return m_stage->status(id).state == State::Paused; }));
        QVERIFY(!m_stage->status(id).trouble.isEmpty());
        m_stage->team().fail({});
        QVERIFY(m_stage->passTimeUntil([&] { return m_stage->status(id).state == State::Ended; }));
        QVERIFY(m_stage->status(id).trouble.isEmpty());
        QCOMPARE(m_stage->status(id).done, 3);
        QCOMPARE(m_stage->creations(), 3);
    }

    void aReadOnlyAccountSendsNothing()
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(3));
        const QString account = m_stage->team().demo().session().account().id;
        m_stage->team().demo().workspace().accounts().setSafeMode(account, SafeMode::ReadOnly);
        const qint64 id = m_stage->start(rehearsal);
        const ImportStatus status = m_stage->finish(id);
        QCOMPARE(status.state, State::Paused);
        QVERIFY(!status.trouble.isEmpty());
        QVERIFY(m_stage->team().sent().isEmpty());
        QCOMPARE(status.handled, 0);
    }

    void whatIsForgottenStaysForgotten()
    {
        const qint64 id = m_stage->start(newcomers(1));
        QCOMPARE(m_stage->finish(id).done, 1);
        m_stage->restart();
        QCOMPARE(m_stage->imports().all(), std::vector<qint64>{id});
        m_stage->imports().forget(id);
        QVERIFY(m_stage->imports().all().empty());
        m_stage->restart();
        QVERIFY(m_stage->imports().all().empty());
        QCOMPARE(m_stage->members().size(), 1);
    }

private:
    qint64 startAndPauseAt(int handled)
    {
        const TesterRehearsal rehearsal = m_stage->rehearse(newcomers(20));
        const auto isOnce = std::make_shared<bool>(true);
        connect(&m_stage->imports(), &TesterImports::changed, this, [this, handled, isOnce](qint64 id) {
            if (m_stage->status(id).handled == handled && std::exchange(*isOnce, false))
                m_stage->imports().pause(id);
        });
        return m_stage->start(rehearsal);
    }

    //! Of who is in a group of Tideline.
    QStringList addressesOf(const QString &group) { return m_stage->members(m_stage->team().group(group)); }

    std::unique_ptr<ImportStage> m_stage;
};

SLIPWAY_TEST(TstTesterImports)
#include "tst_testerimports.moc"
