// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/buildreleasepane.h"

#include "services/drafts.h"
#include "services/storevalues.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/version/matrixstage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;
using test::tideline;

namespace {

//! The page of Tideline's version for iOS with that number.
class BuildReleaseStage final : public PaneStage
{
public:
    explicit BuildReleaseStage(const QString &versionString = u"2.4.0"_s) : PaneStage(placeOf(versionString)) {}

    QLineEdit &copyright() { return part<QLineEdit>(u"buildRelease.copyright.line"_s); }
    void waitUntilRead() { QTRY_VERIFY(copyright().text().endsWith(u" Acme Shoreworks"_s)); }
    const Draft *draft() { return demo().session().drafts().find(valueKey(tideline, *storeValue(u"copyright"_s), TextPart::ofVersion(u"IOS"_s))); }
    bool says(const QString &sentence)
    {
        const QList<QLabel *> labels = pane().findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(sentence); });
    }

private:
    static Place placeOf(const QString &versionString)
    {
        Place place = test::versionPlace(versionString);
        place.kind = Place::Kind::BuildRelease;
        return place;
    }
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
