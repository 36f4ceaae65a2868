// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/buildreleasepane.h"

#include "support/testrunner.h"
#include "ui/version/formpagestage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::tideline;

namespace {

class BuildReleaseStage final : public test::FormPageStage
{
public:
    explicit BuildReleaseStage(const QString &versionString = u"2.4.0"_s) : FormPageStage(Place::Kind::BuildRelease, versionString) {}

    QLineEdit &copyright() { return line(u"copyright"_s); }
    void waitUntilRead() { QTRY_VERIFY(copyright().text().endsWith(u" Acme Shoreworks"_s)); }
    const Draft *draft() { return FormPageStage::draft(u"copyright"_s); }
};

} // namespace

class TstBuildReleasePane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theCopyrightIsADraftUntilItIsApplied()
    {
        BuildReleaseStage stage;
        stage.waitUntilRead();
        QAccessibleInterface *line = QAccessible::queryAccessibleInterface(&stage.copyright());
        QCOMPARE(line->text(QAccessible::Name), u"Copyright"_s);
        stage.copyright().selectAll();
        QTest::keyClicks(&stage.copyright(), u"2027 Tideline Ltd."_s);
        QVERIFY(stage.draft());
        QCOMPARE(stage.draft()->mine, u"2027 Tideline Ltd."_s);
        stage.applyDrafts(tideline);
        QVERIFY(!stage.draft());
        stage.pane().refresh();
        QTRY_COMPARE(stage.copyright().text(), u"2027 Tideline Ltd."_s);
        stage.remake();
        QTRY_COMPARE(stage.copyright().text(), u"2027 Tideline Ltd."_s);
    }

    void oneStepBackTakesTheTypingBack()
    {
        BuildReleaseStage stage;
        stage.waitUntilRead();
        QTest::keyClick(&stage.copyright(), Qt::Key_End);
        QTest::keyClicks(&stage.copyright(), u" Ltd."_s);
        QVERIFY(stage.says(u"1 change, not sent"_s) || stage.says(u"1 change(s), not sent"_s));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(!stage.draft());
        QVERIFY(!stage.run(ActionId::ReviewChanges));
    }

    void aVersionOnTheStoreShowsItLockedAndSaysWhy()
    {
        BuildReleaseStage stage(u"2.3.1"_s);
        stage.waitUntilRead();
        QTRY_VERIFY(!stage.copyright().isEnabled());
        QVERIFY(stage.says(u"This version is on the App Store"_s));
    }

    void theNextProblemIsAMissingCopyright()
    {
        BuildReleaseStage stage;
        stage.waitUntilRead();
        QVERIFY(stage.run(ActionId::NextProblem));
        QCOMPARE(stage.notices().constLast(), u"Nothing that Apple demands is missing."_s);
        stage.copyright().selectAll();
        QTest::keyClick(&stage.copyright(), Qt::Key_Delete);
        stage.part<QAbstractButton>(u"version.localizations"_s).setFocus();
        QVERIFY(stage.run(ActionId::NextProblem));
        QCOMPARE(QApplication::focusWidget(), &stage.copyright());
    }

    void theOtherPagesOfTheVersionAreAPressAway()
    {
        BuildReleaseStage stage;
        stage.part<QAbstractButton>(u"version.localizations"_s).click();
        QCOMPARE(stage.lastRequest(), test::versionPlace(u"2.4.0"_s));
        stage.part<QAbstractButton>(u"version.appReview"_s).click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::AppReview);
        QVERIFY(stage.part<QAbstractButton>(u"version.buildRelease"_s).isChecked());
        QCOMPARE(QAccessible::queryAccessibleInterface(&stage.part<QAbstractButton>(u"version.buildRelease"_s))->text(QAccessible::Name),
                 u"Build & Release"_s);
    }
};

SLIPWAY_TEST(TstBuildReleasePane)
#include "tst_buildreleasepane.moc"
