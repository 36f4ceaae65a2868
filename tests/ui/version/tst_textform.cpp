// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/textform.h"

#include "services/languages.h"
#include "support/testrunner.h"
#include "ui/version/formstage.h"

#include <QClipboard>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::FormStage;
using test::german;
using test::keywords;
using test::whatsNew;

namespace {

QString reasonAgainst(Pane &pane, ActionId id)
{
    for (const PageAction &action : pane.pageActions()) {
        if (action.id == id)
            return action.disabledReason;
    }
    return {};
}

} // namespace

//! The texts of one language as a form, by keys as people press them.
class TstTextForm final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theLookKeepsTheLanguageAndTheText()
    {
        FormStage stage;
        stage.choose(u"matrix"_s);
        stage.goTo(german, keywords);
        stage.choose(u"form"_s);
        QVERIFY(!stage.view().isVisible());
        QCOMPARE(stage.language(), german);
        stage.part<QWidget>(u"version.form"_s).setFocus();
        QCOMPARE(QApplication::focusWidget(), &stage.editor(keywords));
        QCOMPARE(stage.editor(keywords).text(), stage.text(german, keywords));
        stage.enter(u"fr-FR"_s, subtitle);
        stage.choose(u"matrix"_s);
        QVERIFY(stage.view().isVisible());
        QCOMPARE(stage.view().currentIndex(), stage.cell(u"fr-FR"_s, subtitle));
    }

    void theLookLeavesTheKeyboardToItsButtons()
    {
        FormStage stage;
        stage.choose(u"matrix"_s);
        stage.goTo(german, description);
        stage.press(Qt::Key_Return);
        QVERIFY(stage.part<QWidget>(u"version.editor"_s).isVisible());
        auto &button = stage.part<QAbstractButton>(u"version.look.form"_s);
        button.setFocus();
        stage.press(Qt::Key_Space);
        QVERIFY(stage.list().isVisible());
        QCOMPARE(QApplication::focusWidget(), &button);
        QVERIFY(!stage.part<QWidget>(u"version.editor"_s).isVisible());
    }

    void theLookIsRemembered()
    {
        FormStage stage;
        stage.restart();
        QVERIFY(stage.list().isVisible());
        QVERIFY(stage.part<QAbstractButton>(u"version.look.form"_s).isChecked());
        QTRY_COMPARE(stage.language(), u"en-US"_s); // the primary language
        QTRY_COMPARE(stage.editor(keywords).text(), stage.text(u"en-US"_s, keywords));
    }

    void whatIsTypedIsADraftInOneStep()
    {
        FormStage stage;
        const QString before = stage.text(german, keywords);
        stage.enter(german, keywords);
        stage.editor(keywords).selectAll();
        stage.typeHere(u"ebbe,flut"_s);
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe,flut"_s);
        QCOMPARE(stage.draft(german, keywords)->base, before);
        QCOMPARE(stage.label(keywords, u"before"_s).text(), u"• Was: "_s + before);
        QVERIFY(stage.label(keywords, u"counter"_s).text().startsWith("9/100"_L1));
        QVERIFY(stage.list().currentIndex().data(HintRole).toString().contains(u"• 1 changed"_s));
        QVERIFY(stage.part<QWidget>(u"pending"_s).isVisible());
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
        QCOMPARE(stage.editor(keywords).text(), before);
        QVERIFY(!stage.label(keywords, u"before"_s).isVisible());
        QVERIFY(stage.run(ActionId::Redo));
        QTRY_COMPARE(stage.editor(keywords).text(), u"ebbe,flut"_s);
    }

    void eachFieldIsAStepOfItsOwn()
    {
        FormStage stage;
        stage.enter(german, subtitle);
        stage.typeHere(u"a"_s);
        stage.editor(keywords).setFocus();
        stage.typeHere(u"b"_s);
        QTRY_COMPARE(stage.draftCount(), 2);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_VERIFY(!stage.draft(german, keywords));
        QVERIFY(stage.draft(german, subtitle));
    }

    void undoBelongsToThePage()
    {
        FormStage stage;
        stage.enter(german, keywords);
        QKeyEvent asks(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        QCoreApplication::sendEvent(&stage.editor(keywords), &asks);
        QVERIFY(!asks.isAccepted());
    }

    void aTextIsRevertedByItsButton()
    {
        FormStage stage;
        stage.enter(german, keywords);
        QVERIFY(!stage.revert(keywords).isVisible());
        const QString before = stage.editor(keywords).text();
        stage.typeHere(u"x"_s);
        QTRY_VERIFY(stage.revert(keywords).isVisible());
        stage.revert(keywords).setFocus();
        stage.press(Qt::Key_Space);
        QTRY_COMPARE(stage.draftCount(), 0);
        QCOMPARE(stage.editor(keywords).text(), before);
        QCOMPARE(QApplication::focusWidget(), &stage.editor(keywords)); // the button went
    }

    void theKeysForLanguagesKeepTheField()
    {
        FormStage stage;
        stage.enter(u"en-US"_s, keywords);
        QVERIFY(stage.run(ActionId::PreviousLanguage));
        QCOMPARE(stage.language(), u"en-US"_s); // there is none before
        QVERIFY(stage.run(ActionId::NextLanguage));
        const QString second = stage.language();
        QVERIFY(second != u"en-US"_s);
        QCOMPARE(QApplication::focusWidget(), &stage.editor(keywords));
        QCOMPARE(stage.editor(keywords).text(), stage.text(second, keywords));
        QCOMPARE(stage.editor(keywords).accessibleName(), Locale(second).displayName() + u" Keywords"_s);
        QVERIFY(stage.run(ActionId::PreviousLanguage));
        QCOMPARE(stage.language(), u"en-US"_s);
        QCOMPARE(stage.draftCount(), 0);
    }

    void theKeysForLanguagesWorkInTheMatrixToo()
    {
        FormStage stage;
        stage.choose(u"matrix"_s);
        stage.goTo(u"en-US"_s, keywords);
        QVERIFY(stage.run(ActionId::NextLanguage));
        QCOMPARE(stage.view().currentIndex(), stage.cell(u"en-US"_s, keywords).siblingAtRow(1));
    }

    void tabAndEnterGoFromFieldToField()
    {
        FormStage stage;
        const auto name = u"name"_s;
        stage.enter(german, name);
        stage.press(Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), &stage.editor(subtitle));
        stage.press(Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(QApplication::focusWidget(), &stage.editor(name));
        stage.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &stage.editor(subtitle));
        QCOMPARE(stage.draftCount(), 0); // no line end came into the name
    }

    void enterBringsTheNextFieldIntoSight()
    {
        FormStage stage;
        const auto address = u"supportUrl"_s;
        stage.enter(german, address);
        stage.settle();
        stage.scroll().verticalScrollBar()->setValue(0);
        QVERIFY(!stage.sees(u"marketingUrl"_s));
        stage.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), &stage.editor(u"marketingUrl"_s));
        QVERIFY(stage.sees(u"marketingUrl"_s));
    }

    void aRefreshLeavesThePlaceThatSomebodyReads()
    {
        FormStage stage;
        stage.enter(german, u"name"_s);
        stage.settle();
        QScrollBar &bar = *stage.scroll().verticalScrollBar();
        bar.setValue(bar.maximum());
        QVERIFY(bar.value() > 0 && !stage.sees(u"name"_s));
        const int place = bar.value();
        const DraftKey elsewhere{.appId = test::tideline, .part = TextPart::ofApp(), .locale = Locale(u"fr-FR"_s), .field = subtitle};
        stage.drafts().write(u"Elsewhere"_s, {{elsewhere, stage.text(u"fr-FR"_s, subtitle), u"Marées"_s}});
        QTRY_COMPARE(stage.text(u"fr-FR"_s, subtitle), u"Marées"_s);
        QCOMPARE(bar.value(), place);
        stage.typeHere(u"x"_s);
        QTRY_VERIFY(stage.sees(u"name"_s)); // of who types the text is seen
    }

    void shortTextsTakeNoLineEndsAndLongOnesDo()
    {
        FormStage stage;
        QGuiApplication::clipboard()->setText(u"ebbe\nflut"_s);
        stage.enter(german, keywords);
        stage.editor(keywords).selectAll();
        stage.editor(keywords).paste();
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe flut"_s);
        stage.enter(german, whatsNew);
        stage.editor(whatsNew).selectAll();
        stage.typeHere(u"Neu"_s);
        stage.press(Qt::Key_Return);
        stage.typeHere(u"Mehr"_s);
        QTRY_COMPARE(stage.text(german, whatsNew), u"Neu\nMehr"_s);
    }

    void thePrivacyTextsAreDraftedAndAppliedLikeAllOthers()
    {
        FormStage stage;
        stage.enter(german, u"privacyChoicesUrl"_s);
        stage.typeHere(u"https://acme.example/choices?a=1&b=%20"_s);
        stage.enter(german, u"privacyPolicyText"_s);
        stage.typeHere(u"We keep nothing."_s);
        stage.press(Qt::Key_Return);
        stage.typeHere(u"At all."_s);
        QCOMPARE(stage.draft(german, u"privacyPolicyText"_s)->mine, u"We keep nothing.\nAt all."_s);
        stage.applyDrafts(test::tideline);
        QCOMPARE(stage.draftCount(), 0);
        stage.pane().refresh();
        QTRY_COMPARE(stage.text(german, u"privacyPolicyText"_s), u"We keep nothing.\nAt all."_s);
        QCOMPARE(stage.text(german, u"privacyChoicesUrl"_s), u"https://acme.example/choices?a=1&b=%20"_s);
    }

    void anAddressThatAppleWouldRefuseSaysSo()
    {
        FormStage stage;
        stage.enter(german, u"privacyChoicesUrl"_s);
        stage.typeHere(u"acme.example"_s);
        QVERIFY(stage.label(u"privacyChoicesUrl"_s, u"problem"_s).text().contains("no web address"_L1));
        QVERIFY(stage.list().currentIndex().data(HintRole).toString().contains("1 no web address"_L1));
        stage.press(Qt::Key_Home);
        stage.typeHere(u"https://"_s);
        QVERIFY(!stage.label(u"privacyChoicesUrl"_s, u"problem"_s).isVisible());
    }

    void aLongTextGrowsWithItsLinesUpToALimit()
    {
        FormStage stage;
        stage.enter(german, whatsNew);
        StoreTextEdit &editor = stage.editor(whatsNew);
        const auto withLines = [&](int lines) {
            editor.setPlainText(QStringList(lines, u"Neu"_s).join(u'\n'));
            return editor.height();
        };
        const int one = withLines(1);
        const int eight = withLines(8);
        const int thirty = withLines(30);
        QVERIFY(one > stage.editor(keywords).height()); // there is room to write
        QVERIFY(eight > one);
        QVERIFY(thirty > eight);
        QCOMPARE(withLines(60), thirty);
    }

    void anOverLongTextIsKeptAndSaidInWords()
    {
        FormStage stage;
        stage.enter(german, subtitle);
        stage.editor(subtitle).selectAll();
        stage.typeHere(QString(40, u'x'));
        QTRY_COMPARE(stage.text(german, subtitle), QString(40, u'x'));
        QCOMPARE(stage.label(subtitle, u"counter"_s).text(), u"40/30 ✕"_s);
        QCOMPARE(stage.label(subtitle, u"problem"_s).text(), u"✕ Apple accepts 30 characters."_s);
        QVERIFY(stage.editor(subtitle).accessibleDescription().contains(u"Apple accepts 30 characters."_s));
        QVERIFY(stage.list().currentIndex().data(Qt::AccessibleTextRole).toString().contains(u"1 too long"_s));
    }

    void theNextProblemIsAKeyAway()
    {
        FormStage stage;
        stage.enter(u"en-US"_s, u"name"_s);
        QVERIFY(stage.run(ActionId::NextProblem));
        const auto *at = qobject_cast<const StoreTextEdit *>(QApplication::focusWidget());
        QVERIFY(at);
        const QString first = at->accessibleName();
        const QString field = at->objectName().section(u'.', 2, 2);
        QVERIFY(stage.label(field, u"problem"_s).text().startsWith(u"! "_s));
        QVERIFY(stage.text(stage.language(), field).isEmpty());
        QVERIFY(stage.run(ActionId::NextProblem));
        QVERIFY(QApplication::focusWidget()->accessibleName() != first);
    }

    void rightToLeftTextsRunFromTheRight()
    {
        FormStage stage;
        stage.enter(german, description);
        QCOMPARE(stage.editor(description).layoutDirection(), Qt::LeftToRight);
        stage.enter(hebrew, description);
        QCOMPARE(stage.editor(description).layoutDirection(), Qt::RightToLeft);
        QVERIFY(stage.editor(description).document()->defaultTextOption().alignment().testFlag(Qt::AlignRight));
        QCOMPARE(stage.editor(description).text(), stage.text(hebrew, description));
        QCOMPARE(stage.editor(u"supportUrl"_s).layoutDirection(), Qt::LeftToRight); // an address is in no language
        QCOMPARE(stage.draftCount(), 0);
    }

    void whatIsOnTheStoreIsLockedExceptThePromotionalText()
    {
        FormStage stage(u"2.3.1"_s);
        const auto promotion = u"promotionalText"_s;
        stage.enter(german, keywords);
        QVERIFY(stage.editor(keywords).isReadOnly());
        const QString reason = stage.cell(german, keywords).data(LockRole).toString();
        QVERIFY(!reason.isEmpty());
        QCOMPARE(stage.label(keywords, u"lock"_s).text(), reason);
        QVERIFY(stage.editor(keywords).accessibleDescription().contains(reason));
        stage.typeHere(u"x"_s);
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(!stage.label(promotion, u"lock"_s).isVisible());
        stage.enter(german, promotion);
        stage.typeHere(u"Neu"_s);
        QTRY_COMPARE(stage.draftCount(), 1);
    }

    // Whoever sees a text cursor types, and wonders.
    void aTextThatIsLockedWhileItHasTheKeyboardShowsNoCursor()
    {
        FormStage stage;
        stage.enter(german, keywords);
        const StoreTextEdit &text = stage.editor(keywords);
        const auto picture = [&text] { return text.viewport()->grab().toImage(); };
        const QImage typing = picture();
        stage.drafts().write(u"Removing"_s, {{.key = languageKey(test::tideline, TextPart::ofVersion(u"IOS"_s), Locale(german)), .base = german}});
        QVERIFY(text.isReadOnly());
        QVERIFY(text.hasFocus());
        const QImage locked = picture();
        stage.list().setFocus();
        QVERIFY(typing != locked);
        QCOMPARE(locked, picture());
    }

    void whatIsNotReadYetCannotBeChanged()
    {
        sandbox::SandboxOptions options = test::DemoSession::smallTeam();
        options.faults = "[{\"match\": {\"path\": \"/v1/apps/*/appInfos*\"}, \"fault\": \"stall\"}]"; // moc takes /* in a raw string for a comment
        test::PaneStage stage(test::versionPlace(u"2.4.0"_s), options);
        stage.part<QAbstractButton>(u"version.look.form"_s).click();
        QTRY_VERIFY(!stage.part<QPlainTextEdit>(u"version.form.keywords.text"_s).isReadOnly());
        QVERIFY(stage.part<QPlainTextEdit>(u"version.form.name.text"_s).isReadOnly());
        QVERIFY(stage.part<QLabel>(u"version.form.name.lock"_s).text().contains("not read"_L1));
    }

    void whatIsDoneToCellsIsLeftToTheMatrix()
    {
        FormStage stage;
        stage.enter(german, keywords);
        QVERIFY(!reasonAgainst(stage.pane(), ActionId::Paste).isEmpty());
        QVERIFY(!reasonAgainst(stage.pane(), ActionId::FillDown).isEmpty());
        QVERIFY(!stage.run(ActionId::CopyRows));
        stage.choose(u"matrix"_s);
        QVERIFY(reasonAgainst(stage.pane(), ActionId::Paste).isEmpty());
    }

    void hintsOnKeywordsAreSaidBelowThem()
    {
        FormStage stage;
        stage.enter(german, keywords);
        stage.editor(keywords).selectAll();
        stage.typeHere(u"ebbe, flut"_s);
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe, flut"_s);
        QVERIFY(stage.label(keywords, u"advice"_s).text().startsWith(u"Spaces beside commas"_s));
        QVERIFY(!stage.label(subtitle, u"advice"_s).isVisible());
    }

    void theComparisonFollowsTheText()
    {
        FormStage stage;
        stage.part<QAbstractButton>(u"version.compare"_s).click();
        const auto &title = stage.part<QLabel>(u"version.comparison.title"_s);
        stage.enter(german, keywords);
        QVERIFY(title.isVisible());
        QCOMPARE(title.text(), u"German › Keywords, compared with iOS 2.3.1"_s);
        stage.editor(subtitle).setFocus();
        QCOMPARE(title.text(), u"German › Subtitle, compared with iOS 2.3.1"_s);
        stage.enter(hebrew, subtitle);
        QCOMPARE(title.text(), u"Hebrew › Subtitle, compared with iOS 2.3.1"_s);
    }

    void theInspectorFollowsTheLanguage()
    {
        FormStage stage;
        stage.enter(german, keywords);
        QVERIFY(test::says(*stage.pane().inspector(), u"German · de-DE"_s));
        QVERIFY(stage.run(ActionId::NextLanguage));
        QVERIFY(!test::says(*stage.pane().inspector(), u"German · de-DE"_s));
    }

private:
    inline static const QString hebrew = u"he"_s;
    inline static const QString subtitle = u"subtitle"_s;
    inline static const QString description = u"description"_s;
};

SLIPWAY_TEST(TstTextForm)
#include "tst_textform.moc"
