// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/appchooser.h"

#include "models/itemroles.h"
#include "services/review.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/version/proposals.h"

#include <QCheckBox>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QListWidget>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::german;
using test::MatrixStage;
using test::Proposals;
using test::whatsNew;

namespace {

const auto quarry = u"6501000303"_s; // its version for the Mac was rejected: it can be changed
const auto fernweh = u"6501000909"_s;

DraftKey germanNewsOf(const QString &appId, const QString &platform)
{
    return {.appId = appId, .part = TextPart::ofVersion(platform), .locale = Locale(german), .field = whatsNew};
}

//! Opens "Copy to Other Apps…" for What's New, which is a text that no other app has in German.
void openCopyToApps(MatrixStage &stage)
{
    QApplication::clipboard()->setText(u"Neue Hafenkarten"_s);
    stage.goTo(german, whatsNew);
    QVERIFY(stage.run(ActionId::Paste));
    QTRY_COMPARE(stage.text(german, whatsNew), u"Neue Hafenkarten"_s);
    stage.menuItem(u"Copy to Other Apps…"_s)->trigger();
}

//! Ticks the version whose row begins with \a name, or unticks it, as people do.
QListWidgetItem &pressApp(MatrixStage &stage, const QString &name)
{
    auto &apps = Proposals(stage).part<QListWidget>(u"apps"_s);
    if (!QTest::qWaitFor([&] { return !apps.findItems(name, Qt::MatchStartsWith).isEmpty(); }))
        qFatal("there is no such app");
    QListWidgetItem *item = apps.findItems(name, Qt::MatchStartsWith).constFirst();
    apps.setCurrentItem(item);
    apps.setFocus();
    stage.press(Qt::Key_Space);
    return *item;
}

} // namespace

