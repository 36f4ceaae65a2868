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
};

SLIPWAY_TEST(TstRelTime)
#include "tst_reltime.moc"
