// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "support/testrunner.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QFontInfo>
#include <QSignalSpy>
#include <QStyle>
#include <QWheelEvent>

using namespace slipway;
using namespace Qt::StringLiterals;

class TstTheme final : public QObject
{
    Q_OBJECT

private slots:
    void switchesLive()
    {
        Theme theme(*qApp);
        theme.setAppearance(Theme::Appearance::Light);
        QWidget widget;
        QTRY_COMPARE(&tokensOf(widget.palette()), &lightTokens());
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setAppearance(Theme::Appearance::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.isDark());
        QTRY_COMPARE(&tokensOf(widget.palette()), &darkTokens());
        QCOMPARE(qApp->palette().color(QPalette::Disabled, QPalette::Text), darkTokens().borderStrong);
        theme.setAppearance(Theme::Appearance::Dark);
        QCOMPARE(changed.count(), 1);
    }

    void theDesktopDecidesFromItsPaletteWhenThereIsNoPortal()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        QVERIFY(SystemAppearance(paletteOf(darkTokens())).isDark());
        QVERIFY(!SystemAppearance(paletteOf(lightTokens())).isDark());
    }

    void theSheetHasNoPlaceholderLeft()
    {
        const QString sheet = styleSheetOf(lightTokens());
        QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet));
        QVERIFY(sheet.contains(lightTokens().accentHover.name()));
    }

    void animationsCanBeOff()
    {
        {
            Theme theme(*qApp);
            QVERIFY(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0);
        }
        Theme theme(*qApp, Theme::Motion::None);
        QCOMPARE(qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration), 0);
    }

    void theWheelChangesNoComboBox()
    {
        Theme theme(*qApp);
        QComboBox box;
        box.addItems({u"one"_s, u"two"_s, u"three"_s});
        box.show();
        box.setFocus();
        QWheelEvent wheel(QPointF(5, 5), box.mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&box, &wheel);
        QCOMPARE(box.currentIndex(), 0);
    }

    void theTypeScaleIsRelativeAndNeverTooSmall()
    {
        QFont base;
        base.setPixelSize(20);
        QCOMPARE(fontAt(TypeStep::Title, base).pixelSize(), 30);
        QCOMPARE(fontAt(TypeStep::Section, base).pixelSize(), 23);
        QCOMPARE(fontAt(TypeStep::Body, base).pixelSize(), 20);
        QCOMPARE(fontAt(TypeStep::Caption, base).pixelSize(), 17);
        base.setPixelSize(12);
        QCOMPARE(fontAt(TypeStep::Caption, base).pixelSize(), 11);
        QVERIFY(QFontInfo(fontAt(TypeStep::Mono, base)).fixedPitch());
    }
};

SLIPWAY_TEST(TstTheme)
#include "tst_theme.moc"
