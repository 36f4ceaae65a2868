// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"
#include "services/languages.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/cellview.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::german;
using test::MatrixStage;

namespace {

DraftKey germanOfVersion()
{
    return languageKey(test::tideline, TextPart::ofVersion(u"IOS"_s), Locale(german));
}

DraftKey germanOfMac()
{
    return languageKey(test::tideline, TextPart::ofVersion(u"MAC_OS"_s), Locale(german));
}

DraftKey germanOfApp()
{
    return languageKey(test::tideline, TextPart::ofApp(), Locale(german));
}

//! Wants German removed, and answers the question with the button called \a answer.
void removeGerman(MatrixStage &stage, const QString &answer)
{
    stage.goTo(german, test::keywords);
    QVERIFY(stage.run(ActionId::RemoveLanguage));
    QTRY_VERIFY(stage.pane().findChild<QMessageBox *>(u"removeLanguage"_s));
    stage.part<QPushButton>(u"removeLanguage."_s + answer).click();
}

QString languageOf(MatrixStage &stage, const QString &code)
{
    return stage.cell(code, test::keywords).siblingAtColumn(0).data().toString();
}

} // namespace

class TstLanguageRemoval final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aLanguageIsRemovedAndKeptAgain()
    {
        MatrixStage stage;
        removeGerman(stage, u"fromVersion"_s);
        QVERIFY(stage.drafts().find(germanOfVersion()));
        QVERIFY(languageOf(stage, german).contains(u"to be removed"_s));
        QVERIFY2(stage.notices().constLast().contains(u"App Information keeps"_s), qPrintable(stage.notices().constLast())); // macOS has it too
        QVERIFY(!stage.drafts().find(germanOfApp()));
        QVERIFY(!stage.drafts().find(germanOfMac()));
        QVERIFY(stage.run(ActionId::RemoveLanguage)); // which is Keep now
        QVERIFY(!stage.drafts().find(germanOfVersion()));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(stage.drafts().find(germanOfVersion()));
    }

    void whatWasWrittenInItGoesAndComesBackWithIt()
    {
        MatrixStage stage;
        stage.goTo(german, test::keywords);
        stage.press(Qt::Key_Delete);
        QVERIFY(stage.draft(german, test::keywords));
        removeGerman(stage, u"fromVersion"_s);
        QVERIFY(!stage.draft(german, test::keywords));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(stage.draft(german, test::keywords));
        QVERIFY(!stage.drafts().find(germanOfVersion()));
    }

    void nothingIsTypedIntoALanguageThatGoes()
    {
        MatrixStage stage;
        removeGerman(stage, u"fromVersion"_s);
        stage.goTo(german, test::keywords);
        stage.press(Qt::Key_Delete);
        QVERIFY(!stage.draft(german, test::keywords));
        QVERIFY2(stage.notices().constLast().contains(u"to be removed"_s), qPrintable(stage.notices().constLast()));
    }

    void thePrimaryLanguageStays()
    {
        MatrixStage stage;
        stage.goTo(test::english, test::keywords);
        QVERIFY(!stage.run(ActionId::RemoveLanguage));
    }

    void theQuestionSaysWhoSharesItAndWhatGoes()
    {
        MatrixStage stage;
        stage.goTo(german, test::keywords);
        QVERIFY(stage.run(ActionId::RemoveLanguage));
        const auto &question = stage.part<QMessageBox>(u"removeLanguage"_s);
        QCOMPARE(question.text(), u"Remove German from App Information too? It is shared by iOS and macOS."_s);
        QVERIFY2(question.informativeText().contains("the subtitle"_L1), qPrintable(question.informativeText()));
        QCOMPARE(stage.part<QPushButton>(u"removeLanguage.fromVersion"_s).text(), u"Remove from iOS 2.4.0 Only"_s);
        QCOMPARE(question.defaultButton(), &stage.part<QPushButton>(u"removeLanguage.cancel"_s));
        stage.press(Qt::Key_Escape);
        QCOMPARE(stage.draftCount(), 0);
    }

    void itGoesFromAllPlatformsAndComesBackToThem()
    {
        MatrixStage stage;
        stage.goTo(german, u"subtitle"_s);
        stage.press(Qt::Key_Delete);
        QTRY_COMPARE(stage.draftCount(), 1);
        removeGerman(stage, u"fromAll"_s);
        QVERIFY(stage.drafts().find(germanOfVersion()));
        QVERIFY(stage.drafts().find(germanOfApp()));
        QVERIFY(!stage.draft(german, u"subtitle"_s));
        QVERIFY2(!stage.notices().constLast().contains(u"keeps"_s), qPrintable(stage.notices().constLast()));
        const int gone = stage.draftCount();
        stage.goTo(german, test::keywords);
        QVERIFY(stage.run(ActionId::RemoveLanguage)); // which is Keep now
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(stage.draftCount(), gone);
        QVERIFY(stage.run(ActionId::Undo)); // removing was one step
        QCOMPARE(stage.draftCount(), 1);
        QVERIFY(stage.draft(german, u"subtitle"_s));
    }

    void whatGoesFromAllPlatformsIsGoneAtApple()
    {
        MatrixStage stage;
        removeGerman(stage, u"fromAll"_s);
        stage.applyDrafts(test::tideline);
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(stage.run(ActionId::Refresh));
        QTRY_VERIFY(!stage.cell(german, test::keywords).isValid()); // neither the version nor the app has it
    }

    void theMenuOfTheRowHasIt()
    {
        MatrixStage stage;
        stage.goTo(german, test::keywords);
        const QAction *item = stage.menuItem(u"Remove 1 Language(s)"_s);
        QVERIFY(item);
        QVERIFY(item->isEnabled());
    }

    void theVersionOnTheStoreKeepsItsLanguages()
    {
        MatrixStage stage(u"2.3.1"_s);
        stage.goTo(german, test::keywords);
        QVERIFY(!stage.run(ActionId::RemoveLanguage));
    }
};

SLIPWAY_TEST(TstLanguageRemoval)
#include "tst_languageremoval.moc"
