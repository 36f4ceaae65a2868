// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusbar.h"

#include "support/demosession.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QJsonObject>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

// Some answers, each with the time at Apple's.
void ask(DemoSession &demo)
{
    for (int i = 0; i < 5; ++i) {
        const auto feed = demo.session().apps().list();
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
    }
}

} // namespace

class TstStatusBar final : public QObject
{
    Q_OBJECT

private slots:
    void aWrongClockIsNamedWithWhatToDo_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<QString>("warning");
        QTest::newRow("fast") << -600 << u"Your computer's clock is 10 minute(s) fast. Set its date and time."_s;
        QTest::newRow("slow") << 600 << u"Your computer's clock is 10 minute(s) slow. Set its date and time."_s;
    }
    void aWrongClockIsNamedWithWhatToDo()
    {
        QFETCH(int, offset);
        QFETCH(QString, warning);
        DemoSession demo;
        StatusBar bar(demo.workspace().accounts(), demo.clock(), nullptr);
        bar.follow(&demo.session());
        bar.show();
        const auto *chip = bar.findChild<QToolButton *>(u"status.clock"_s);
        QVERIFY(chip);
        ask(demo);
        QVERIFY(!chip->isVisible());
        demo.direct(u"clock"_s, QJsonDocument(QJsonObject{{u"offset"_s, offset}}));
        ask(demo);
        QTRY_VERIFY(chip->isVisible());
        // A second may have passed between the two clocks.
        QVERIFY2(chip->text() == warning || chip->text().contains(u" 9 minute(s)"_s), qPrintable(chip->text()));
        demo.direct(u"clock"_s, QJsonDocument(QJsonObject{{u"offset"_s, 0}}));
        ask(demo);
        QTRY_VERIFY(!chip->isVisible());
    }
};

SLIPWAY_TEST(TstStatusBar)
#include "tst_statusbar.moc"
