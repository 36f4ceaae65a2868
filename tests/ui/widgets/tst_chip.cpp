// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "support/testrunner.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstChip final : public QObject
{
    Q_OBJECT

private slots:
    void itsButtonAsksForItsRemoval()
    {
        Chip chip(u"Harbour & Friends"_s, u"Remove from Harbour"_s);
        auto *remove = chip.findChild<QAbstractButton *>(u"chip.remove"_s);
        QCOMPARE(remove->accessibleName(), u"Remove from Harbour"_s);
        QSignalSpy requested(&chip, &Chip::removeRequested);
        chip.show();
        chip.setFocus();
        QTest::keyClick(remove, Qt::Key_Space);
        QCOMPARE(requested.count(), 1);
        chip.setDisabledReason(u"Read-only."_s);
        remove->click();
        QCOMPARE(requested.count(), 1);
    }

    void isAsWideAsItsTextAndGivesWay()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *brief = new Chip(u"QA"_s, u"Remove"_s);
        auto *lengthy = new Chip(u"Everybody who has ever written to us about tides"_s, u"Remove"_s);
        column->addWidget(brief);
        column->addWidget(lengthy);
        page.resize(200, 100);
        page.show();
        QVERIFY(brief->width() < 120);
        QVERIFY(lengthy->width() > brief->width());
        QVERIFY(lengthy->geometry().right() < page.width());
        QCOMPARE(page.width(), 200);
    }
};

SLIPWAY_TEST(TstChip)
#include "tst_chip.moc"
