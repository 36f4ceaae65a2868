// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reltime.h"

#include "support/testrunner.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstRelTime final : public QObject
{
    Q_OBJECT

private slots:
    void aMomentIsATimeTodayAndHasADateBefore()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QDateTime now(QDate(2026, 11, 21), QTime(14, 30));
        QCOMPARE(moment(QDateTime(QDate(2026, 11, 21), QTime(14, 2)), now), u"14:02"_s);
        QCOMPARE(moment(QDateTime(QDate(2026, 11, 20), QTime(23, 59)), now), u"20/11/2026 23:59"_s);
        QLocale::setDefault(QLocale::c());
    }

    void theExactTimeNamesUtcWhereThatIsAnotherTime_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("end");
        QTest::newRow("the same") << QByteArray("UTC0") << u"14:02:07 UTC"_s;
        QTest::newRow("an hour later") << QByteArray("CET-1") << u"15:02:07 CET (14:02 UTC)"_s;
    }

    void theExactTimeNamesUtcWhereThatIsAnotherTime()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, end);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", zone);
        const QString exact = exactTime(QDateTime(QDate(2026, 11, 21), QTime(14, 2, 7), Qt::UTC));
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        QLocale::setDefault(QLocale::c());
        QVERIFY2(exact.endsWith(end), qPrintable(exact));
    }
};

SLIPWAY_TEST(TstRelTime)
#include "tst_reltime.moc"
