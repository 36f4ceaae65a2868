// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testinformation/testinformationpane.h"

#include "models/itemroles.h"
#include "services/drafts.h"
#include "services/languages.h"
#include "support/sandboxdirector.h"
#include "support/testrunner.h"
#include "ui/panestage.h"
#include "ui/texts/languagechooser.h"
#include "ui/widgets/cellview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const auto testedApp = u"6501000101"_s;
const Place testInformationPage{.kind = Place::Kind::TestInformation, .appId = testedApp, .appName = u"Tideline"_s};

//! The page of Tideline, with what Apple has read.
class TestInformationStage final : public PaneStage
{
public:
    TestInformationStage() : PaneStage(testInformationPage) { waitUntilRead(); }

    void waitUntilRead()
    {
        const auto isRead = [this] {
            return drafts().isReady() && view().model()->rowCount() > 2 && cell(u"en-US"_s, u"description"_s).row() == 0
                && cell(u"en-US"_s, u"description"_s).data(LockRole).toString().isEmpty();
        };
        if (!QTest::qWaitFor(isRead, 20000))
            qFatal("the page was not read");
    }

    CellView &view() { return part<CellView>(u"testInformation.view"_s); }
    QAbstractButton &button(const QString &name) { return part<QAbstractButton>(u"testInformation."_s + name); }
    QLineEdit &line(const QString &field) { return part<QLineEdit>(u"testInformation.%1.line"_s.arg(field)); }
    Drafts &drafts() { return demo().session().drafts(); }
    const Draft *draft(const QString &locale, const QString &field)
    {
        return drafts().find({.appId = testedApp, .part = TextPart::ofTesting(), .locale = Locale(locale), .field = field});
    }

    QModelIndex cell(const QString &locale, const QString &field)
    {
        const QAbstractItemModel &model = *view().model();
        for (int column = 0; column < model.columnCount(); ++column) {
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString() == field
                    && model.index(row, column).data(IdRole).toString() == locale)
                    return model.index(row, column);
            }
        }
        return {};
    }
    QString text(const QString &locale, const QString &field) { return cell(locale, field).data(Qt::EditRole).toString(); }
    void goTo(const QString &locale, const QString &field)
    {
        view().setCurrentIndex(cell(locale, field));
        view().setFocus();
    }
};

} // namespace

class TstTestInformationPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsTheTextsByLanguage()
    {
        TestInformationStage stage;
        const QAbstractItemModelTester tester(stage.view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(stage.view().model()->rowCount(), 3);
        QCOMPARE(stage.view().model()->columnCount(), 6);
        QVERIFY(!stage.text(u"de-DE"_s, u"description"_s).isEmpty());
        QCOMPARE(stage.text(u"en-US"_s, u"feedbackEmail"_s), u"beta@acme.example"_s);
        QVERIFY(stage.view().isColumnHidden(stage.cell(u"en-US"_s, u"marketingUrl"_s).column()));
        QVERIFY(!stage.part<QWidget>(u"testInformation.words"_s).isVisible()); // every language has a description
        QCOMPARE(stage.pane().title(), u"Test Information"_s);
    }

    void whatIsTypedIsADraftThatGoesToTestFlight()
    {
        TestInformationStage stage;
        const QString before = stage.text(u"en-GB"_s, u"feedbackEmail"_s);
        stage.goTo(u"en-GB"_s, u"feedbackEmail"_s);
        QTest::keyClick(&stage.view(), Qt::Key_F2);
        QTRY_VERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        line->selectAll();
        QTest::keyClicks(line, u"hallo@acme.example"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(stage.draft(u"en-GB"_s, u"feedbackEmail"_s));
        QCOMPARE(stage.draft(u"en-GB"_s, u"feedbackEmail"_s)->mine, u"hallo@acme.example"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(stage.text(u"en-GB"_s, u"feedbackEmail"_s), before);
        QVERIFY(stage.run(ActionId::Redo));
        stage.applyDrafts(testedApp);
        QCOMPARE(stage.drafts().count(testedApp), 0);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_COMPARE(stage.text(u"en-GB"_s, u"feedbackEmail"_s), u"hallo@acme.example"_s);
    }

    void aLanguageWithoutADescriptionIsSaid()
    {
        TestInformationStage stage;
        stage.goTo(u"de-DE"_s, u"description"_s);
        QTest::keyClick(&stage.view(), Qt::Key_Delete);
        QVERIFY(stage.draft(u"de-DE"_s, u"description"_s));
        auto &words = stage.part<QLabel>(u"testInformation.words"_s);
        QVERIFY(words.isVisible() && words.text().contains(u"external review"_s));
        stage.view().setCurrentIndex(stage.cell(u"en-US"_s, u"description"_s));
        QVERIFY(stage.run(ActionId::NextProblem));
        QCOMPARE(stage.view().currentIndex(), stage.cell(u"de-DE"_s, u"description"_s));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(!words.isVisible());
    }

    void aLanguageIsAddedWithTheTextsOfAnother()
    {
        TestInformationStage stage;
        stage.button(u"addLanguage"_s).click();
        auto *chooser = stage.button(u"addLanguage"_s).window()->findChild<LanguageChooser *>();
        QVERIFY(chooser);
        emit chooser->chosen(Locale(u"sv"_s), Locale(u"en-US"_s));
        chooser->close();
        QCOMPARE(stage.view().model()->rowCount(), 4);
        QCOMPARE(stage.draft(u"sv"_s, u"description"_s)->mine, stage.text(u"en-US"_s, u"description"_s));
        stage.applyDrafts(testedApp);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_VERIFY(!stage.draft(u"sv"_s, u"description"_s));
        QTRY_COMPARE(stage.text(u"sv"_s, u"feedbackEmail"_s), u"beta@acme.example"_s);
    }

    void aLanguageIsTakenAwayAndKept()
    {
        TestInformationStage stage;
        const DraftKey german = languageKey(testedApp, TextPart::ofTesting(), Locale(u"de-DE"_s));
        stage.goTo(u"de-DE"_s, u"description"_s);
        QVERIFY(stage.run(ActionId::RemoveLanguage));
        QVERIFY(stage.drafts().find(german));
        QVERIFY(!stage.cell(u"de-DE"_s, u"description"_s).data(LockRole).toString().isEmpty());
        QVERIFY(stage.run(ActionId::RemoveLanguage));
        QVERIFY(!stage.drafts().find(german));
        stage.goTo(u"en-US"_s, u"description"_s);
        QVERIFY(!stage.run(ActionId::RemoveLanguage)); // the primary one stays
    }

    void betaAppReviewIsToldOfValues()
    {
        TestInformationStage stage;
        stage.button(u"review"_s).click();
        QTRY_COMPARE(stage.line(u"contactFirstName"_s).text(), u"Maren"_s);
        QVERIFY(stage.line(u"contactFirstName"_s).isVisible());
        QVERIFY(!stage.button(u"addLanguage"_s).isVisible());
        stage.line(u"contactFirstName"_s).selectAll();
        QTest::keyClicks(&stage.line(u"contactFirstName"_s), u"Ada"_s);
        QCOMPARE(stage.draft({}, u"contactFirstName"_s)->mine, u"Ada"_s);
        stage.applyDrafts(testedApp);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_VERIFY(!stage.draft({}, u"contactFirstName"_s) && stage.line(u"contactFirstName"_s).text() == "Ada"_L1);
    }

    void whatBetaAppReviewLacksIsSaidAndFound()
    {
        TestInformationStage stage;
        stage.button(u"review"_s).click();
        QTRY_COMPARE(stage.line(u"contactPhone"_s).text(), u"+49 431 5550100"_s);
        stage.line(u"contactPhone"_s).selectAll();
        QTest::keyClick(&stage.line(u"contactPhone"_s), Qt::Key_Backspace);
        QTRY_VERIFY(stage.says(u"external review"_s));
        stage.button(u"license"_s).click();
        QVERIFY(stage.run(ActionId::NextProblem));
        QVERIFY(stage.button(u"review"_s).isChecked());
        QVERIFY(stage.run(ActionId::NextProblem));
        QVERIFY(stage.button(u"texts"_s).isChecked());
        QCOMPARE(stage.view().currentIndex(), stage.cell(u"de-DE"_s, u"feedbackEmail"_s)); // the demo's gap
    }

    void theLicenseIsOfSeveralLines()
    {
        TestInformationStage stage;
        stage.button(u"license"_s).click();
        auto &text = stage.part<QPlainTextEdit>(u"testInformation.agreementText.text"_s);
        QTRY_VERIFY(!text.isReadOnly());
        text.setFocus();
        QTest::keyClicks(&text, u"Be kind."_s);
        QTest::keyClick(&text, Qt::Key_Return);
        QTest::keyClicks(&text, u"Twice."_s);
        QCOMPARE(stage.draft({}, u"agreementText"_s)->mine, u"Be kind.\nTwice."_s);
    }

    void theInspectorHasAllTextsOfALanguage()
    {
        TestInformationStage stage;
        stage.goTo(u"en-GB"_s, u"description"_s);
        QVERIFY(stage.pane().inspector());
        QTRY_VERIFY(test::says(*stage.pane().inspector(), u"beta@acme.example"_s));
        stage.button(u"review"_s).click();
        QVERIFY(!stage.pane().inspector());
    }

    void aReadingThatIsRefusedSaysSoAndTheTextsStay()
    {
        TestInformationStage stage;
        const QJsonObject refusal = test::refusalOf(u"x"_s, u"Not today."_s);
        const QJsonArray faults{test::faultFor(u"GET"_s, u"/v1/betaAppLocalizations"_s, u"status"_s, refusal, false)};
        stage.demo().direct(u"faults"_s, QJsonDocument(faults));
        stage.pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(stage.says(u"Not today."_s), 30000);
        QCOMPARE(stage.view().model()->rowCount(), 3);
    }

    void theFormShowsOneLanguage()
    {
        TestInformationStage stage;
        stage.button(u"look.form"_s).click();
        auto &email = stage.part<QPlainTextEdit>(u"testInformation.form.feedbackEmail.text"_s);
        QTRY_VERIFY(email.isVisible());
        QCOMPARE(email.toPlainText(), u"beta@acme.example"_s);
        QTest::keyClick(&email, Qt::Key_End);
        QTest::keyClicks(&email, u"x"_s);
        QCOMPARE(stage.draft(u"en-US"_s, u"feedbackEmail"_s)->mine, u"beta@acme.examplex"_s);
        stage.button(u"look.matrix"_s).click();
    }

    void theWayToReview()
    {
        TestInformationStage stage;
        QVERIFY(!stage.run(ActionId::ReviewChanges));
        stage.goTo(u"en-GB"_s, u"feedbackEmail"_s);
        QTest::keyClick(&stage.view(), Qt::Key_Delete);
        QVERIFY(stage.run(ActionId::ReviewChanges));
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Review);
    }
};

SLIPWAY_TEST(TstTestInformationPane)
#include "tst_testinformationpane.moc"
