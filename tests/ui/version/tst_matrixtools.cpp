// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/matrixtools.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"
#include "ui/version/proposals.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::english;
using test::french;
using test::german;
using test::keywords;
using test::MatrixStage;
using test::Proposals;
using test::whatsNew;

namespace {

QString undoText(MatrixStage &stage)
{
    return stage.drafts().history().undoText();
}

} // namespace

//! The tools that show what they would do, by keys as people press them.
class TstMatrixTools final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void cellsOfASpreadsheetAreShownBeforeTheyArePasted()
    {
        MatrixStage stage;
        const QModelIndex first = stage.cell(german, u"name"_s);
        QApplication::clipboard()->setText(u"Eins\tUnter\r\nZwei\t\"mit \"\"Zeichen\"\"\"\r\n"_s);
        stage.goTo(german, u"name"_s);
        QVERIFY(stage.run(ActionId::Paste));
        Proposals proposals(stage);
        QCOMPARE(proposals.list().model()->rowCount(), 4);
        QCOMPARE(proposals.text(u"summary"_s), u"4 of 4 text(s) chosen"_s);
        QVERIFY(proposals.row(german).data(Qt::AccessibleTextRole).toString().contains("inserted: Eins"_L1));
        QCOMPARE(stage.draftCount(), 0);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 4);
        QCOMPARE(stage.text(german, u"name"_s), u"Eins"_s);
        QCOMPARE(stage.text(german, u"subtitle"_s), u"Unter"_s);
        QCOMPARE(first.sibling(first.row() + 1, first.column() + 1).data(Qt::EditRole).toString(), u"mit \"Zeichen\""_s);
        QCOMPARE(stage.notices().constLast(), u"4 text(s) changed"_s);
        QVERIFY(!Proposals(stage).isOpen());
        QCOMPARE(undoText(stage), u"Pasting 4 Text(s)"_s);
        QVERIFY(stage.run(ActionId::Undo)); // one step
        QTRY_COMPARE(stage.draftCount(), 0);
    }

    void whatIsNotTickedStaysAsItWas()
    {
        MatrixStage stage;
        const QString before = stage.text(german, u"name"_s);
        QApplication::clipboard()->setText(u"Eins\tUnter"_s);
        stage.goTo(german, u"name"_s);
        QVERIFY(stage.run(ActionId::Paste));
        Proposals proposals(stage);
        auto &all = proposals.part<QCheckBox>(u"all"_s);
        QCOMPARE(all.checkState(), Qt::Checked);
        proposals.press(german); // the first of the two
        QCOMPARE(all.checkState(), Qt::PartiallyChecked);
        QCOMPARE(proposals.confirm().text(), u"Paste 1 Text(s)"_s);
        all.click();
        QCOMPARE(proposals.confirm().text(), u"Paste 2 Text(s)"_s);
        all.click();
        QVERIFY(!proposals.confirm().isEnabled());
        QVERIFY(proposals.confirm().accessibleDescription().contains("Nothing is chosen"_L1));
        proposals.list().selectAll();
        stage.press(Qt::Key_Space); // all that are selected
        QVERIFY(proposals.confirm().isEnabled());
        proposals.press(german);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 1);
        QCOMPARE(stage.text(german, u"name"_s), before);
        QCOMPARE(stage.text(german, u"subtitle"_s), u"Unter"_s);
    }

    void escapePastesNothing()
    {
        MatrixStage stage;
        QApplication::clipboard()->setText(u"Eins\tUnter"_s);
        stage.goTo(german, u"name"_s);
        QVERIFY(stage.run(ActionId::Paste));
        QVERIFY(Proposals(stage).isOpen());
        stage.press(Qt::Key_Escape);
        QVERIFY(!Proposals(stage).isOpen());
        QCOMPARE(stage.draftCount(), 0);
        QCOMPARE(stage.pane().window()->focusWidget(), &stage.view()); // where the keyboard is once the window is active again
    }

    void aSingleTextIsPastedAtOnceAndIntoManyAfterALook()
    {
        MatrixStage stage;
        QApplication::clipboard()->setText(u"ebbe"_s);
        stage.select(stage.cell(german, keywords), stage.cell(german, keywords));
        QVERIFY(stage.run(ActionId::Paste));
        QVERIFY(!Proposals(stage).isOpen());
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe"_s);
        stage.select(stage.cell(german, keywords), stage.cell(german, keywords).siblingAtRow(stage.cell(german, keywords).row() + 2));
        QVERIFY(stage.run(ActionId::Paste));
        Proposals proposals(stage);
        QCOMPARE(proposals.list().model()->rowCount(), 2); // German says that already
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 3);
    }

    void theLinesOfATextStayTogether()
    {
        MatrixStage stage;
        QApplication::clipboard()->setText(u"• Hafenkarten\r\n• Ruhigere Warnungen"_s);
        stage.goTo(german, whatsNew);
        QVERIFY(stage.run(ActionId::Paste));
        QTRY_COMPARE(stage.text(german, whatsNew), u"• Hafenkarten\n• Ruhigere Warnungen"_s);
        QCOMPARE(stage.draftCount(), 1);
        // A column of a spreadsheet is one text for each language.
        auto *cells = new QMimeData;
        cells->setText(u"Neu\nNuevo"_s);
        cells->setHtml(u"<html><table><tr><td>Neu</td></tr><tr><td>Nuevo</td></tr></table></html>"_s);
        QApplication::clipboard()->setMimeData(cells);
        QVERIFY(stage.run(ActionId::Paste));
        QVERIFY(Proposals(stage).isOpen());
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 2);
        QCOMPARE(stage.text(german, whatsNew), u"Neu"_s);
    }

    void whatDoesNotFitIsSaidAndWhatIsLockedIsLeftOut()
    {
        MatrixStage stage;
        const int last = stage.view().model()->rowCount() - 1;
        const QModelIndex cell = stage.cell(german, keywords).siblingAtRow(last);
        QApplication::clipboard()->setText(u"a\nb\nc"_s);
        stage.select(cell, cell);
        QVERIFY(stage.run(ActionId::Paste));
        QVERIFY(Proposals(stage).text(u"sentence"_s).startsWith("2 more text(s)"_L1));
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 1);

        MatrixStage live(u"2.3.1"_s);
        QApplication::clipboard()->setText(u"Name\tUntertitel\t"_s + QString(171, u'x'));
        live.select(live.cell(german, u"name"_s), live.cell(german, u"promotionalText"_s));
        QVERIFY(live.run(ActionId::Paste));
        Proposals proposals(live);
        QCOMPARE(proposals.text(u"summary"_s), u"1 of 3 text(s) chosen · 2 locked · 1 too long for Apple"_s);
        QVERIFY(!proposals.row(german).data(LockRole).toString().isEmpty());
        live.press(Qt::Key_Return);
        QTRY_COMPARE(live.draftCount(), 1);
        QCOMPARE(live.notices().constLast(), u"1 text(s) changed"_s);
    }

    void copiedCellsComeBackAsTheyWere()
    {
        MatrixStage stage;
        const QModelIndex from = stage.cell(german, u"description"_s);
        stage.select(from, stage.cell(german, keywords));
        QVERIFY(stage.run(ActionId::CopyRows));
        QVERIFY(stage.run(ActionId::Paste)); // over themselves: there is nothing to look at
        QVERIFY(!Proposals(stage).isOpen());
        QCOMPARE(stage.notices().constLast(), u"Nothing changed"_s);
        stage.goTo(french, u"description"_s);
        QVERIFY(stage.run(ActionId::Paste));
        QVERIFY(Proposals(stage).isOpen());
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.text(french, u"description"_s), stage.text(german, u"description"_s));
        QCOMPARE(stage.text(french, keywords), stage.text(german, keywords));
    }

    void aWordIsReplacedInEveryLanguageAsOneStep()
    {
        MatrixStage stage;
        const QString name = stage.text(english, u"name"_s);
        const QString description = stage.text(english, u"description"_s);
        QVERIFY(name.contains("Tideline"_L1));
        QVERIFY(stage.run(ActionId::Replace));
        Proposals proposals(stage);
        QVERIFY(proposals.part<QLineEdit>(u"find"_s).hasFocus());
        QVERIFY(proposals.part<QLabel>(u"nothing"_s).isVisible());
        QVERIFY(!proposals.confirm().isEnabled());
        proposals.type(u"find"_s, u"tideline"_s);
        QVERIFY(proposals.list().isVisible());
        const int found = proposals.list().model()->rowCount();
        QVERIFY(found > 5); // the names of all languages
        proposals.type(u"replacement"_s, u"Ebb"_s);
        QCOMPARE(proposals.list().model()->rowCount(), found);
        stage.press(Qt::Key_Return); // leads to what was found
        QVERIFY(proposals.list().hasFocus());
        QCOMPARE(stage.draftCount(), 0);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), found);
        QCOMPARE(stage.text(english, u"name"_s), QString(name).replace(u"Tideline"_s, u"Ebb"_s));
        QCOMPARE(undoText(stage), u"Replacing in %1 Text(s)"_s.arg(found));
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
        QCOMPARE(stage.text(english, u"description"_s), description);
    }

    void theSearchIsNarrowedByCaseWordsAndFields()
    {
        MatrixStage stage;
        QVERIFY(stage.run(ActionId::Replace));
        Proposals proposals(stage);
        const auto found = [&proposals] { return proposals.list().model()->rowCount(); };
        proposals.type(u"find"_s, u"tide"_s);
        const int parts = found();
        proposals.part<QCheckBox>(u"words"_s).click();
        const int words = found();
        QVERIFY(words < parts);
        proposals.part<QCheckBox>(u"words"_s).click();
        QCOMPARE(found(), parts);
        proposals.part<QCheckBox>(u"case"_s).click();
        QVERIFY(found() < parts);
        proposals.part<QCheckBox>(u"case"_s).click();
        const QList<QAction *> fields = proposals.part<QToolButton>(u"fields"_s).menu()->actions();
        const auto field = std::find_if(fields.cbegin(), fields.cend(), [](const QAction *action) { return action->text() == u"Keywords"_s; });
        (*field)->trigger();
        QVERIFY(found() > 0 && found() < parts);
        for (int row = 0; row < found(); ++row)
            QVERIFY(proposals.list().model()->index(row, 0).data().toString().endsWith("Keywords"_L1));
        proposals.part<QLineEdit>(u"find"_s).setText(u"tidezzz"_s);
        QCOMPARE(found(), 0);
        QVERIFY(proposals.text(u"nothing"_s).contains(u"‘tidezzz’"_s));
    }

    void tabGoesFromWhatIsFoundToTheButton()
    {
        MatrixStage stage;
        QVERIFY(stage.run(ActionId::Replace));
        Proposals proposals(stage);
        proposals.type(u"find"_s, u"tide"_s);
        QStringList order{QApplication::focusWidget()->objectName()};
        while (order.size() < 12 && order.constLast() != u"replace.confirm"_s) {
            stage.press(Qt::Key_Tab);
            order.append(QApplication::focusWidget()->objectName());
        }
        const QStringList expected{u"replace.find"_s, u"replace.replacement"_s, u"replace.case"_s,   u"replace.words"_s,  u"replace.fields"_s,
                                   u"replace.list"_s, u"replace.all"_s,         u"replace.cancel"_s, u"replace.confirm"_s};
        QCOMPARE(order, expected);
    }

    void whatIsDoneWithTakesNoReplacing()
    {
        test::PaneStage past(test::versionPlace(u"2.2.0"_s));
        QTRY_COMPARE(past.pane().title(), u"iOS 2.2.0"_s);
        const std::vector<PageAction> actions = past.pane().pageActions();
        const auto replace = std::find_if(actions.cbegin(), actions.cend(), [](const PageAction &action) { return action.id == ActionId::Replace; });
        QVERIFY(replace != actions.cend());
        QVERIFY(!replace->disabledReason.isEmpty());
    }

    void aTextIsCopiedToTheLanguagesThatAreTicked()
    {
        MatrixStage stage;
        const QString text = stage.text(german, keywords);
        const QString italian = stage.text(u"it"_s, keywords);
        stage.goTo(german, keywords);
        stage.menuItem(u"Copy to Selected Languages…"_s)->trigger();
        Proposals proposals(stage);
        QVERIFY(!proposals.row(german).isValid()); // it says that already
        QVERIFY(!proposals.confirm().isEnabled());
        proposals.press(french);
        QCOMPARE(proposals.confirm().text(), u"Copy to 1 Language(s)"_s);
        proposals.press(u"es-ES"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.draftCount(), 2);
        QCOMPARE(stage.text(french, keywords), text);
        QCOMPARE(stage.text(u"es-ES"_s, keywords), text);
        QCOMPARE(stage.text(u"it"_s, keywords), italian);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
    }

    void theNotesOfThePreviousVersionAreCopied()
    {
        const QString germanNotes = MatrixStage(u"2.3.1"_s).text(german, whatsNew);
        QVERIFY(!germanNotes.isEmpty());
        MatrixStage stage;
        QVERIFY(stage.text(german, whatsNew) != germanNotes);
        stage.goTo(german, whatsNew);
        stage.menuItem(u"Copy from Another Version…"_s)->trigger();
        Proposals proposals(stage);
        QTRY_VERIFY(proposals.row(german).isValid());
        QVERIFY(proposals.part<QComboBox>(u"version"_s).currentText().startsWith("iOS 2.3.1"_L1));
        QCOMPARE(proposals.part<QComboBox>(u"app"_s).currentText(), u"Tideline"_s);
        const int count = proposals.list().model()->rowCount();
        proposals.confirm().click();
        QTRY_COMPARE(stage.text(german, whatsNew), germanNotes);
        QCOMPARE(stage.draftCount(), count);
        QCOMPARE(undoText(stage), u"Copying to %1 Text(s)"_s.arg(count));
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
    }

    void anotherAppHasItsOwnVersions()
    {
        MatrixStage stage;
        stage.goTo(german, whatsNew);
        stage.menuItem(u"Copy from Another Version…"_s)->trigger();
        Proposals proposals(stage);
        QTRY_VERIFY(proposals.list().model()->rowCount() > 0);
        auto &apps = proposals.part<QComboBox>(u"app"_s);
        auto &versions = proposals.part<QComboBox>(u"version"_s);
        QTRY_COMPARE(apps.count(), 9);
        const QVariant ownVersion = versions.currentData();
        QWheelEvent wheel({5, 5}, apps.mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&apps, &wheel);
        QCOMPARE(apps.currentText(), u"Tideline"_s); // not by the way
        apps.setFocus();
        stage.press(Qt::Key_Home);
        QVERIFY(apps.currentText() != u"Tideline"_s);
        QVERIFY(versions.currentData() != ownVersion);
        QTRY_VERIFY(proposals.part<QLabel>(u"nothing"_s).text() != u"Reading from Apple…"_s || proposals.list().isVisible());
        QCOMPARE(stage.draftCount(), 0);
    }

    void whatIsSharedByAllVersionsIsNotCopiedFromOne()
    {
        MatrixStage stage;
        stage.goTo(german, u"name"_s);
        const QAction *item = stage.menuItem(u"Copy from Another Version…"_s);
        QVERIFY(!item->isEnabled());
        QVERIFY(!item->statusTip().isEmpty());
    }

    void textsThatCannotBeReadSayWhy()
    {
        MatrixStage stage;
        stage.demo().goOffline();
        stage.goTo(german, whatsNew);
        stage.menuItem(u"Copy from Another Version…"_s)->trigger();
        Proposals proposals(stage);
        auto &nothing = proposals.part<QLabel>(u"nothing"_s);
        QVERIFY(nothing.isVisible());
        QTRY_VERIFY(!nothing.text().isEmpty() && nothing.text() != u"Reading from Apple…"_s);
        QVERIFY(!proposals.confirm().isEnabled());
    }
};

SLIPWAY_TEST(TstMatrixTools)
#include "tst_matrixtools.moc"
