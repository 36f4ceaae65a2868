// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;

class TstClock final : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { qunsetenv("SLIPWAY_CLOCK"); }

    void theSystemClockGoes()
    {
        const SystemClock clock = SystemClock::fromEnvironment();
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
        QVERIFY(qAbs(clock.now().secsTo(QDateTime::currentDateTimeUtc())) <= 2);
        const auto before = clock.monotonic();
        QVERIFY(clock.monotonic() >= before);
    }

    void theEnvironmentStopsIt()
    {
        qputenv("SLIPWAY_CLOCK", "2026-11-21T13:00:00.500+01:00");
        const SystemClock clock = SystemClock::fromEnvironment();
        QCOMPARE(clock.now(), QDateTime(QDate(2026, 11, 21), QTime(12, 0, 0, 500), Qt::UTC));
        QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    }

    void timersGoOnWhileTheWallClockStands()
    {
        qputenv("SLIPWAY_CLOCK", "2026-11-21T12:00:00Z");
        SystemClock clock = SystemClock::fromEnvironment();
        bool called = false;
        clock.after(1ms, this, [&called] { called = true; });
        QTRY_VERIFY(called);
    }

    void nonsenseInTheEnvironmentIsIgnored()
    {
        qputenv("SLIPWAY_CLOCK", "tomorrow");
        QVERIFY(SystemClock::fromEnvironment().now().secsTo(QDateTime::currentDateTimeUtc()) <= 2);
    }

    void callbacksRunInTheThreadOfTheirContext()
    {
        QThread thread;
        thread.start();
        auto *context = new QObject;
        context->moveToThread(&thread);
        connect(&thread, &QThread::finished, context, &QObject::deleteLater);
        SystemClock clock;
        std::atomic<QThread *> ranIn{nullptr};
        clock.after(1ms, context, [&ranIn] { ranIn = QThread::currentThread(); });
        QTRY_COMPARE(ranIn.load(), &thread);
        thread.quit();
        QVERIFY(thread.wait());
    }

    void nothingIsCalledOnceTheContextIsGone()
    {
        SystemClock clock;
        bool called = false;
        bool later = false;
        {
            QObject context;
            clock.after(0ms, &context, [&called] { called = true; });
        }
        clock.after(5ms, this, [&later] { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!called);
    }

    void theManualClockMovesOnlyWhenTold()
    {
        test::ManualClock clock;
        const QDateTime start = clock.now();
        QStringList calls;
        clock.after(20s, this, [&calls] { calls << u"late"_s; });
        clock.after(10s, this, [&calls] { calls << u"early"_s; });
        QCOMPARE(clock.pending(), 2);
        QCOMPARE(clock.nextDelay(), std::chrono::milliseconds(10s));
        clock.advance(9s);
        QCoreApplication::processEvents();
        QVERIFY(calls.isEmpty());
        clock.advance(1h);
        QTRY_COMPARE(calls, QStringList({u"early"_s, u"late"_s}));
        QCOMPARE(start.secsTo(clock.now()), 3609);

        const auto monotonic = clock.monotonic();
        clock.setWallTime(start);
        QCOMPARE(clock.now(), start);
        QCOMPARE(clock.monotonic(), monotonic);
    }
};

SLIPWAY_TEST(TstClock)
#include "tst_clock.moc"
