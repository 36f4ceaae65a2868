// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/versionpane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/texts/languagecolumns.h"
#include "ui/version/matrixstage.h"
#include "ui/widgets/choicebutton.h"
#include "ui/widgets/filterfield.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::MatrixStage;
using test::PaneStage;
using test::tideline;

namespace {

Place inPreparation()
{
    return test::versionPlace(u"2.4.0"_s);
}

int columnOf(const QTableView &table, QLatin1String key)
{
    for (int column = 0; column < table.model()->columnCount(); ++column) {
        if (table.model()->headerData(column, Qt::Horizontal, ColumnKeyRole).toString() == key)
            return column;
    }
    return -1;
}

MatrixRow versionGerman(const QString &words)
{
    const std::vector<StoreLanguage> languages =
        storeLanguages({}, {{.id = u"1"_s, .locale = Locale(u"de-DE"_s), .keywords = words}}, Locale(u"en-US"_s));
    const std::vector<QString> nothing(storeTexts().size());
    return {.language = languages.front(), .locks = nothing, .refusals = nothing};
}

// The value for \a role in the column of keywords.
QVariant keywordsCell(const MatrixRow &row, int role)
{
    TableModel<MatrixRow> model([](const MatrixRow &one) { return one.language.locale.code(); }, languageColumns(TextPart::Of::Version));
    model.merge({row});
    return model.index(0, model.columnOf(u"keywords")).data(role);
}

} // namespace

class TstVersionPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aTextShowsItsLengthAndWhatIsWrong()
    {
        QCOMPARE(keywordsCell(versionGerman(u"ebbe,flut"_s), NoteRole).toString(), u"9"_s);
        QCOMPARE(keywordsCell(versionGerman(u"ebbe,flut"_s), ToneRole).toInt(), int(CellTone::Plain));
        const MatrixRow tooLong = versionGerman(QString(103, u'x'));
        QCOMPARE(keywordsCell(tooLong, NoteRole).toString(), u"103/100 ✕"_s);
        QCOMPARE(keywordsCell(tooLong, ToneRole).toInt(), int(CellTone::Error));
        QVERIFY(keywordsCell(tooLong, HintRole).toString().contains(u"100"_s));
        const MatrixRow tight = versionGerman(QString(90, u'x'));
        QCOMPARE(keywordsCell(tight, NoteRole).toString(), u"90/100"_s);
        QCOMPARE(keywordsCell(tight, ToneRole).toInt(), int(CellTone::Tight));
    }

    void whatWastesRoomInKeywordsIsAHint()
    {
        MatrixRow row = versionGerman(u"ebbe, flut,ebbe"_s);
        const auto hintFact = [&row] {
            const std::vector<Fact> facts = languageFacts(row);
            const auto fact = std::find_if(facts.cbegin(), facts.cend(), [](const Fact &one) { return one.label == u"Hints on Keywords"_s; });
            return fact == facts.cend() ? QString() : fact->value;
        };
        const QString hints = u"Spaces beside commas take room and find nothing: flut.\nMore than once: ebbe."_s;
        QCOMPARE(keywordsCell(row, HintRole).toString(), hints);
        QCOMPARE(hintFact(), hints);
        QVERIFY(keywordsCell(row, Qt::AccessibleTextRole).toString().contains("2 hint(s)"_L1));
        QCOMPARE(keywordsCell(row, ToneRole).toInt(), int(CellTone::Plain)); // it is no mistake
        QVERIFY(keywordsCell(versionGerman(u"ebbe,flut"_s), HintRole).toString().isEmpty());
        row.locks = std::vector<QString>(storeTexts().size(), u"In review."_s);
        QCOMPARE(keywordsCell(row, HintRole).toString(), u"In review."_s); // nobody can follow it now
        QVERIFY(hintFact().isEmpty());
    }

    void whatAppleDidNotTakeIsMarked()
    {
        MatrixRow row = versionGerman(u"ebbe,flut"_s);
        row.refusals = std::vector<QString>(storeTexts().size(), u"Not now."_s);
        QCOMPARE(keywordsCell(row, NoteRole).toString(), u"9 !"_s);
        QCOMPARE(keywordsCell(row, ToneRole).toInt(), int(CellTone::Warning));
        QCOMPARE(keywordsCell(row, HintRole).toString(), u"Not now."_s);
        QVERIFY(keywordsCell(row, Qt::AccessibleTextRole).toString().contains("not taken by Apple"_L1));
        QVERIFY(keywordsCell(row, LockRole).toString().isEmpty());
        const std::vector<Fact> facts = languageFacts(row);
        QVERIFY(std::all_of(facts.cbegin(), facts.cend(), [](const Fact &fact) { return fact.hint == u"Not now."_s; }));
        row.refusals = std::vector<QString>(storeTexts().size());
        row.language = versionGerman(QString(103, u'x')).language;
        QCOMPARE(keywordsCell(row, ToneRole).toInt(), int(CellTone::Error));
    }

    void showsItsLanguagesThePrimaryFirst()
    {
        PaneStage stage(inPreparation());
        auto &table = stage.part<QTableView>(u"version.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        QTRY_COMPARE(stage.pane().title(), u"iOS 2.4.0"_s);
        QTRY_COMPARE(table.model()->index(0, 0).data().toString(), u"English (U.S.) · en-US ◆ primary"_s);
        const int name = columnOf(table, "name"_L1);
        QTRY_COMPARE(table.model()->index(0, name).data().toString(), u"Tideline"_s);
        QVERIFY(table.isColumnHidden(columnOf(table, "supportUrl"_L1)));
        QVERIFY(table.isColumnHidden(0)); // it stands still at the left
        QVERIFY(table.verticalHeader()->isVisible());
        QVERIFY(!table.isColumnHidden(columnOf(table, "whatsNew"_L1)));
    }

    void showsOnlyWhatIsMissing()
    {
        MatrixStage stage;
        const CellView &table = stage.view();
        auto &marks = stage.part<ChoiceButton>(u"version.marks"_s);
        const int all = table.model()->rowCount();
        QAction *missing = marks.menu()->actions().constFirst();
        QVERIFY(missing->text().startsWith(u"Missing ("_s));
        missing->trigger();
        QTRY_VERIFY(table.model()->rowCount() < all);
        QVERIFY(table.model()->rowCount() > 0);
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 1; column < table.model()->columnCount(); ++column)
                cells.append(table.model()->index(row, column).data().toString());
            QVERIFY2(cells.contains(u"— missing"_s), qPrintable(cells.join(u'|')));
        }
        marks.clear();
        QTRY_COMPARE(table.model()->rowCount(), all);
    }

    void aLanguageStaysThoughWhatItWasChosenForIsMended()
    {
        MatrixStage stage;
        auto &marks = stage.part<ChoiceButton>(u"version.marks"_s);
        const int all = stage.view().model()->rowCount();
        const auto type = [&stage](const QString &text) {
            stage.goTo(u"de-DE"_s, u"subtitle"_s);
            stage.typeHere(text);
            stage.press(Qt::Key_Return);
            QTRY_COMPARE(stage.text(u"de-DE"_s, u"subtitle"_s), text);
        };
        const auto tooLong = [&marks]() -> QAction * {
            const QList<QAction *> choices = marks.menu()->actions();
            const auto found =
                std::find_if(choices.cbegin(), choices.cend(), [](const auto *choice) { return choice->text().startsWith("Too long"_L1); });
            return found == choices.cend() ? nullptr : *found;
        };
        QVERIFY(!tooLong());
        type(QString(40, u'x'));
        QVERIFY(tooLong());
        tooLong()->trigger();
        QTRY_COMPARE(stage.view().model()->rowCount(), 1);
        type(u"Gezeiten"_s);
        QCOMPARE(stage.view().model()->rowCount(), 1); // it does not run away from under the hands
        marks.clear();
        QTRY_COMPARE(stage.view().model()->rowCount(), all);
    }

    void showsOnlyWhatIsChanged()
    {
        MatrixStage stage;
        auto &marks = stage.part<ChoiceButton>(u"version.marks"_s);
        const int all = stage.view().model()->rowCount();
        stage.goTo(u"it"_s, u"subtitle"_s);
        stage.press(Qt::Key_Delete);
        QTRY_COMPARE(stage.draftCount(), 1);
        const auto changed = [&marks] {
            const QList<QAction *> choices = marks.menu()->actions();
            return *std::find_if(choices.cbegin(), choices.cend(), [](const QAction *choice) { return choice->text().startsWith("Changed"_L1); });
        };
        QCOMPARE(changed()->text(), u"Changed (1)"_s);
        changed()->trigger();
        QTRY_COMPARE(stage.view().model()->rowCount(), 1);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.view().model()->rowCount(), 0);
        QCOMPARE(changed()->text(), u"Changed (0)"_s); // what is chosen can be taken back
        changed()->trigger();
        QTRY_COMPARE(stage.view().model()->rowCount(), all);
    }

    void aLanguageIsAddedAndStaysWithItsFirstText()
    {
        MatrixStage stage;
        const int before = stage.view().model()->rowCount();
        stage.part<QAbstractButton>(u"version.addLanguage"_s).click();
        auto &field = stage.part<FilterField>(u"languages.filter"_s);
        auto &list = stage.part<QListView>(u"languages.list"_s);
        QVERIFY(list.model()->rowCount() > 30);
        QTest::keyClicks(&field, u"danish"_s);
        QCOMPARE(list.model()->rowCount(), 1);
        QTest::keyClick(&field, Qt::Key_Return);
        QTRY_COMPARE(stage.view().model()->rowCount(), before + 1);
        QCOMPARE(stage.view().currentIndex().data(IdRole).toString(), u"da"_s);
        QCOMPARE(stage.view().currentIndex().row(), stage.cell(u"de-DE"_s, u"name"_s).row() - 1); // in its place
        QCOMPARE(stage.draftCount(), 0);
        stage.goTo(u"da"_s, u"subtitle"_s);
        stage.typeHere(u"Tidevand"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 1);
        stage.restart();
        QTRY_COMPARE(stage.text(u"da"_s, u"subtitle"_s), u"Tidevand"_s);
    }

    // A draft that is made before its text came would take nothing for what Apple has.
    void whatIsNotReadYetCannotBeChanged()
    {
        sandbox::SandboxOptions options = test::DemoSession::smallTeam();
        options.faults = "[{\"match\": {\"path\": \"/v1/apps/*/appInfos*\"}, \"fault\": \"stall\"}]"; // moc takes /* in a raw string for a comment
        PaneStage stage(inPreparation(), options);
        const auto &table = stage.part<QTableView>(u"version.view"_s);
        const auto lock = [&table](QLatin1String key) { return table.model()->index(0, columnOf(table, key)).data(LockRole).toString(); };
        QTRY_VERIFY(table.model()->rowCount() > 3);
        QTRY_COMPARE(lock("keywords"_L1), QString());
        QVERIFY(lock("name"_L1).contains("not read"_L1));
    }

    void aVersionThatIsDoneTakesNoLanguage()
    {
        PaneStage stage(test::versionPlace(u"2.2.0"_s));
        QTRY_COMPARE(stage.pane().title(), u"iOS 2.2.0"_s);
        QVERIFY(!stage.part<QAbstractButton>(u"version.addLanguage"_s).isEnabled());
        QVERIFY(stage.part<QAbstractButton>(u"version.addLanguage"_s).accessibleDescription().contains("No language can be added"_L1));
    }

    void theInspectorShowsTextsInFull()
    {
        PaneStage stage(inPreparation());
        auto &table = stage.part<QTableView>(u"version.view"_s);
        QTRY_VERIFY(table.model()->rowCount() > 3);
        table.setCurrentIndex(table.model()->index(0, columnOf(table, "name"_L1)));
        const auto showsDescription = [&stage] {
            const QList<QLabel *> labels = stage.pane().inspector()->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text().contains(u'\n'); });
        };
        QTRY_VERIFY(showsDescription());
    }

    void leadsToAllFieldsOfTheVersion()
    {
        PaneStage stage(inPreparation());
        stage.part<QAbstractButton>(u"version.fields"_s).click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Resource);
        QCOMPARE(stage.lastRequest().path, inPreparation().path);
    }

    void aVersionThatIsGoneSaysSo()
    {
        PaneStage stage({.kind = Place::Kind::Version, .appId = tideline, .path = u"/v1/appStoreVersions/nobody"_s});
        QTRY_VERIFY(stage.pane().findChild<QWidget *>(u"version.banner"_s)->isVisible());
        QCOMPARE(stage.pane().title(), u"Version"_s);
    }
};

SLIPWAY_TEST(TstVersionPane)
#include "tst_versionpane.moc"
