// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepane.h"

#include "support/testrunner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstWelcomePane final : public QObject
{
    Q_OBJECT

private slots:
    void theButtonAsksForTheDemo()
    {
        WelcomePane pane(OpeningState{});
        QSignalSpy asked(&pane, &WelcomePane::demoRequested);
        QVERIFY(asked.isValid());
        pane.findChild<QPushButton *>(u"welcome.openDemo"_s)->click();
        QCOMPARE(asked.size(), 1);
    }

    void saysWhatIsBeingOpened()
    {
        WelcomePane pane({.account = u"the demo team"_s});
        QCOMPARE(pane.findChild<QLabel *>(u"welcome.progress"_s)->text(), u"Opening the demo team…"_s);
        QVERIFY(!pane.findChild<QPushButton *>(u"welcome.openDemo"_s)->isEnabled());
    }

    void saysWhyItFailed()
    {
        WelcomePane pane({.error = Error(Error::Kind::Io, u"The port is taken."_s)});
        auto *banner = pane.findChild<QWidget *>(u"welcome.banner"_s);
        QVERIFY(!banner->isHidden());
        const QList<QLabel *> labels = banner->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == u"The port is taken."_s; }));
        QVERIFY(pane.findChild<QPushButton *>(u"welcome.openDemo"_s)->isEnabled());
    }
};

SLIPWAY_TEST(TstWelcomePane)
#include "tst_welcomepane.moc"
