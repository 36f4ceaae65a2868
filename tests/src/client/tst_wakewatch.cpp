// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/wakewatch.h"

#include "clientcalls.h"
#include "support/testrunner.h"

#include <QCoroFuture>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

class TstWakeWatch final : public QObject
{
    Q_OBJECT

private slots:
    void readsUnderWayAreRepeatedAfterSleep()
    {
        SleepyFixture f;
        QSignalSpy woke(&f.wake, &WakeWatch::woke);
        QVERIFY(woke.isValid());
        f.server.script({Answer::stall(), Answer::json(appsPage({u"1"_s}))});
        auto task = f.client->document(get(), CancelToken());
        QTRY_COMPARE(f.server.count(), 1);
        f.sleep();
        f.wakeClock.advance(5s);
        const Result<Document> apps = QCoro::waitFor(std::move(task));
        QVERIFY(apps.has_value());
        QCOMPARE(woke.count(), 1);
        QCOMPARE(f.server.count(), 2);
        QCOMPARE(f.server.connections(), 2);
        QCOMPARE(f.client->connection(), ApiClient::Connection::Online); // to be interrupted is not to be offline
    }

    void changesUnderWayGoOnAndAreSentOnce()
    {
        SleepyFixture f;
        f.server.script({Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Answer::Ending::Trickle), Answer::http(200, "{}")});
        auto task = f.client->send(mutation(Verb::Post), CancelToken());
        QTRY_COMPARE(f.server.count(), 1);
        f.sleep();
        f.wake.look();
        bool done = false;
        QCoro::connect(std::move(task), this, [&done](const Result<HttpReply> &reply) { done = reply.has_value(); });
        while (!done) {
            f.server.trickle();
            QCoreApplication::processEvents();
        }
        QCOMPARE(f.server.count(), 1);
        QVERIFY(sent(f, mutation(Verb::Post)).has_value());
        QCOMPARE(f.server.connections(), 2); // the old one is not trusted any more
    }

    void theFirstRequestAfterSleepTakesANewConnection()
    {
        SleepyFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.server.connections(), 1);
        f.sleep();
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.server.connections(), 2);
        QCOMPARE(f.server.count(), 3);
    }

    void onlyALargeJumpIsSleep_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("isSleep");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("30 s on") << 30 << false;
        QTest::newRow("31 s on") << 31 << true;
        QTest::newRow("30 s back") << -30 << false;
        QTest::newRow("31 s back") << -31 << true;
    }
    void onlyALargeJumpIsSleep()
    {
        QFETCH(int, seconds);
        QFETCH(bool, isSleep);
        SleepyFixture f;
        QSignalSpy woke(&f.wake, &WakeWatch::woke);
        f.wakeClock.advance(1h); // awake
        f.wake.look();
        QCOMPARE(woke.count(), 0);
        f.sleep(std::chrono::seconds(seconds));
        f.wake.look();
        f.wake.look();
        QCOMPARE(woke.count(), isSleep ? 1 : 0);
    }

    void anIdleApplicationIsNotWoken()
    {
        SleepyFixture f;
        QCOMPARE(f.wakeClock.pending(), 0);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.wakeClock.pending(), 1);
        f.wakeClock.advance(5s);
        QCoreApplication::processEvents();
        QCOMPARE(f.wakeClock.pending(), 0);
    }

    void whoWorksIsLookedAfterEveryFiveSeconds()
    {
        SleepyFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto task = f.client->send(get(), cancel);
        QTRY_COMPARE(f.server.count(), 1);
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(f.wakeClock.nextDelay(), 5s);
            f.wakeClock.advance(5s);
            QTRY_COMPARE(f.wakeClock.pending(), 1);
        }
        cancel.cancel();
        QVERIFY(QCoro::waitFor(std::move(task)).error().isCancelled());
    }

    void aNetworkThatIsBackRepeatsReads()
    {
        SleepyFixture f;
        QSignalSpy woke(&f.wake, &WakeWatch::woke);
        f.server.script({Answer::stall(), Answer::json(appsPage({u"1"_s}))});
        auto task = f.client->document(get(), CancelToken());
        QTRY_COMPARE(f.server.count(), 1);
        f.wake.noteNetwork();
        QVERIFY(QCoro::waitFor(std::move(task)).has_value());
        QCOMPARE(woke.count(), 1);
        QCOMPARE(f.server.connections(), 2);
    }
};

SLIPWAY_TEST(TstWakeWatch)
#include "tst_wakewatch.moc"
