// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ratebudget.h"

#include "core/threads.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QRandomGenerator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

namespace {

constexpr auto user = Request::Priority::User;
constexpr auto background = Request::Priority::Background;

HttpReply reply(int status, const QByteArray &rateLimit, const QByteArray &retryAfter = {})
{
    HttpReply made{.status = status};
    if (!rateLimit.isEmpty())
        made.headers.emplaceBack("X-Rate-Limit", rateLimit);
    if (!retryAfter.isEmpty())
        made.headers.emplaceBack("Retry-After", retryAfter);
    return made;
}

int takeMany(RateBudget &budget, int wanted, Request::Priority priority)
{
    int taken = 0;
    while (taken < wanted && !budget.take(priority))
        ++taken;
    return taken;
}

//! Keeps the times in memory, as the store does on disk.
class Ledger final : public BudgetLedger
{
public:
    QFuture<Result<QList<QDateTime>>> sendsSince(const QString &keyId, const QDateTime &since) override
    {
        asked = keyId;
        QList<QDateTime> list;
        for (const QDateTime &time : times) {
            if (time > since)
                list.append(time);
        }
        return runOn(&place, [list] { return Result<QList<QDateTime>>(list); });
    }
    void append(const QString &, const QList<QDateTime> &more) override
    {
        times += more;
        ++writes;
    }

    QObject place;
    QString asked;
    QList<QDateTime> times;
    int writes = 0;
};

} // namespace

