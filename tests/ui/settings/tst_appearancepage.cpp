// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include "support/testrunner.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"

#include <QApplication>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;

class TstAppearancePage final : public QObject
{
    Q_OBJECT

private slots:
    void aClickAppliesAtOnceAndIsRemembered()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.ini"_s));
        Theme theme(*qApp, Theme::Motion::None);
        theme.setAppearance(Theme::Appearance::Light);
        AppearancePage page(settings, theme);
        QVERIFY(page.findChild<QRadioButton *>(u"settings.appearance.light"_s)->isChecked());

        page.findChild<QRadioButton *>(u"settings.appearance.dark"_s)->click();
        QVERIFY(theme.isDark());
        QVERIFY(qApp->palette().color(QPalette::Window).lightness() < 128);
        QCOMPARE(settings.value(setting::appearance), u"dark"_s);
        page.findChild<QRadioButton *>(u"settings.appearance.system"_s)->click();
        QCOMPARE(theme.appearance(), Theme::Appearance::System);
        QCOMPARE(settings.value(setting::appearance), u"system"_s);
    }

    void namesGoBackAndForth()
    {
        for (const auto appearance : {Theme::Appearance::System, Theme::Appearance::Light, Theme::Appearance::Dark})
            QCOMPARE(appearanceFrom(appearanceName(appearance)), appearance);
        QCOMPARE(appearanceFrom(u"sepia"_s), Theme::Appearance::System);
    }
};

SLIPWAY_TEST(TstAppearancePage)
#include "tst_appearancepage.moc"
