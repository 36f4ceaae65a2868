// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/frecency.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

const QDateTime frecencyNow(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC);

} // namespace

class TstFrecency final : public QObject
{
    Q_OBJECT

private slots:
    void whatIsUsedOftenAndLatelyWeighsMore()
    {
        Frecency uses;
        uses.use(u"often"_s, frecencyNow.addDays(-3));
        uses.use(u"often"_s, frecencyNow.addDays(-2));
        uses.use(u"lately"_s, frecencyNow);
        uses.use(u"long ago"_s, frecencyNow.addDays(-60));
        QVERIFY(uses.weight(u"often"_s, frecencyNow) > uses.weight(u"lately"_s, frecencyNow));
        QVERIFY(uses.weight(u"lately"_s, frecencyNow) > uses.weight(u"long ago"_s, frecencyNow));
        QCOMPARE(uses.weight(u"never"_s, frecencyNow), 0.0);
    }

    void twoWeeksHalveIt()
    {
        Frecency uses;
        uses.use(u"a"_s, frecencyNow);
        QCOMPARE(uses.weight(u"a"_s, frecencyNow.addDays(14)), 0.5);
        QCOMPARE(uses.weight(u"a"_s, frecencyNow.addDays(-14)), 1.0); // a clock that was set back
    }

    void theLatestComeNewestFirst()
    {
        Frecency uses;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s, u"a"_s})
            uses.use(id, frecencyNow);
        QCOMPARE(uses.latest(2), QStringList({u"a"_s, u"c"_s}));
        QCOMPARE(uses.latest(9), QStringList({u"a"_s, u"c"_s, u"b"_s}));
    }

    void survivesTheSettings()
    {
        Frecency uses;
        uses.use(u"action.refresh"_s, frecencyNow);
        uses.use(u"app.1"_s, frecencyNow);
        uses.use(u"app.1"_s, frecencyNow);
        const Frecency read(uses.toStrings());
        QCOMPARE(read.latest(9), uses.latest(9));
        QCOMPARE(read.weight(u"app.1"_s, frecencyNow), 2.0);
    }

    void aHundredAreKept()
    {
        Frecency uses;
        for (int i = 0; i < 150; ++i)
            uses.use(QString::number(i), frecencyNow);
        QCOMPARE(uses.toStrings().size(), 100);
        QCOMPARE(uses.latest(1), QStringList(u"149"_s));
        QCOMPARE(uses.weight(u"3"_s, frecencyNow), 0.0);
    }

    void whatIsNoUseIsLeftOut_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no numbers") << u"a b c"_s;
        QTest::newRow("too little") << u"a 1"_s;
        QTest::newRow("too much") << u"a 1 2 3"_s;
        QTest::newRow("endless") << u"a inf 1700000000"_s;
        QTest::newRow("no number at all") << u"a nan 1700000000"_s;
        QTest::newRow("less than nothing") << u"a -1 1700000000"_s;
    }
    void whatIsNoUseIsLeftOut()
    {
        QFETCH(QString, line);
        const Frecency uses({line, u"good 1 1700000000"_s});
        QCOMPARE(uses.latest(9), QStringList(u"good"_s));
    }
};

SLIPWAY_TEST(TstFrecency)
#include "tst_frecency.moc"
