// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/clockskew.h"

#include "client/httpdate.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;

class TstClockSkew final : public QObject
{
    Q_OBJECT

private slots:
    void isTheMedianOfTheLastFive()
    {
        const QDateTime ours(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);
        ClockSkew skew;
        QCOMPARE(skew.median(), 0s);
        for (const int offset : {600, 601, -90000, 602, 599})
            skew.add(ours.addSecs(offset), ours);
        QCOMPARE(skew.median(), 600s);
        QVERIFY(skew.isNotable());
        for (int i = 0; i < 5; ++i)
            skew.add(ours.addSecs(30), ours);
        QCOMPARE(skew.median(), 30s);
        QVERIFY(!skew.isNotable());
        skew.forget();
        skew.add(ours.addSecs(-600), ours);
        QCOMPARE(skew.median(), -600s);
    }

    void isSaidInWords_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("words");
        QTest::newRow("fast by seconds") << -45 << u"Your computer's clock is 45 second(s) fast."_s;
        QTest::newRow("slow by minutes") << 605 << u"Your computer's clock is 10 minute(s) slow."_s;
        QTest::newRow("fast by hours") << -7200 << u"Your computer's clock is 2 hour(s) fast."_s;
        QTest::newRow("slow by days") << 3 * 86400 << u"Your computer's clock is 3 day(s) slow."_s;
    }
    void isSaidInWords()
    {
        QFETCH(int, offset);
        QFETCH(QString, words);
        QCOMPARE(clockSkewInWords(std::chrono::seconds(offset)), words);
    }

    void readsHttpDates()
    {
        QCOMPARE(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC));
        for (const char *text : {"", "yesterday", "Sun, 99 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37"})
            QVERIFY2(!parseHttpDate(text).isValid(), text);
    }

    void readsRetryAfter()
    {
        const QDateTime now(QDate(1994, 11, 6), QTime(8, 49, 0), Qt::UTC);
        QCOMPARE(parseRetryAfter("120", now), std::optional(120s));
        QCOMPARE(parseRetryAfter(" 7 ", now), std::optional(7s));
        QCOMPARE(parseRetryAfter("-5", now), std::optional(0s));
        QCOMPARE(parseRetryAfter("Sun, 06 Nov 1994 08:49:37 GMT", now), std::optional(37s));
        QCOMPARE(parseRetryAfter("Sun, 06 Nov 1994 08:00:00 GMT", now), std::optional(0s));
        QVERIFY(!parseRetryAfter("", now));
        QVERIFY(!parseRetryAfter("soon", now));
        QVERIFY(!parseRetryAfter("99999999999999", now));
    }
};

SLIPWAY_TEST(TstClockSkew)
#include "tst_clockskew.moc"
