// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reconnector.h"

#include "clientcalls.h"
#include "support/testrunner.h"

#include <QCoroFuture>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

namespace {

//! An account that is looked after, and a server that can be as if it were not there. Pauses pass at once.
struct Fixture : SleepyFixture
{
    Fixture()
    {
        server.respond([there = isThere](const SeenRequest &) { return *there ? Answer::json(appsPage({u"1"_s})) : Answer::close(); });
    }

    //! One attempt that reaches nobody; the reconnector goes to work from there.
    void goOffline()
    {
        *isThere = false;
        offlineSince = log.entries().size();
        QVERIFY(!QCoro::waitFor(client->probe(CancelToken())).has_value());
    }

    //! Lets \a act happen in the middle of the attempt that is the \a nth since goOffline(), that one included.
    void atAttempt(size_t nth, std::function<void()> act)
    {
        QObject::connect(&log, &RequestLog::added, &wake, [this, nth, act = std::move(act)] {
            if (log.entries().size() == offlineSince + nth)
                act();
        });
    }

    //! When attempts were made, in seconds after goOffline().
    QList<int> attempts() const
    {
        QList<int> seconds;
        for (size_t i = offlineSince; i < log.entries().size(); ++i)
            seconds.append(int(log.entries()[offlineSince].startedAt.secsTo(log.entries()[i].startedAt)));
        return seconds;
    }

    const std::shared_ptr<std::atomic<bool>> isThere = std::make_shared<std::atomic<bool>>(true); // shared with the server's thread
    size_t offlineSince = 0;
    Reconnector reconnector{*client, signer, wake, clock};
};

} // namespace

class TstReconnector final : public QObject
{
    Q_OBJECT

private slots:
    void pausesGrow()
    {
        Fixture f;
        f.goOffline();
        QTRY_VERIFY(f.attempts().size() >= 6);
        QCOMPARE(f.attempts().mid(0, 6), QList<int>({0, 5, 20, 80, 380, 680}));
    }

    void theFirstAnswerEndsIt()
    {
        Fixture f;
        f.atAttempt(3, [&f] { *f.isThere = true; });
        f.goOffline();
        QTRY_COMPARE(f.client->connection(), ApiClient::Connection::Online);
        QCOMPARE(f.attempts(), QList<int>({0, 5, 20, 80}));
        const qsizetype waits = f.clock.waits.size();
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.clock.waits.size(), waits);
    }

    void aPersonsWishResetsThePauses()
    {
        Fixture f;
        f.atAttempt(4, [&f] { f.reconnector.encourage(); });
        f.goOffline();
        QTRY_VERIFY(f.attempts().size() >= 7);
        QCOMPARE(f.attempts().mid(0, 7), QList<int>({0, 5, 20, 80, 85, 100, 160}));
    }

    void wakingTriesAtOnceAndEveryFiveSecondsForAMinute()
    {
        Fixture f;
        f.atAttempt(4, [&f] { f.sleep(); });
        f.goOffline();
        QTRY_VERIFY(f.attempts().size() >= 20);
        QList<int> expected{0, 5, 20, 80};
        for (int second = 80; second <= 140; second += 5)
            expected.append(second);
        expected.append({145, 160, 220}); // and then as after any outage
        QCOMPARE(f.attempts().mid(0, 20), expected);
    }

    void aNetworkThatIsBackIsTriedAtOnce()
    {
        Fixture f;
        f.atAttempt(5, [&f] {
            QMetaObject::invokeMethod(
                &f.wake,
                [&f] {
                    *f.isThere = true;
                    f.wake.noteNetwork();
                },
                Qt::QueuedConnection);
        });
        f.goOffline();
        QTRY_COMPARE(f.client->connection(), ApiClient::Connection::Online);
        QCOMPARE(f.attempts().mid(0, 5), QList<int>({0, 5, 20, 80, 380}));
        QVERIFY(f.attempts().constLast() <= 385);
    }

    void whoComesAndGoesIsNotAskedMoreOften()
    {
        Fixture f;
        f.atAttempt(2, [&f] { *f.isThere = true; });
        f.goOffline();
        QTRY_COMPARE(f.client->connection(), ApiClient::Connection::Online);
        QCOMPARE(f.attempts(), QList<int>({0, 5, 20}));
        f.goOffline();
        QTRY_VERIFY(f.attempts().size() >= 3);
        QCOMPARE(f.attempts().mid(0, 3), QList<int>({0, 60, 360}));
    }

    void whoWasOnlineForFiveMinutesBeginsAnew()
    {
        Fixture f;
        f.atAttempt(2, [&f] { *f.isThere = true; });
        f.goOffline();
        QTRY_COMPARE(f.client->connection(), ApiClient::Connection::Online);
        f.clock.manual.advance(5min);
        f.goOffline();
        QTRY_VERIFY(f.attempts().size() >= 3);
        QCOMPARE(f.attempts().mid(0, 3), QList<int>({0, 5, 20}));
    }

    void sleepDropsTheToken()
    {
        Fixture f;
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.signer.signaturesMade(), 1);
        f.sleep();
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.signer.signaturesMade(), 2);
        QCOMPARE(f.server.count(), 3); // who is online is not asked for nothing
    }

    void itMayGoWhileItAsks()
    {
        FaultServer server;
        server.script({Answer::close()});
        ClientFixture f(server.url());
        ManualClock clock;
        WakeWatch wake(clock, f.scheduler, f.transport);
        auto reconnector = std::make_unique<Reconnector>(*f.client, f.signer, wake, f.clock);
        QVERIFY(!QCoro::waitFor(f.client->probe(CancelToken())).has_value());
        server.script({Answer::stall()});
        wake.noteNetwork();
        QTRY_VERIFY(server.requests().back().target.contains("limit=1"));
        reconnector.reset();
        f.client.reset();
        QCOMPARE(server.requests().back().method, "GET");
    }
};

SLIPWAY_TEST(TstReconnector)
#include "tst_reconnector.moc"