//! "Copy to Other Apps…", by keys as people press them.
class TstCopyToApps final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void oneNoteGoesIntoSeveralAppsAsOneStep()
    {
        MatrixStage stage;
        const DraftKey inQuarry = germanNewsOf(quarry, u"MAC_OS"_s);
        stage.drafts().write(u"Typing"_s, {{.key = inQuarry, .base = u"Alt"_s, .text = u"Mein Entwurf"_s}});
        openCopyToApps(stage);
        Proposals proposals(stage);
        QVERIFY(proposals.text(u"nothing"_s).startsWith("Tick a version"_L1) || proposals.text(u"nothing"_s) == u"Reading from Apple…"_s);
        pressApp(stage, u"Quarry · macOS 3.0"_s);
        QTRY_VERIFY(proposals.row(u"German · de-DE, Quarry · macOS 3.0"_s).isValid());
        const QString spoken = proposals.row(u"German · de-DE, Quarry"_s).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains("deleted: Mein Entwurf"_L1), qPrintable(spoken)); // not what Apple has
        pressApp(stage, u"Fernweh · iOS 2.2"_s);
        QTRY_VERIFY(proposals.row(u"German · de-DE, Fernweh · iOS"_s).isValid());
        stage.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &proposals.list());
        auto &all = proposals.part<QCheckBox>(u"all"_s);
        all.setCheckState(Qt::Checked);
        all.click(); // none
        proposals.press(u"German · de-DE, Quarry"_s);
        proposals.press(u"German · de-DE, Fernweh · iOS"_s);
        QCOMPARE(proposals.confirm().text(), u"Copy 2 Text(s)"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.drafts().find(inQuarry)->mine, u"Neue Hafenkarten"_s);
        QCOMPARE(stage.drafts().find(germanNewsOf(fernweh, u"IOS"_s))->mine, u"Neue Hafenkarten"_s);
        QCOMPARE(stage.drafts().count(quarry) + stage.drafts().count(fernweh), 2);
        QCOMPARE(stage.notices().constLast(), u"2 text(s) of 2 app(s) drafted"_s);
        QCOMPARE(stage.drafts().history().undoText(), u"Copying 2 Text(s) to Other Apps"_s);
        QVERIFY(stage.run(ActionId::Undo)); // one step
        QTRY_COMPARE(stage.drafts().find(inQuarry)->mine, u"Mein Entwurf"_s);
        QCOMPARE(stage.drafts().count(fernweh), 0);
    }

    void anotherAppThatIsInReviewIsLockedAndSaysWhy()
    {
        MatrixStage stage;
        openCopyToApps(stage);
        Proposals proposals(stage);
        pressApp(stage, u"Lanternfish · iOS 1.0"_s);
        QTRY_VERIFY(proposals.row(u"German · de-DE, Lanternfish"_s).isValid());
        QVERIFY(proposals.row(u"German · de-DE, Lanternfish"_s).data(LockRole).toString().startsWith("Apple is reviewing"_L1));
        QVERIFY(proposals.text(u"summary"_s).contains("locked"_L1));
        QVERIFY(!proposals.confirm().isEnabled());
        pressApp(stage, u"Lanternfish · iOS 1.0"_s); // not that one after all
        QCOMPARE(proposals.list().model()->rowCount(), 0);
        QVERIFY(proposals.text(u"nothing"_s).startsWith("Tick a version"_L1));
        const auto &apps = proposals.part<QListWidget>(u"apps"_s);
        QVERIFY(apps.findItems(u"Tideline"_s, Qt::MatchStartsWith).isEmpty());
        QVERIFY(apps.findItems(u"Orchard"_s, Qt::MatchStartsWith).isEmpty()); // nothing in progress
    }

    void whatAppleRefusedThereBeforeSaysSo()
    {
        MatrixStage stage;
        const QString applesWords = u"Attribute 'whatsNew' cannot be edited at this time"_s;
        stage.drafts().write(u"Typing"_s, {{.key = germanNewsOf(quarry, u"MAC_OS"_s), .text = u"Mein Entwurf"_s}});
        const std::unique_ptr<Review> review = stage.demo().session().review(quarry);
        QTRY_COMPARE(review->state(), Review::State::Ready);
        stage.drafts().rebase(germanNewsOf(quarry, u"MAC_OS"_s), review->texts().front().theirs);
        const QJsonObject refusal = test::refusalOf(whatsNew, applesWords);
        stage.demo().direct(u"faults"_s, QJsonDocument(QJsonArray{test::faultFor(u"PATCH"_s, u"/v1/*"_s, u"status"_s, refusal, false)}));
        stage.applyDrafts(quarry);
        openCopyToApps(stage);
        Proposals proposals(stage);
        pressApp(stage, u"Quarry · macOS 3.0"_s);
        QTRY_VERIFY(proposals.row(u"German · de-DE, Quarry · macOS 3.0"_s).isValid());
        const QString spoken = proposals.row(u"German · de-DE, Quarry"_s).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(applesWords), qPrintable(spoken));
        QVERIFY(proposals.confirm().isEnabled()); // it can be tried again
    }

    void anAppThatCannotBeReadSaysSoInItsRow()
    {
        MatrixStage stage;
        openCopyToApps(stage);
        Proposals proposals(stage);
        QTRY_VERIFY(proposals.part<QListWidget>(u"apps"_s).count() > 0);
        stage.demo().goOffline();
        const QListWidgetItem &item = pressApp(stage, u"Quarry"_s);
        const auto &nothing = proposals.part<QLabel>(u"nothing"_s);
        QTRY_VERIFY(nothing.text() != u"Reading from Apple…"_s);
        QVERIFY(nothing.isVisible() && !nothing.text().isEmpty());
        QVERIFY2(item.text().endsWith(u" · "_s + nothing.text()), qPrintable(item.text() + nothing.text()));
        QVERIFY(!proposals.confirm().isEnabled());
    }

    void onlyTextsOfAVersionGoToOtherAppsAndALiveOneMayBeTheSource()
    {
        MatrixStage stage(u"2.3.1"_s);
        stage.goTo(german, u"name"_s);
        const QAction *item = stage.menuItem(u"Copy to Other Apps…"_s);
        QVERIFY(!item->isEnabled());
        QVERIFY(!item->statusTip().isEmpty());
        stage.goTo(german, whatsNew);
        QVERIFY(stage.menuItem(u"Copy to Other Apps…"_s)->isEnabled());
    }
};

SLIPWAY_TEST(TstCopyToApps)
#include "tst_copytoapps.moc"