class TstRateBudget final : public QObject
{
    Q_OBJECT

private slots:
    void readsPairsInAnyOrder_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("pairs");
        QTest::newRow("Apple's form") << QByteArray("user-hour-lim:3500;user-hour-rem:499;") << QByteArray("user-hour-lim=3500 user-hour-rem=499");
        QTest::newRow("turned round") << QByteArray("user-hour-rem:499;user-hour-lim:3500") << QByteArray("user-hour-lim=3500 user-hour-rem=499");
        QTest::newRow("unknown keys stay") << QByteArray("user-minute-lim:300;user-minute-rem:1;x:7")
                                           << QByteArray("user-minute-lim=300 user-minute-rem=1 x=7");
        QTest::newRow("spaces and capitals") << QByteArray(" User-Hour-Lim : 3600 ; ") << QByteArray("user-hour-lim=3600");
        QTest::newRow("nonsense") << QByteArray(";;:;a;b:;:5;c:x;d:-1;e:99999999999999") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void readsPairsInAnyOrder()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, pairs);
        const QMap<QByteArray, int> map = parseRateLimit(header);
        QByteArrayList list;
        for (auto it = map.begin(); it != map.end(); ++it)
            list.append(it.key() + '=' + QByteArray::number(it.value()));
        QCOMPARE(list.join(' '), pairs);
    }

    void survivesAnyHeader()
    {
        QRandomGenerator random(7);
        static constexpr char alphabet[] = "user-hour-limrem:;0123456789 \0\xff\r\n,="; // with a zero in the middle
        const QByteArray letters(alphabet, sizeof alphabet - 1);
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        for (int i = 0; i < 10000; ++i) {
            QByteArray header;
            for (int n = random.bounded(60); n > 0; --n)
                header.append(letters.at(random.bounded(int(letters.size()))));
            budget.note(reply(200, header, header));
            QVERIFY(budget.limit() > 0);
            QVERIFY(budget.remaining() >= 0);
        }
    }

    void ownCountRollsOverAnHour()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        budget.note(reply(200, "user-hour-lim:10;user-hour-rem:10;"));
        QCOMPARE(takeMany(budget, 4, user), 4);
        clock.advance(30min);
        QCOMPARE(takeMany(budget, 20, user), 6);
        QCOMPARE(budget.remaining(), 0);
        QCOMPARE(budget.take(user), std::optional<std::chrono::milliseconds>(30min));
        clock.advance(30min + 1ms);
        QCOMPARE(takeMany(budget, 20, user), 4);
    }

    void othersUseOfTheKeyCounts()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        QSignalSpy changed(&budget, &RateBudget::changed);
        QVERIFY(changed.isValid());
        budget.note(reply(200, "user-hour-lim:3600;user-hour-rem:499;"));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(budget.limit(), 3600);
        QCOMPARE(budget.remaining(), 499);
        QCOMPARE(takeMany(budget, 5, user), 5);
        QCOMPARE(budget.remaining(), 494);
        clock.advance(61min); // nothing of that is true any more
        QCOMPARE(budget.remaining(), 3600);
    }

    void theWallClockFreesNothing()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        budget.note(reply(200, "user-hour-lim:5;user-hour-rem:5;"));
        QCOMPARE(takeMany(budget, 5, user), 5);
        clock.setWallTime(clock.now().addDays(1));
        QVERIFY(budget.take(user).has_value());
    }

    void theBackgroundLeavesRoomForPeople()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        budget.note(reply(200, "user-hour-lim:3500;user-hour-rem:3500;"));
        QCOMPARE(takeMany(budget, 4000, background), 2100); // 60 %
        QCOMPARE(takeMany(budget, 4000, user), 1400);

        RateBudget small(u"K"_s, clock);
        small.note(reply(200, "user-hour-lim:500;user-hour-rem:500;"));
        QCOMPARE(takeMany(small, 4000, background), 200); // 300 stay
        QCOMPARE(takeMany(small, 4000, user), 300);
    }

    void longWorkWaitsRatherThanTakeWhatOthersNeed()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        budget.note(reply(200, "user-hour-lim:500;user-hour-rem:310;"));
        int sent = 0;
        while (budget.untilSpare(300) == 0ms && !budget.take(user))
            ++sent;
        QCOMPARE(sent, 10);
        QCOMPARE(budget.remaining(), 300);
        QCOMPARE(budget.untilSpare(299), 0ms);
        QCOMPARE(budget.untilSpare(300), 1h); // when the first of ours is an hour old
        clock.advance(1h);
        QCOMPARE(budget.untilSpare(300), 0ms);
        budget.note(reply(429, "user-hour-lim:500;user-hour-rem:400;"));
        QCOMPARE(budget.untilSpare(0), 60s);
    }

    void anEmptyHourPausesUntilASlotIsFree()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        QCOMPARE(takeMany(budget, 1, user), 1);
        clock.advance(20min);
        QCOMPARE(takeMany(budget, 1, user), 1);
        budget.note(reply(429, "user-hour-lim:3500;user-hour-rem:0;"));
        QCOMPARE(budget.pause(), 40min);
        QCOMPARE(budget.pausedUntil(), clock.now().addSecs(40 * 60));
        QCOMPARE(budget.take(user), std::optional<std::chrono::milliseconds>(40min));
        clock.advance(40min + 1ms);
        QCOMPARE(budget.pause(), 0ms);
        QVERIFY(!budget.pausedUntil().isValid());
    }

    void retryAfterIsHonouredUpToAnHour()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        budget.note(reply(429, "user-hour-lim:3500;user-hour-rem:0;", "90"));
        QCOMPARE(budget.pause(), 90s);
        budget.note(reply(429, "user-hour-lim:3500;user-hour-rem:0;", "86400"));
        QCOMPARE(budget.pause(), 1h);
        RateBudget dated(u"K"_s, clock);
        dated.note(reply(429, "user-hour-lim:3500;user-hour-rem:0;", "Sat, 21 Nov 2026 12:05:00 GMT"));
        QCOMPARE(dated.pause(), 5min);
    }

    void theShortWindowPausesAMinuteAndHalvesTheRate()
    {
        ManualClock clock;
        RateBudget budget(u"K"_s, clock);
        QCOMPARE(takeMany(budget, 200, user), 200);
        budget.note(reply(429, "user-hour-lim:3500;user-hour-rem:3000;"));
        QCOMPARE(budget.take(user), std::optional<std::chrono::milliseconds>(60s));
        clock.advance(60s + 1ms);
        QCOMPARE(takeMany(budget, 4000, user), 100);
        const auto wait = budget.take(user);
        QVERIFY(wait && *wait > 59s && *wait <= 61s);
        clock.advance(60s + 1ms);
        QCOMPARE(takeMany(budget, 4000, user), 125); // a quarter more each quiet minute
        clock.advance(10min);
        QVERIFY(takeMany(budget, 2000, user) > 400); // and free again in the end
    }

    void sendTimesOutliveTheBudget()
    {
        ManualClock clock;
        Ledger ledger;
        ledger.times = {clock.now().addSecs(-7200), clock.now().addSecs(-1800), clock.now().addSecs(-10)};
        {
            RateBudget budget(u"ABC"_s, clock, &ledger);
            QTRY_COMPARE(budget.remaining(), 3498);
            QCOMPARE(ledger.asked, u"ABC"_s);
            QCOMPARE(takeMany(budget, 3, user), 3);
            QCOMPARE(ledger.writes, 0);
            clock.advance(5s); // written together: each write costs a disk flush
            QTRY_COMPARE(ledger.writes, 1);
            QCOMPARE(ledger.times.size(), 6);
            QCOMPARE(takeMany(budget, 1, user), 1);
        }
        QCOMPARE(ledger.times.size(), 7); // what was outstanding is written at the end
        clock.advance(30min);
        RateBudget next(u"ABC"_s, clock, &ledger);
        QTRY_COMPARE(next.remaining(), 3495);
    }
};

SLIPWAY_TEST(TstRateBudget)
#include "tst_ratebudget.moc"
