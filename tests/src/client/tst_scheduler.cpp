// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/scheduler.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

using Kind = Scheduler::Kind;
using Slot = Scheduler::Slot;
using Turn = QFuture<Result<Slot>>;

Slot taken(Turn &turn)
{
    Slot slot = *turn.result();
    turn = {}; // a future keeps a copy of its result
    return slot;
}

} // namespace

class TstScheduler final : public QObject
{
    Q_OBJECT

private slots:
    void fourReadsAreUnderWay()
    {
        Scheduler scheduler;
        std::vector<Slot> slots_;
        for (int i = 0; i < 4; ++i) {
            Turn turn = scheduler.acquire({}, CancelToken());
            QVERIFY(turn.isFinished());
            slots_.push_back(taken(turn));
        }
        Turn fifth = scheduler.acquire({}, CancelToken());
        QVERIFY(!fifth.isFinished());
        slots_.front().release();
        QVERIFY(fifth.isFinished());
        Turn sixth = scheduler.acquire({}, CancelToken());
        slots_.front().release(); // twice frees nothing more
        QVERIFY(!sixth.isFinished());
        slots_.erase(slots_.begin() + 1); // dropping the last copy releases
        QVERIFY(sixth.isFinished());
    }

    void tellsWhenWorkBegins()
    {
        Scheduler scheduler;
        int stirred = 0;
        connect(&scheduler, &Scheduler::stirred, this, [&] {
            ++stirred;
            QVERIFY(!scheduler.isBusy());
        });
        Turn read = scheduler.acquire({}, CancelToken());
        Turn change = scheduler.acquire({.kind = Kind::Mutation, .serialKey = u"k"_s}, CancelToken());
        QCOMPARE(stirred, 1);
        taken(read).release();
        QVERIFY(scheduler.isBusy());
        taken(change).release();
        QVERIFY(!scheduler.isBusy());
        Turn picture = scheduler.acquire({.kind = Kind::Image}, CancelToken());
        QVERIFY(scheduler.isBusy());
        QCOMPARE(stirred, 2);
    }

    void mutationsOfOneKeyGoOneByOne()
    {
        Scheduler scheduler;
        const Scheduler::Claim tideline{.kind = Kind::Mutation, .serialKey = u"account/tideline"_s};
        const Scheduler::Claim another{.kind = Kind::Mutation, .serialKey = u"account/other"_s};
        Turn first = scheduler.acquire(tideline, CancelToken());
        Turn second = scheduler.acquire(tideline, CancelToken());
        Turn third = scheduler.acquire(tideline, CancelToken());
        QVERIFY(first.isFinished());
        QVERIFY(!second.isFinished());
        QVERIFY(scheduler.acquire(another, CancelToken()).isFinished());
        QVERIFY(scheduler.acquire({.kind = Kind::Read}, CancelToken()).isFinished());
        taken(first).release();
        QVERIFY(second.isFinished());
        QVERIFY(!third.isFinished());
        taken(second).release();
        QVERIFY(third.isFinished());
    }

    void peopleGoBeforeTheBackground()
    {
        Scheduler scheduler;
        std::vector<Slot> slots_;
        for (int i = 0; i < 4; ++i) {
            Turn turn = scheduler.acquire({}, CancelToken());
            slots_.push_back(taken(turn));
        }
        Turn background = scheduler.acquire({.priority = Request::Priority::Background}, CancelToken());
        Turn user = scheduler.acquire({}, CancelToken());
        slots_[0].release();
        QVERIFY(user.isFinished());
        QVERIFY(!background.isFinished());
        slots_[1].release();
        QVERIFY(background.isFinished());
    }

    void picturesDoNotTakeTheReadsSlots()
    {
        Scheduler scheduler;
        std::vector<Turn> turns;
        for (int i = 0; i < 6; ++i)
            turns.push_back(scheduler.acquire({.kind = Kind::Image}, CancelToken()));
        QVERIFY(turns[3].isFinished());
        QVERIFY(!turns[4].isFinished());
        QVERIFY(scheduler.acquire({}, CancelToken()).isFinished());
    }

    void whoeverCancelsLeavesTheQueue()
    {
        Scheduler scheduler;
        const Scheduler::Claim claim{.kind = Kind::Mutation, .serialKey = u"k"_s};
        Turn first = scheduler.acquire(claim, CancelToken());
        const CancelToken cancel;
        Turn second = scheduler.acquire(claim, cancel);
        Turn third = scheduler.acquire(claim, CancelToken());
        cancel.cancel();
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result().error().isCancelled());
        taken(first).release();
        QVERIFY(third.isFinished());
        QVERIFY(third.result().has_value());
        QVERIFY(scheduler.acquire(claim, cancel).result().error().isCancelled());
    }

    void endingTheSchedulerEndsTheWaiting()
    {
        auto scheduler = std::make_unique<Scheduler>();
        const Scheduler::Claim claim{.kind = Kind::Mutation, .serialKey = u"k"_s};
        Turn first = scheduler->acquire(claim, CancelToken());
        Turn second = scheduler->acquire(claim, CancelToken());
        scheduler.reset();
        QVERIFY(second.isFinished());
        QVERIFY(second.result().error().isCancelled());
        taken(first).release(); // a slot may outlive its scheduler
    }
};

SLIPWAY_TEST(TstScheduler)
#include "tst_scheduler.moc"
