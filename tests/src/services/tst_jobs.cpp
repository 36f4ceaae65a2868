// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobs.h"

#include "support/demosession.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using test::DemoSession;
using test::ManualClock;
using JobState = JobStatus::State;

namespace {

// What jobs of this test do: a step every ten seconds, written down.
struct Workshop
{
    QStringList log = {}; // outlives the session, which waits for what writes into it
    ManualClock clock;
    DemoSession demo{DemoSession::smallTeam(), &clock};

    Jobs &jobs() { return demo.session().jobs(); }
    JobState state(int id) { return jobs().find(id).value_or(JobStatus{}).state; }
    int secondsLeft(int id) { return jobs().find(id).value_or(JobStatus{}).secondsLeft; }

    // Time passes in the steps in which somebody looks at it.
    void pass(std::chrono::seconds time)
    {
        for (auto passed = 0s; passed < time; passed += 1s) {
            clock.advance(1s);
            QCoreApplication::processEvents();
        }
    }

    static Task<JobOutcome> work(Workshop *shop, QString name, int steps, std::shared_ptr<JobControl> control)
    {
        shop->log.append(name + " begins"_L1);
        int done = 0;
        while (done < steps) {
            const QFuture<Result<void>> waiting = delay(shop->clock, 10s, control->cancel);
            const Result<void> waited = co_await waiting;
            if (!waited)
                break;
            control->advance(++done);
        }
        shop->log.append(name + " ends"_L1);
        JobOutcome outcome{.sentence = u"%1 steps of %2"_s.arg(done).arg(name)};
        if (name == "a bad one"_L1)
            outcome.problems.push_back({.subject = u"Anna"_s, .reason = u"Apple does not know her."_s});
        co_return outcome;
    }

    JobPlan plan(const QString &name, int steps = 2)
    {
        return {.title = name,
                .deferral = u"It starts in %1 s."_s,
                .startLabel = u"Start Now"_s,
                .total = steps,
                .run = [this, name, steps](std::shared_ptr<JobControl> control) { return work(this, name, steps, std::move(control)); }};
    }

    JobPlan planAtOnce(const QString &name, int steps = 2)
    {
        JobPlan plan = this->plan(name, steps);
        plan.deferral.clear();
        return plan;
    }
};

} // namespace

class TstJobs final : public QObject
{
    Q_OBJECT

private slots:
    void aTransferStandsInNobodysWay()
    {
        Workshop shop;
        const int change = shop.jobs().start(shop.planAtOnce(u"change"_s));
        JobPlan plan = shop.planAtOnce(u"transfer"_s, 5);
        plan.isTransfer = true;
        const int transfer = shop.jobs().start(plan);
        const int later = shop.jobs().start(shop.planAtOnce(u"later"_s));
        QTRY_COMPARE(shop.state(change), JobState::Running);
        QTRY_COMPARE(shop.state(transfer), JobState::Running);
        QCOMPARE(shop.state(later), JobState::Waiting); // changes come one after the other
        shop.pass(25s);
        QTRY_COMPARE(shop.state(change), JobState::Done);
        QTRY_COMPARE(shop.state(later), JobState::Running);
        QCOMPARE(shop.state(transfer), JobState::Running);
        shop.jobs().cancel(transfer);
        QTRY_COMPARE(shop.state(transfer), JobState::Cancelled);
        QCOMPARE(shop.state(later), JobState::Running);
        shop.pass(25s);
    }

