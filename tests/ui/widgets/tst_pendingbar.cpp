// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pendingbar.h"

#include "core/error.h"
#include "support/testrunner.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstPendingBar final : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatIsPendingAndHidesWithoutIt()
    {
        QWidget page;
        PendingBar bar(&page);
        page.show();
        QVERIFY(!bar.isVisible());
        bar.setCounts(5, 3);
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.findChild<QLabel *>(u"pending.text"_s)->text(), u"5 change(s) in 3 language(s), not sent"_s);
        bar.setCounts(2, 0); // values, which are the same in all languages
        QCOMPARE(bar.findChild<QLabel *>(u"pending.text"_s)->text(), u"2 change(s), not sent"_s);
        bar.setCounts(0, 0);
        QVERIFY(!bar.isVisible());
    }

    void saysThatChangesCannotBeKept()
    {
        QWidget page;
        PendingBar bar(&page);
        page.show();
        bar.setCounts(1, 1);
        const auto *trouble = bar.findChild<QLabel *>(u"pending.trouble"_s);
        QVERIFY(!trouble->isVisible());
        const Error full(Error::Kind::Io, u"The disk is full."_s);
        bar.setTrouble(&full);
        QVERIFY(trouble->isVisible());
        QVERIFY(trouble->text().endsWith("The disk is full."_L1));
        bar.setTrouble(nullptr);
        QVERIFY(!trouble->isVisible());
    }

    void leadsOn()
    {
        PendingBar bar;
        QSignalSpy discard(&bar, &PendingBar::discardRequested);
        QSignalSpy review(&bar, &PendingBar::reviewRequested);
        bar.findChild<QPushButton *>(u"pending.discard"_s)->click();
        QCOMPARE(discard.count(), 1);
        QCOMPARE(review.count(), 0);
        bar.findChild<QPushButton *>(u"pending.review"_s)->click();
        QCOMPARE(review.count(), 1);
    }
};

SLIPWAY_TEST(TstPendingBar)
#include "tst_pendingbar.moc"
