// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drafts.h"
#include "services/languages.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/cellview.h"

#include <QAction>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::german;
using test::MatrixStage;

namespace {

DraftKey germanOfVersion()
{
    return languageKey(test::tideline, TextPart::ofVersion(u"IOS"_s), Locale(german));
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
        stage.goTo(german, test::keywords);
        QVERIFY(stage.run(ActionId::RemoveLanguage));
        QVERIFY(stage.drafts().find(germanOfVersion()));
        QVERIFY(languageOf(stage, german).contains(u"to be removed"_s));
        QVERIFY2(stage.notices().constLast().contains(u"App Information keeps"_s), qPrintable(stage.notices().constLast())); // macOS has it too
        QVERIFY(!stage.drafts().find(languageKey(test::tideline, TextPart::ofApp(), Locale(german))));
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
        QVERIFY(stage.run(ActionId::RemoveLanguage));
        QVERIFY(!stage.draft(german, test::keywords));
        QVERIFY(stage.run(ActionId::Undo));
        QVERIFY(stage.draft(german, test::keywords));
        QVERIFY(!stage.drafts().find(germanOfVersion()));
    }

    void nothingIsTypedIntoALanguageThatGoes()
    {
        MatrixStage stage;
        stage.goTo(german, test::keywords);
        QVERIFY(stage.run(ActionId::RemoveLanguage));
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
