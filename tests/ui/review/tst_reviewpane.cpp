// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewpane.h"

#include "support/testrunner.h"
#include "ui/review/reviewstage.h"
#include "ui/widgets/choicebutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::ReviewStage;

namespace {

const DraftKey reviewGermanKeywords = ReviewStage::key(u"de-DE"_s, u"keywords"_s);
const DraftKey germanDescription = ReviewStage::key(u"de-DE"_s, u"description"_s);
const DraftKey frenchKeywords = ReviewStage::key(u"fr-FR"_s, u"keywords"_s);
const DraftKey germanSubtitle = ReviewStage::key(u"de-DE"_s, u"subtitle"_s, TextPart::ofApp());
const DraftKey livePromotion = ReviewStage::key(u"de-DE"_s, u"promotionalText"_s, TextPart::ofLiveVersion(u"IOS"_s));

QPushButton &button(ReviewStage &stage, const QString &name)
{
    return stage.part<QPushButton>(name);
}

QString summary(ReviewStage &stage)
{
    return stage.part<QLabel>(u"review.summary"_s).text();
}

// The question that is open; waits for it.
QMessageBox *question(ReviewStage &stage, const QString &name)
{
    QMessageBox *box = nullptr;
    const bool isThere = QTest::qWaitFor([&] { return (box = stage.pane().findChild<QMessageBox *>(name)) && box->isVisible(); }, 20000);
    return isThere ? box : nullptr;
}

} // namespace

class TstReviewPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void withoutDraftsThereIsNothingToReview()
    {
        ReviewStage stage;
        auto &nothing = stage.part<QWidget>(u"review.nothing"_s);
        QTRY_VERIFY(nothing.isVisible());
        QVERIFY(!button(stage, u"review.apply"_s).isVisible());
        QSignalSpy left(&stage.pane(), &Pane::backRequested);
        nothing.findChild<QAbstractButton *>(u"placeholder.link"_s)->click();
        QCOMPARE(left.size(), 1);
    }

    void everyDraftIsARowThatSaysWhatChanges()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(germanSubtitle, u"Gezeiten und Mond"_s);
        QVERIFY(stage.shows(2));
        const QStringList said = stage.sentences();
        QVERIFY2(said.constFirst().startsWith(u"German · de-DE, Subtitle, shared by all platforms"_s), qPrintable(said.constFirst()));
        QTRY_VERIFY2(stage.sentences().constLast().startsWith(u"German · de-DE, Keywords, iOS 2.4.0"_s), qPrintable(said.constLast()));
        QCOMPARE(stage.part<QLabel>(u"review.title"_s).text(), u"Review 2 Change(s)"_s);
        QCOMPARE(stage.part<QLabel>(u"review.count"_s).text(), u"Tideline"_s);
        QCOMPARE(button(stage, u"review.apply"_s).text(), u"Apply 2 Change(s)"_s);
        QVERIFY2(summary(stage).startsWith(u"2 request(s) ("_s), qPrintable(summary(stage)));
    }

    void applyingSendsWhatIsTickedAndNothingElse()
    {
        ReviewStage stage;
        const QString french = stage.atApple(frenchKeywords);
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(germanDescription, u"Ein ruhiger Abend an der See."_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(3));
        stage.list().setCurrentIndex(stage.list().model()->index(2, 0));
        QTest::keyClick(&stage.list(), Qt::Key_Space);
        QCOMPARE(button(stage, u"review.apply"_s).text(), u"Apply 2 Change(s)"_s);
        button(stage, u"review.apply"_s).click();
        QCOMPARE(stage.bannerSays(), u"2 change(s) applied. 1 change(s) stay as drafts."_s);
        QCOMPARE(stage.atApple(reviewGermanKeywords), u"ebbe,flut"_s);
        QCOMPARE(stage.atApple(germanDescription), u"Ein ruhiger Abend an der See."_s);
        QCOMPARE(stage.atApple(frenchKeywords), french);
        QCOMPARE(stage.requestsSent("PATCH"), 1); // a language at a time
        QCOMPARE(stage.drafts().count(reviewGermanKeywords.appId), 1);
        QVERIFY(stage.sentences().constFirst().contains(u"Applied"_s));
    }

    void nothingIsSentBeforeTheButtonIsPressed()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        QVERIFY(stage.run(ActionId::Refresh));
        QVERIFY(stage.shows(1));
        QCOMPARE(stage.requestsSent("PATCH") + stage.requestsSent("POST"), 0);
    }

    void aConflictIsShownAndDecidedForMine()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.changeAtApple(reviewGermanKeywords, u"watt,meer"_s);
        QVERIFY(stage.shows(1));
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_VERIFY(stage.sentences().constFirst().contains(u"Changed at Apple"_s));
        QVERIFY2(summary(stage).startsWith(u"1 conflict(s), 0 error(s)"_s), qPrintable(summary(stage)));
        QVERIFY(!button(stage, u"review.apply"_s).isEnabled());
        QVERIFY(button(stage, u"review.keepTheirs"_s).isVisible());
        button(stage, u"review.keepMine"_s).click();
        QTRY_VERIFY(button(stage, u"review.apply"_s).isEnabled());
        button(stage, u"review.apply"_s).click();
        QCOMPARE(stage.bannerSays(), u"1 change(s) applied."_s);
        QCOMPARE(stage.atApple(reviewGermanKeywords), u"ebbe,flut"_s);
    }

    void aConflictIsDecidedForTheirs()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.changeAtApple(reviewGermanKeywords, u"watt,meer"_s);
        QVERIFY(stage.shows(1));
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_VERIFY(button(stage, u"review.keepTheirs"_s).isVisible());
        button(stage, u"review.keepTheirs"_s).click();
        QVERIFY(stage.shows(0));
        QCOMPARE(stage.drafts().count(reviewGermanKeywords.appId), 0);
        QCOMPARE(stage.atApple(reviewGermanKeywords), u"watt,meer"_s);
    }

    void whatSomebodyElseChangesWhileOneLooksIsNotOverwritten()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        stage.changeAtApple(reviewGermanKeywords, u"watt,meer"_s);
        button(stage, u"review.apply"_s).click();
        QCOMPARE(stage.bannerSays(), u"Nothing was sent."_s);
        QVERIFY(stage.sentences().constFirst().contains(u"Changed at Apple"_s));
        QCOMPARE(stage.requestsSent("PATCH"), 0);
        QCOMPARE(stage.atApple(reviewGermanKeywords), u"watt,meer"_s);
    }

    void aTextThatIsTooLongIsHeldBackAlone()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, QString(120, u'x'));
        stage.draft(germanDescription, u"Ein ruhiger Abend an der See."_s);
        QVERIFY(stage.shows(2));
        QVERIFY(stage.sentences().join(u'\n').contains(u"Held back"_s));
        QVERIFY2(summary(stage).startsWith(u"0 conflict(s), 1 error(s)"_s), qPrintable(summary(stage)));
        button(stage, u"review.apply"_s).click();
        QCOMPARE(stage.bannerSays(), u"1 change(s) applied. 1 change(s) stay as drafts."_s);
        QVERIFY(stage.drafts().find(reviewGermanKeywords));
    }

    void whatIsPublicAtOnceIsAskedAbout()
    {
        ReviewStage stage;
        const QString before = stage.atApple(livePromotion);
        stage.draft(livePromotion, u"Jetzt mit Hafenkarten"_s);
        QVERIFY(stage.shows(1));
        QVERIFY(stage.sentences().constFirst().contains(u"Public at once"_s));
        button(stage, u"review.apply"_s).click();
        QMessageBox *box = question(stage, u"applyQuestion"_s);
        QVERIFY(box);
        QVERIFY(box->text().contains(u"Tideline"_s));
        QVERIFY(box->informativeText().contains(u"German"_s));
        QVERIFY(box->defaultButton()->text().contains(u"Cancel"_s));
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(stage.atApple(livePromotion), before);
        button(stage, u"review.apply"_s).click();
        box = question(stage, u"applyQuestion"_s);
        box->findChild<QPushButton *>(u"applyQuestion.confirm"_s)->click();
        QCOMPARE(stage.bannerSays(), u"1 change(s) applied."_s);
        QCOMPARE(stage.atApple(livePromotion), u"Jetzt mit Hafenkarten"_s);
    }

    void anAccountThatAsksIsAsked()
    {
        ReviewStage stage;
        stage.setSafeMode(SafeMode::Ask);
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        button(stage, u"review.apply"_s).click();
        QMessageBox *box = question(stage, u"applyQuestion"_s);
        QVERIFY(box);
        QVERIFY2(box->informativeText().contains(u"1 request(s) "_s), qPrintable(box->informativeText()));
        box->findChild<QPushButton *>(u"applyQuestion.confirm"_s)->click();
        QCOMPARE(stage.bannerSays(), u"1 change(s) applied."_s);
    }

    void applySaysWhyItCannot()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        auto &apply = button(stage, u"review.apply"_s);
        QVERIFY(apply.isEnabled());
        stage.setSafeMode(SafeMode::ReadOnly);
        QVERIFY(!apply.isEnabled());
        QVERIFY(apply.accessibleDescription().contains(u"read-only"_s));
        stage.setSafeMode(SafeMode::Normal);
        QTest::keyClick(&stage.list(), Qt::Key_Space);
        QVERIFY(!apply.isEnabled());
        QVERIFY(apply.accessibleDescription().contains(u"No change is chosen"_s));
        QTest::keyClick(&stage.list(), Qt::Key_Space);
        stage.demo().goOffline();
        QVERIFY(stage.run(ActionId::Refresh));
        QVERIFY(!stage.bannerSays().isEmpty());
        QVERIFY(!apply.isEnabled());
        QCOMPARE(stage.list().model()->rowCount(), 1); // what was drafted stays to be seen
    }

    void theRequestsAreShownBeforeTheyAreSent()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(germanSubtitle, u"Gezeiten und Mond"_s);
        QVERIFY(stage.shows(2));
        button(stage, u"review.requests"_s).click();
        auto &requests = stage.part<QTableView>(u"review.requests.view"_s);
        QVERIFY(requests.isVisible());
        QCOMPARE(requests.model()->rowCount(), 2);
        requests.selectRow(1);
        auto &body = stage.part<QPlainTextEdit>(u"review.requests.body"_s);
        QVERIFY2(body.toPlainText().contains(u"\"keywords\": \"ebbe,flut\""_s), qPrintable(body.toPlainText()));
        button(stage, u"review.requests.copyCurl"_s).click();
        const QString curl = QGuiApplication::clipboard()->text();
        QVERIFY2(curl.contains(u"PATCH"_s) && curl.contains(u"$ASC_TOKEN"_s), qPrintable(curl));
        QVERIFY(!curl.contains(u"eyJ"_s)); // a token begins so
        button(stage, u"review.requests"_s).click();
        QVERIFY(stage.list().isVisible());
    }

    void filtersLeaveWhatIsAskedFor()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(germanDescription, u"Ein ruhiger Abend an der See."_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(3));
        auto &languages = stage.part<ChoiceButton>(u"review.languages"_s);
        languages.menu()->actions().constFirst()->trigger(); // French comes before German
        QCOMPARE(stage.list().model()->rowCount(), 1);
        QCOMPARE(button(stage, u"review.apply"_s).text(), u"Apply 3 Change(s)"_s); // a filter hides, and does not untick
        stage.part<ChoiceButton>(u"review.fields"_s).menu()->actions().constFirst()->trigger(); // a description
        auto &nothing = stage.part<QWidget>(u"review.nothing"_s);
        QVERIFY(nothing.isVisible());
        nothing.findChild<QAbstractButton *>(u"placeholder.button"_s)->click();
        QCOMPARE(stage.list().model()->rowCount(), 3);
    }

    void discardingIsAskedAboutAndCanBeUndone()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(2));
        button(stage, u"review.discard"_s).click();
        QMessageBox *box = question(stage, u"discard"_s);
        QVERIFY(box);
        box->findChild<QPushButton *>(u"discard.confirm"_s)->click();
        QVERIFY(stage.shows(0));
        button(stage, u"review.undo"_s).click();
        QVERIFY(stage.shows(2));
        QVERIFY(!stage.part<QWidget>(u"review.outcome"_s).isVisible());
    }

    void oneChangeIsTakenBack()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(2));
        button(stage, u"review.revert"_s).click();
        QVERIFY(stage.shows(1));
        QVERIFY(!stage.drafts().find(reviewGermanKeywords));
        QCOMPARE(stage.drafts().history().undoText(), u"Reverting a Change"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(stage.shows(2));
    }

    void theMenuIsThatOfTheRowItWasOpenedFor()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(2));
        stage.list().setCurrentIndex(stage.list().model()->index(0, 0)); // German
        const auto items = [&stage] {
            emit stage.list().customContextMenuRequested(QPoint(10, 10));
            return stage.pane().findChildren<QMenu *>(u"review.menu"_s).constLast()->actions();
        };
        const auto item = [](const QList<QAction *> &all, const QString &text) {
            const auto found = std::find_if(all.cbegin(), all.cend(), [&text](const QAction *action) { return action->text() == text; });
            return found == all.cend() ? nullptr : *found;
        };
        const QList<QAction *> ofGerman = items();
        stage.list().setCurrentIndex(stage.list().model()->index(1, 0));
        item(ofGerman, u"Revert"_s)->trigger();
        QVERIFY(stage.shows(1));
        QVERIFY(!stage.drafts().find(reviewGermanKeywords));
        QVERIFY(stage.drafts().find(frenchKeywords));
        item(ofGerman, u"Revert"_s)->trigger(); // once more, of what is gone
        QVERIFY(stage.drafts().find(frenchKeywords));
        const QList<QAction *> ofFrench = items();
        stage.drafts().revert(u"Elsewhere"_s, {frenchKeywords});
        QVERIFY(stage.shows(0));
        item(ofFrench, u"Revert"_s)->trigger();
        item(ofFrench, u"Edit"_s)->trigger();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Version);
    }

    void editingLeadsToThePageOfTheVersion()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        QVERIFY(stage.shows(1));
        auto &edit = button(stage, u"review.edit"_s);
        QTRY_VERIFY(edit.isEnabled());
        edit.click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Version);
        QVERIFY(stage.lastRequest().path.startsWith(u"/v1/appStoreVersions/"_s));
    }

    void editingWhatToTestLeadsToThePageOfTheBuild()
    {
        ReviewStage stage;
        const TextPart build = TextPart::ofBuild(u"7"_s, u"2.4.0 (812)"_s);
        const DraftKey key{reviewGermanKeywords.appId, build, Locale(u"de-DE"_s), u"whatsNew"_s};
        stage.drafts().write(u"Typing"_s, {{.key = key, .text = u"Neu."_s}});
        QVERIFY(stage.shows(1));
        QVERIFY(stage.list().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Build 2.4.0 (812)"_s));
        auto &edit = button(stage, u"review.edit"_s);
        QTRY_VERIFY(edit.isEnabled());
        edit.click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::WhatToTest);
        QCOMPARE(stage.lastRequest().path, u"/v1/builds/7"_s);
    }

    void editingAValueLeadsToTheFormThatHasIt_data()
    {
        QTest::addColumn<TextPart>("part");
        QTest::addColumn<QString>("field");
        QTest::addColumn<Place::Kind>("kind");
        const TextPart version = TextPart::ofVersion(u"IOS"_s);
        QTest::newRow("of the app") << TextPart::ofApp() << u"primaryCategory"_s << Place::Kind::AppInformation;
        QTest::newRow("of a version") << version << u"copyright"_s << Place::Kind::BuildRelease;
        QTest::newRow("for App Review") << version << u"notes"_s << Place::Kind::AppReview;
    }
    void editingAValueLeadsToTheFormThatHasIt()
    {
        QFETCH(const TextPart, part);
        QFETCH(const QString, field);
        ReviewStage stage;
        stage.drafts().write(u"Typing"_s, {{.key = {.appId = reviewGermanKeywords.appId, .part = part, .field = field}, .text = u"GAMES"_s}});
        QVERIFY(stage.shows(1));
        auto &edit = button(stage, u"review.edit"_s);
        QTRY_VERIFY(edit.isEnabled());
        edit.click();
        QTEST(stage.lastRequest().kind, "kind");
    }

    void everythingIsDoneByKeyboard()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(2));
        stage.pane().setFocus();
        QTRY_VERIFY(stage.list().hasFocus());
        QTest::keyClick(&stage.list(), Qt::Key_Down);
        QTest::keyClick(&stage.list(), Qt::Key_Space); // French stays a draft
        const int folded = stage.list().visualRect(stage.list().currentIndex()).height();
        QTest::keyClick(&stage.list(), Qt::Key_Return);
        QTRY_VERIFY(stage.list().visualRect(stage.list().currentIndex()).height() >= folded);
        for (int tabs = 0; tabs < 20 && !button(stage, u"review.apply"_s).hasFocus(); ++tabs)
            QTest::keyClick(stage.pane().window()->focusWidget(), Qt::Key_Tab);
        QVERIFY(button(stage, u"review.apply"_s).hasFocus());
        QTest::keyClick(&button(stage, u"review.apply"_s), Qt::Key_Space);
        QCOMPARE(stage.bannerSays(), u"1 change(s) applied. 1 change(s) stay as drafts."_s);
        QCOMPARE(stage.atApple(reviewGermanKeywords), u"ebbe,flut"_s);
        QSignalSpy left(&stage.pane(), &Pane::backRequested);
        QTest::keyClick(&stage.list(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void aClickOnTheBoxTicksWithoutSelecting()
    {
        ReviewStage stage;
        stage.draft(reviewGermanKeywords, u"ebbe,flut"_s);
        stage.draft(frenchKeywords, u"marée"_s);
        QVERIFY(stage.shows(2));
        const QRect row = stage.list().visualRect(stage.list().model()->index(1, 0));
        QTest::mouseClick(stage.list().viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(32, 16));
        QCOMPARE(stage.list().model()->index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(stage.list().currentIndex().row(), 0);
        QCOMPARE(button(stage, u"review.apply"_s).text(), u"Apply 1 Change(s)"_s);
    }
};

SLIPWAY_TEST(TstReviewPane)
#include "tst_reviewpane.moc"
