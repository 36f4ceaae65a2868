// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/badge.h"

#include "support/testrunner.h"

#include <QAccessible>

using namespace slipway;
using namespace Qt::StringLiterals;

class TstBadge final : public QObject
{
    Q_OBJECT

private slots:
    void statesHaveTheirTone_data()
    {
        QTest::addColumn<QString>("wire");
        QTest::addColumn<int>("tone");
        QTest::newRow("live") << u"READY_FOR_DISTRIBUTION"_s << int(Tone::Ok);
        QTest::newRow("to be finished") << u"PREPARE_FOR_SUBMISSION"_s << int(Tone::Warning);
        QTest::newRow("waiting") << u"WAITING_FOR_REVIEW"_s << int(Tone::Info);
        QTest::newRow("a family") << u"PROCESSING_FOR_DISTRIBUTION"_s << int(Tone::Info);
        QTest::newRow("in review") << u"IN_REVIEW"_s << int(Tone::Review);
        QTest::newRow("rejected") << u"METADATA_REJECTED"_s << int(Tone::Error);
        QTest::newRow("taken back by us") << u"DEVELOPER_REJECTED"_s << int(Tone::Neutral);
        QTest::newRow("not invented yet") << u"BRAND_NEW_STATE"_s << int(Tone::Neutral);
        QTest::newRow("none") << QString() << int(Tone::Neutral);
    }
    void statesHaveTheirTone()
    {
        QFETCH(QString, wire);
        QFETCH(int, tone);
        const BadgeStyle style = badgeFor(wire);
        QCOMPARE(int(style.tone), tone);
        QVERIFY2(!style.glyph.isEmpty(), "never by colour alone");
    }

    void aScreenReaderHearsTheWords()
    {
        Badge badge;
        badge.setState(u"IN_REVIEW", u"In Review"_s);
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&badge);
        QVERIFY(accessible);
        QCOMPARE(accessible->text(QAccessible::Name), u"In Review"_s);
        QVERIFY(badge.sizeHint().width() >= badge.fontMetrics().horizontalAdvance(badge.text()));
    }
};

SLIPWAY_TEST(TstBadge)
#include "tst_badge.moc"
