// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/loadingline.h"

#include "support/testrunner.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>

using namespace slipway;

class TstLoadingLine final : public QObject
{
    Q_OBJECT

private slots:
    void itsRoomIsAlwaysThere()
    {
        LoadingLine line;
        QCOMPARE(line.height(), 2);
        line.start();
        QCOMPARE(line.height(), 2);
    }

    void itAppearsAfterAMomentAndGrows()
    {
        Theme theme(*qApp, Theme::Motion::None);
        LoadingLine line;
        line.resize(100, 2);
        line.show();
        QElapsedTimer since;
        since.start();
        line.start();
        line.setProgress(1, 2);
        const QColor accent = tokensOf(line.palette()).accent;
        const auto colorAt = [&line](int x) { return line.grab().toImage().pixelColor(x, 1); };
        if (const QColor early = colorAt(10); since.elapsed() < 150)
            QVERIFY(early != accent);
        QTRY_COMPARE(colorAt(10), accent);
        QVERIFY(since.elapsed() >= 140);
        QVERIFY(colorAt(90) != accent);
        line.stop();
        QVERIFY(colorAt(10) != accent);
    }
};

SLIPWAY_TEST(TstLoadingLine)
#include "tst_loadingline.moc"
