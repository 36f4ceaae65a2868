// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rategauge.h"

#include "support/testrunner.h"

#include <QLocale>

using namespace slipway;
using namespace Qt::StringLiterals;

class TstRateGauge final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void warnsWhenLittleIsLeft_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("tone");
        QTest::newRow("unknown") << 0 << 0 << int(Tone::Neutral);
        QTest::newRow("full") << 3500 << 3500 << int(Tone::Neutral);
        QTest::newRow("a quarter") << 875 << 3500 << int(Tone::Neutral);
        QTest::newRow("below a quarter") << 874 << 3500 << int(Tone::Warning);
        QTest::newRow("a twentieth") << 175 << 3500 << int(Tone::Warning);
        QTest::newRow("below a twentieth") << 174 << 3500 << int(Tone::Error);
        QTest::newRow("nothing") << 0 << 3500 << int(Tone::Error);
    }
    void warnsWhenLittleIsLeft()
    {
        QFETCH(int, left);
        QFETCH(int, limit);
        QFETCH(int, tone);
        RateGauge gauge;
        gauge.setBudget(left, limit);
        QCOMPARE(int(gauge.tone()), tone);
    }

    void saysItsNumbersInWords()
    {
        RateGauge gauge;
        gauge.setBudget(3113, 3500);
        QCOMPARE(gauge.accessibleName(), u"3,113 of 3,500 requests left in this rolling hour"_s);
        QVERIFY(gauge.sizeHint().height() >= 24);
    }
};

SLIPWAY_TEST(TstRateGauge)
#include "tst_rategauge.moc"