    void itWaitsThenRunsThenSaysHowItEnded()
    {
        Workshop shop;
        QSignalSpy ended(&shop.jobs(), &Jobs::ended);
        QVERIFY(ended.isValid());
        const int id = shop.jobs().start(shop.plan(u"one"_s));
        QCOMPARE(shop.jobs().all().size(), size_t(1));
        const JobStatus deferred = shop.jobs().all().front();
        QCOMPARE(deferred.id, id);
        QCOMPARE(deferred.title, u"one"_s);
        QCOMPARE(deferred.startLabel, u"Start Now"_s);
        QCOMPARE(deferred.state, JobState::Deferred);
        QCOMPARE(deferred.countdown(), u"It starts in 8 s."_s);
        shop.pass(1s);
        QCOMPARE(shop.jobs().all().front().countdown(), u"It starts in 7 s."_s);
        shop.pass(6s);
        QCOMPARE(shop.secondsLeft(id), 1);
        QVERIFY(shop.log.isEmpty());
        shop.pass(1s);
        QTRY_COMPARE(shop.state(id), JobState::Running);
        QCOMPARE(shop.log, QStringList{u"one begins"_s});
        shop.pass(10s);
        QTRY_COMPARE(shop.jobs().all().front().done, 1);
        QVERIFY(shop.jobs().hasUnfinished());
        shop.pass(10s);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.front().front().toInt(), id);
        QCOMPARE(shop.state(id), JobState::Done);
        QCOMPARE(shop.jobs().all().front().outcome.sentence, u"2 steps of one"_s);
        QVERIFY(!shop.jobs().hasUnfinished());
        shop.jobs().dismiss(id);
        QVERIFY(shop.jobs().all().empty());
    }

    void whatIsUndoneIsNeverDone()
    {
        Workshop shop;
        QSignalSpy undone(&shop.jobs(), &Jobs::undone);
        QVERIFY(undone.isValid());
        const int id = shop.jobs().start(shop.plan(u"one"_s));
        shop.pass(7s);
        shop.jobs().undo(id);
        QCOMPARE(undone.size(), 1);
        QCOMPARE(undone.front().at(0).toInt(), id);
        QCOMPARE(undone.front().at(1).toString(), u"one"_s);
        QVERIFY(shop.jobs().all().empty());
        shop.pass(60s);
        QVERIFY(shop.log.isEmpty());
    }

    void nobodyHasToWait()
    {
        Workshop shop;
        const int id = shop.jobs().start(shop.plan(u"one"_s));
        shop.jobs().startNow(id);
        QTRY_COMPARE(shop.state(id), JobState::Running);
        shop.jobs().undo(id); // too late
        QCOMPARE(shop.state(id), JobState::Running);
    }

    void whatIsNotDeferredStartsAtOnceButNotBeforeItsIdIsKnown()
    {
        Workshop shop;
        const int id = shop.jobs().start(shop.planAtOnce(u"one"_s, 0));
        QVERIFY(shop.log.isEmpty());
        QTRY_COMPARE(shop.state(id), JobState::Done);
    }

    void theCountdownStandsStillWhileItIsHeld()
    {
        Workshop shop;
        const int id = shop.jobs().start(shop.plan(u"one"_s));
        shop.pass(3s);
        shop.jobs().hold(id, true);
        shop.pass(60s);
        QCOMPARE(shop.state(id), JobState::Deferred);
        QVERIFY(shop.jobs().all().front().isHeld);
        QCOMPARE(shop.secondsLeft(id), 5);
        shop.jobs().hold(id, false);
        shop.pass(4s);
        QCOMPARE(shop.state(id), JobState::Deferred);
        shop.pass(1s);
        QTRY_COMPARE(shop.state(id), JobState::Running);
    }

    void oneAfterTheOtherInTheOrderOfTheirStart()
    {
        Workshop shop;
        const int first = shop.jobs().start(shop.plan(u"one"_s, 1));
        shop.pass(2s);
        const int second = shop.jobs().start(shop.plan(u"two"_s, 1));
        shop.jobs().startNow(second); // what it relies on comes first
        QCoreApplication::processEvents();
        QCOMPARE(shop.state(second), JobState::Waiting);
        QVERIFY(shop.log.isEmpty());
        shop.pass(6s);
        QTRY_COMPARE(shop.state(first), JobState::Running);
        QCOMPARE(shop.state(second), JobState::Waiting);
        shop.pass(10s);
        QTRY_COMPARE(shop.state(second), JobState::Running);
        QCOMPARE(shop.log, (QStringList{u"one begins"_s, u"one ends"_s, u"two begins"_s}));
    }

    void whatAwaitsAppleHoldsNobodyUp()
    {
        Workshop shop;
        JobPlan patient = shop.planAtOnce(u"patient"_s, 1);
        patient.awaits = u"Starts when Apple has it."_s;
        const int first = shop.jobs().start(patient);
        const int second = shop.jobs().start(shop.planAtOnce(u"second"_s, 2));
        shop.pass(5s);
        QCOMPARE(shop.state(first), JobState::Awaiting);
        QVERIFY(shop.jobs().find(first)->canUndo() && shop.jobs().hasUnfinished());
        QCOMPARE(shop.state(second), JobState::Running);
        shop.jobs().release(first);
        shop.pass(2s);
        QCOMPARE(shop.state(first), JobState::Waiting); // one at a time all the same
        shop.pass(40s);
        QCOMPARE(shop.log, (QStringList{u"second begins"_s, u"second ends"_s, u"patient begins"_s, u"patient ends"_s}));
        QCOMPARE(shop.state(first), JobState::Done);
    }

    // Rule R7: whoever adds a tester does not wait for the next hour because thousands are being removed.
    void whatWaitsForRequestsHoldsNobodyUp()
    {
        Workshop shop;
        std::shared_ptr<JobControl> control;
        JobPlan large = shop.planAtOnce(u"large"_s, 2);
        large.run = [&](std::shared_ptr<JobControl> given) {
            control = given;
            return Workshop::work(&shop, u"large"_s, 2, std::move(given));
        };
        const int first = shop.jobs().start(large);
        const int second = shop.jobs().start(shop.planAtOnce(u"small"_s, 1));
        shop.pass(1s);
        QCOMPARE(shop.state(first), JobState::Running);
        QCOMPARE(shop.state(second), JobState::Waiting);
        const QDateTime until = shop.clock.now().addSecs(3600);
        control->wait(until);
        QTRY_COMPARE(shop.state(second), JobState::Running);
        QCOMPARE(shop.jobs().find(first)->waitsUntil, until);
        QCOMPARE(shop.state(first), JobState::Running); // it can be stopped as ever
        control->wait({});
        QVERIFY(!shop.jobs().find(first)->waitsUntil.isValid());
        shop.pass(30s);
        QCOMPARE(shop.state(first), JobState::Done);
        QCOMPARE(shop.state(second), JobState::Done);
    }

    void whatAwaitsAppleCanBeUndone()
    {
        Workshop shop;
        JobPlan patient = shop.plan(u"patient"_s);
        patient.awaits = u"Starts when Apple has it."_s;
        const int id = shop.jobs().start(patient);
        shop.jobs().startAll(); // it is not for a window to say that it has come
        shop.pass(20s);
        QCOMPARE(shop.state(id), JobState::Awaiting);
        shop.jobs().undo(id);
        shop.jobs().release(id);
        shop.pass(20s);
        QVERIFY(shop.log.isEmpty() && !shop.jobs().hasUnfinished());
    }

    void whatWaitedForAnUndoneOneGoesOn()
    {
        Workshop shop;
        const int first = shop.jobs().start(shop.plan(u"one"_s));
        const int second = shop.jobs().start(shop.planAtOnce(u"two"_s));
        QCOMPARE(shop.jobs().newestToUndo()->id, second);
        shop.jobs().undo(first);
        QTRY_COMPARE(shop.state(second), JobState::Running);
        QVERIFY(!shop.jobs().newestToUndo());
    }

    void whatIsStoppedSaysWhatWasDoneBefore()
    {
        Workshop shop;
        const int id = shop.jobs().start(shop.planAtOnce(u"one"_s, 5));
        QTRY_COMPARE(shop.state(id), JobState::Running);
        shop.pass(10s);
        QTRY_COMPARE(shop.jobs().all().front().done, 1);
        shop.jobs().cancel(id);
        QTRY_COMPARE(shop.state(id), JobState::Cancelled);
        QCOMPARE(shop.jobs().all().front().outcome.sentence, u"1 steps of one"_s);
    }

    void problemsAreAnEndOfTheirOwn()
    {
        Workshop shop;
        const int id = shop.jobs().start(shop.planAtOnce(u"a bad one"_s, 0));
        QTRY_COMPARE(shop.state(id), JobState::Failed);
        QCOMPARE(shop.jobs().all().front().outcome.problems.front().subject, u"Anna"_s);
    }

    void theWindowMayEndThemAll()
    {
        Workshop shop;
        shop.jobs().start(shop.plan(u"one"_s, 0));
        shop.jobs().start(shop.plan(u"two"_s, 0));
        shop.jobs().startAll();
        QTRY_VERIFY(!shop.jobs().hasUnfinished());
        QCOMPARE(shop.log.size(), 4);
        shop.jobs().start(shop.plan(u"three"_s));
        shop.jobs().start(shop.plan(u"four"_s));
        shop.jobs().undoAll();
        QVERIFY(!shop.jobs().hasUnfinished());
        shop.pass(9s);
        QCOMPARE(shop.log.size(), 4);
    }

    void aSessionThatClosesSendsNothingMore()
    {
        Workshop shop;
        const int id = shop.jobs().start(shop.planAtOnce(u"one"_s, 5));
        shop.jobs().start(shop.plan(u"two"_s));
        QTRY_COMPARE(shop.state(id), JobState::Running);
        shop.demo.reopen(); // waits for what runs
        QCOMPARE(shop.log, (QStringList{u"one begins"_s, u"one ends"_s}));
        QVERIFY(shop.jobs().all().empty());
        shop.pass(20s);
        QCOMPARE(shop.log.size(), 2);
    }
};

SLIPWAY_TEST(TstJobs)
#include "tst_jobs.moc"
