// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/textmatrix.h"

#include "models/itemroles.h"
#include "support/filesizelimit.h"
#include "support/testrunner.h"
#include "ui/version/matrixstage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::german;
using test::keywords;
using test::MatrixStage;
using test::tideline;
using test::whatsNew;

namespace {

QWidget *focus()
{
    return QApplication::focusWidget();
}

} // namespace

//! Editing on the page of a version, by keys as people press them.
class TstVersionMatrix final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void whatIsTypedIntoACellOutlivesARestart()
    {
        MatrixStage stage;
        const QString before = stage.text(german, keywords);
        stage.goTo(german, keywords);
        stage.typeHere(u"ebbe,flut"_s);
        QVERIFY(qobject_cast<QLineEdit *>(focus()));
        QCOMPARE(stage.draftCount(), 0); // not before it is done
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe,flut"_s);
        QCOMPARE(stage.draft(german, keywords)->base, before);
        const QModelIndex cell = stage.cell(german, keywords);
        QVERIFY(cell.data(ChangedRole).toBool());
        QCOMPARE(cell.data(NoteRole).toString(), u"9 •"_s);
        QVERIFY(cell.data(HintRole).toString().contains(u"Was: "_s + before));
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().startsWith("German, Keywords, changed, 9 of 100 characters"_L1));
        stage.restart();
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe,flut"_s);
        QCOMPARE(stage.draft(german, keywords)->base, before);
    }

    void enterGoesDownTabGoesOnAndEscapeLeavesTheText()
    {
        MatrixStage stage;
        stage.goTo(german, keywords);
        const QModelIndex cell = stage.view().currentIndex();
        stage.press(Qt::Key_F2);
        QVERIFY(qobject_cast<QLineEdit *>(focus()));
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.view().currentIndex(), cell.siblingAtRow(cell.row() + 1));
        QTRY_VERIFY(stage.view().hasFocus());
        stage.press(Qt::Key_Return); // begins to edit
        QVERIFY(qobject_cast<QLineEdit *>(focus()));
        stage.typeHere(u"x"_s);
        stage.press(Qt::Key_Escape);
        QTRY_VERIFY(stage.view().hasFocus());
        QCOMPARE(stage.draftCount(), 0);
        stage.goTo(german, u"name"_s);
        stage.press(Qt::Key_F2);
        stage.press(Qt::Key_Tab);
        QTRY_COMPARE(stage.view().currentIndex(), stage.cell(german, u"subtitle"_s));
        QTRY_VERIFY(qobject_cast<QLineEdit *>(focus()));
        QCOMPARE(stage.draftCount(), 0); // nothing was changed
    }

    void undoAndRedoNameTheStep()
    {
        MatrixStage stage;
        const QString before = stage.text(german, keywords);
        QVERIFY(!stage.run(ActionId::Undo));
        stage.goTo(german, keywords);
        stage.typeHere(u"ebbe"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe"_s);
        const std::vector<PageAction> actions = stage.pane().pageActions();
        const auto undo = std::find_if(actions.cbegin(), actions.cend(), [](const PageAction &action) { return action.id == ActionId::Undo; });
        QCOMPARE(undo->text, u"Undo Typing in German Keywords"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.text(german, keywords), before);
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(stage.run(ActionId::Redo));
        QTRY_COMPARE(stage.text(german, keywords), u"ebbe"_s);
    }

    void anOverLongTextIsKeptAndMarked()
    {
        MatrixStage stage;
        stage.goTo(german, u"subtitle"_s);
        stage.press(Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(focus());
        QVERIFY(editor);
        editor->setText(QString(40, u'x'));
        QVERIFY(editor->accessibleDescription().startsWith("40/30"_L1));
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.text(german, u"subtitle"_s), QString(40, u'x'));
        QCOMPARE(stage.cell(german, u"subtitle"_s).data(NoteRole).toString(), u"40/30 ✕ •"_s);
    }

    void whatIsOnTheStoreIsLockedExceptThePromotionalText()
    {
        MatrixStage stage(u"2.3.1"_s);
        const QModelIndex locked = stage.cell(german, keywords);
        QVERIFY(!locked.data(LockRole).toString().isEmpty());
        QVERIFY(locked.data(Qt::AccessibleTextRole).toString().contains("locked"_L1));
        stage.goTo(german, keywords);
        stage.typeHere(u"x"_s);
        QVERIFY(stage.view().hasFocus());
        QCOMPARE(stage.notices().constLast(), locked.data(LockRole).toString());
        stage.press(Qt::Key_Delete);
        QCOMPARE(stage.draftCount(), 0);
        QCOMPARE(stage.notices().constLast(), locked.data(LockRole).toString());
        QCOMPARE(stage.menuItem(u"Edit"_s)->statusTip(), locked.data(LockRole).toString());

        stage.goTo(german, u"promotionalText"_s);
        stage.typeHere(u"Neu"_s);
        stage.press(Qt::Key_Return);
        QTRY_COMPARE(stage.text(german, u"promotionalText"_s), u"Neu"_s);
        QCOMPARE(stage.draft(german, u"promotionalText"_s)->key.part.of, TextPart::Of::LiveVersion);
    }

    void longTextsAreWrittenBelowTheTable()
    {
        MatrixStage stage;
        auto &editor = stage.part<QPlainTextEdit>(u"version.editor.text"_s);
        QVERIFY(!editor.isVisible());
        stage.goTo(german, whatsNew);
        stage.press(Qt::Key_Down, Qt::ControlModifier);
        QVERIFY(editor.hasFocus());
        QCOMPARE(stage.part<QLabel>(u"version.editor.title"_s).text(), u"German › What’s New in This Version"_s);
        editor.selectAll();
        stage.typeHere(u"Neu"_s);
        QTRY_COMPARE(stage.text(german, whatsNew), u"Neu"_s); // while one types
        stage.press(Qt::Key_Return);
        stage.typeHere(u"Mehr"_s);
        QTRY_COMPARE(stage.text(german, whatsNew), u"Neu\nMehr"_s);
        QVERIFY(stage.part<QLabel>(u"version.editor.counter"_s).text().startsWith("8/4,000"_L1));
        stage.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!editor.isVisible());
        QVERIFY(stage.view().hasFocus());
        QCOMPARE(stage.view().currentIndex(), stage.cell(german, whatsNew));
        QVERIFY(stage.run(ActionId::Undo)); // all of it was one step
        QTRY_COMPARE(stage.draftCount(), 0);
    }

    // A menu over the editor may be open still.
    void aClosedEditorWritesNothing()
    {
        MatrixStage stage;
        auto &editor = stage.part<QPlainTextEdit>(u"version.editor.text"_s);
        stage.goTo(german, whatsNew);
        stage.press(Qt::Key_Return);
        stage.press(Qt::Key_Escape);
        QVERIFY(!editor.isVisible());
        editor.insertPlainText(u"x"_s);
        stage.part<QAbstractButton>(u"version.editor.copy"_s).click();
        stage.part<QAbstractButton>(u"version.editor.revert"_s).setEnabled(true);
        stage.part<QAbstractButton>(u"version.editor.revert"_s).click();
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(!stage.drafts().history().canUndo());
    }

    void undoLeavesTheCursorOfALongTextWhereItHappens()
    {
        MatrixStage stage;
        stage.goTo(german, u"description"_s);
        stage.press(Qt::Key_Return);
        auto &editor = stage.part<QPlainTextEdit>(u"version.editor.text"_s);
        QTextCursor cursor = editor.textCursor();
        cursor.setPosition(40);
        editor.setTextCursor(cursor);
        stage.typeHere(u"abc"_s);
        QTRY_COMPARE(stage.draftCount(), 1);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 0);
        QCOMPARE(editor.textCursor().position(), 40);
    }

    void theEditorLeavesTheComparisonItsHeight()
    {
        MatrixStage stage;
        stage.settings().setValue(setting::textEditorHeight, 200);
        auto &splitter = *stage.pane().findChild<QSplitter *>();
        stage.part<QAbstractButton>(u"version.compare"_s).click();
        const int comparison = stage.part<QWidget>(u"version.comparison"_s).height();
        emit splitter.splitterMoved(0, 2); // between the table and the comparison
        QCOMPARE(stage.settings().value(setting::textEditorHeight), 200);
        stage.goTo(german, whatsNew);
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.part<QWidget>(u"version.editor"_s).height(), 200);
        QCOMPARE(stage.part<QWidget>(u"version.comparison"_s).height(), comparison);
        emit splitter.splitterMoved(0, 1);
        QCOMPARE(stage.settings().value(setting::textEditorHeight), 200);
    }

    void theFirstCellIsThatOfThePrimaryLanguageThoughItComesLate()
    {
        MatrixStage stage;
        const MatrixPage page = stage.pane().findChild<TextMatrix *>()->page();
        MatrixPage early = page;
        early.rows.erase(early.rows.begin());
        TextMatrix matrix(u"late"_s, MatrixPage{.appId = test::tideline}, stage.drafts(), stage.settings(), stage.spelling(), nullptr);
        matrix.setPage(early);
        matrix.show();
        matrix.view()->setFocus();
        QTRY_COMPARE(matrix.view()->currentIndex().row(), 0); // the view has the keyboard
        matrix.setPage(page);
        QCOMPARE(matrix.view()->currentIndex().data(IdRole).toString(), u"en-US"_s);
        QTest::keyClick(matrix.view(), Qt::Key_Down);
        const QString chosen = matrix.view()->currentIndex().data(IdRole).toString();
        matrix.setPage(early);
        matrix.setPage(page);
        QCOMPARE(matrix.view()->currentIndex().data(IdRole).toString(), chosen); // where people went they stay
    }

    void noBreakSpacesOfALongTextStay()
    {
        MatrixStage stage;
        stage.goTo(u"fr-FR"_s, whatsNew);
        stage.press(Qt::Key_Return);
        auto &editor = stage.part<QPlainTextEdit>(u"version.editor.text"_s);
        QVERIFY(editor.hasFocus());
        editor.setPlainText(u"Nouveau\u00a0!"_s);
        stage.typeHere(u"x"_s);
        QTRY_VERIFY(stage.text(u"fr-FR"_s, whatsNew).contains(u"Nouveau\u00a0!"_s));
    }

    void theEditorFollowsTheLanguageAndItsDirection()
    {
        MatrixStage stage;
        stage.goTo(german, u"description"_s);
        stage.press(Qt::Key_Return);
        auto &editor = stage.part<QPlainTextEdit>(u"version.editor.text"_s);
        QCOMPARE(editor.layoutDirection(), Qt::LeftToRight);
        stage.goTo(u"he"_s, u"description"_s);
        QCOMPARE(editor.layoutDirection(), Qt::RightToLeft);
        QVERIFY(editor.document()->defaultTextOption().alignment().testFlag(Qt::AlignRight));
        QCOMPARE(editor.toPlainText(), stage.text(u"he"_s, u"description"_s));
        QCOMPARE(stage.draftCount(), 0);
        stage.part<QAbstractButton>(u"version.editor.copy"_s).click();
        QTRY_COMPARE(stage.text(u"he"_s, u"description"_s), stage.text(u"en-US"_s, u"description"_s));
        QCOMPARE(editor.toPlainText(), stage.text(u"en-US"_s, u"description"_s));
        stage.part<QAbstractButton>(u"version.editor.revert"_s).click();
        QTRY_COMPARE(stage.draftCount(), 0);
    }

    void aLanguageIsCopiedToThoseThatAreEmpty()
    {
        MatrixStage stage;
        const auto promotion = u"promotionalText"_s;
        QVERIFY(stage.text(german, promotion).isEmpty());
        const QString inFrench = stage.text(u"fr-FR"_s, promotion);
        const QString inEnglish = stage.text(u"en-US"_s, promotion);
        stage.goTo(u"en-US"_s, promotion);
        stage.menuItem(u"Copy to Empty Languages"_s)->trigger();
        QTRY_COMPARE(stage.text(german, promotion), inEnglish);
        QCOMPARE(stage.text(u"fr-FR"_s, promotion), inFrench);
        QVERIFY(stage.draftCount() > 1);
        stage.menuItem(u"Copy to All Languages"_s)->trigger();
        QTRY_COMPARE(stage.text(u"fr-FR"_s, promotion), inEnglish);
        QVERIFY(!stage.draft(u"en-US"_s, promotion)); // it says that already
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.text(u"fr-FR"_s, promotion), inFrench);
        QVERIFY(stage.run(ActionId::Undo));
        QCOMPARE(stage.draftCount(), 0);
        stage.goTo(german, promotion);
        QCOMPARE(stage.menuItem(u"Copy to All Languages"_s)->isEnabled(), false);
        stage.menuItem(u"Copy from Primary"_s)->trigger();
        QTRY_COMPARE(stage.text(german, promotion), inEnglish);
    }

    void deleteClearsAndRevertBringsBack()
    {
        MatrixStage stage;
        const QString before = stage.text(german, keywords);
        stage.select(stage.cell(german, keywords), stage.cell(u"fr-FR"_s, keywords));
        const int count = stage.cell(u"fr-FR"_s, keywords).row() - stage.cell(german, keywords).row() + 1;
        stage.press(Qt::Key_Delete);
        QTRY_COMPARE(stage.draftCount(), count);
        QVERIFY(stage.text(german, keywords).isEmpty());
        QCOMPARE(stage.cell(german, keywords).data().toString(), u"— missing"_s);
        stage.menuItem(u"Revert"_s)->trigger();
        QTRY_COMPARE(stage.draftCount(), 0);
        QCOMPARE(stage.text(german, keywords), before);
        QVERIFY(!stage.menuItem(u"Revert"_s)->isEnabled());
    }

    void fillDownTakesTheUppermost()
    {
        MatrixStage stage;
        const QModelIndex first = stage.cell(german, keywords);
        const QString text = stage.text(german, keywords);
        stage.select(first, first.siblingAtRow(first.row() + 2));
        QVERIFY(stage.run(ActionId::FillDown));
        QTRY_COMPARE(stage.draftCount(), 2);
        for (int row = first.row() + 1; row <= first.row() + 2; ++row)
            QCOMPARE(first.siblingAtRow(row).data(Qt::EditRole).toString(), text);
        // One cell takes what is above it.
        const QModelIndex next = first.siblingAtRow(first.row() + 3);
        stage.select(next, next);
        QVERIFY(stage.run(ActionId::FillDown));
        QTRY_COMPARE(next.data(Qt::EditRole).toString(), text);
    }

    void theBarAtTheFootSaysWhatIsPending()
    {
        MatrixStage stage;
        auto &bar = stage.part<QWidget>(u"pending"_s);
        QVERIFY(!bar.isVisible());
        QVERIFY(!stage.run(ActionId::ReviewChanges));
        stage.select(stage.cell(german, u"name"_s), stage.cell(german, u"subtitle"_s));
        stage.press(Qt::Key_Delete);
        QTRY_VERIFY(bar.isVisible());
        QCOMPARE(stage.part<QLabel>(u"pending.text"_s).text(), u"2 change(s) in 1 language(s), not sent"_s);
        QVERIFY(!stage.part<QLabel>(u"pending.trouble"_s).isVisible());
        stage.part<QAbstractButton>(u"pending.review"_s).click();
        QCOMPARE(stage.lastRequest().kind, Place::Kind::Review);
        QCOMPARE(stage.lastRequest().appId, tideline);
        QVERIFY(stage.run(ActionId::ReviewChanges));
    }

    void theBarSaysThatNothingCanBeKept()
    {
        MatrixStage stage;
        auto &trouble = stage.part<QLabel>(u"pending.trouble"_s);
        {
            const test::FileSizeLimit full(1);
            stage.select(stage.cell(german, u"name"_s), stage.cell(german, u"name"_s));
            stage.press(Qt::Key_Delete);
            QTRY_VERIFY(trouble.isVisible());
            QVERIFY(trouble.text().startsWith("Changes cannot be kept"_L1));
            QCOMPARE(stage.draftCount(), 1); // it is not lost
        }
        stage.goTo(german, u"subtitle"_s);
        stage.press(Qt::Key_Delete); // the next change tries again
        QTRY_VERIFY(!trouble.isVisible());
    }

    void discardingAsksOnceAndCanBeUndone()
    {
        MatrixStage stage;
        stage.select(stage.cell(german, u"name"_s), stage.cell(german, u"subtitle"_s));
        stage.press(Qt::Key_Delete);
        QTRY_COMPARE(stage.draftCount(), 2);
        stage.part<QAbstractButton>(u"pending.discard"_s).click();
        auto *question = stage.pane().window()->findChild<QMessageBox *>(u"discard"_s);
        QVERIFY(question);
        QVERIFY(question->text().contains("2 change(s)"_L1));
        QCOMPARE(question->defaultButton()->objectName(), u"discard.cancel"_s);
        question->findChild<QAbstractButton *>(u"discard.cancel"_s)->click();
        QCOMPARE(stage.draftCount(), 2);
        stage.part<QAbstractButton>(u"pending.discard"_s).click();
        QTRY_VERIFY(stage.pane().window()->findChild<QMessageBox *>(u"discard"_s));
        for (auto *open : stage.pane().window()->findChildren<QMessageBox *>(u"discard"_s)) {
            if (open->isVisible())
                open->findChild<QAbstractButton *>(u"discard.confirm"_s)->click();
        }
        QTRY_COMPARE(stage.draftCount(), 0);
        QTRY_VERIFY(!stage.part<QWidget>(u"pending"_s).isVisible());
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.draftCount(), 2);
    }

    void tabGoesFromTheHeadToTheFoot()
    {
        MatrixStage stage;
        stage.goTo(german, u"description"_s);
        stage.press(Qt::Key_Delete);
        QTRY_VERIFY(stage.part<QWidget>(u"pending"_s).isVisible());
        stage.press(Qt::Key_Down, Qt::ControlModifier);
        stage.part<QWidget>(u"version.marks"_s).setFocus();
        QStringList order{focus()->objectName()};
        while (order.size() < 20 && order.constLast() != u"pending.review"_s) {
            stage.press(Qt::Key_Tab);
            order.append(focus()->objectName());
        }
        const QStringList expected{u"version.marks"_s,         u"version.addLanguage"_s, u"version.files"_s,       u"version.fields"_s,
                                   u"version.localizations"_s, u"version.compare"_s,     u"version.look.matrix"_s, u"version.filter"_s,
                                   u"version.view"_s,          u"version.editor.text"_s, u"version.editor.copy"_s, u"version.editor.revert"_s,
                                   u"version.editor.close"_s,  u"pending.discard"_s,     u"pending.review"_s};
        QCOMPARE(order, expected);
    }

    void anotherThemeIsNoTyping()
    {
        MatrixStage stage;
        stage.theme().setAppearance(Theme::Appearance::Dark); // with an editor that shows nothing yet
        stage.goTo(german, u"description"_s);
        stage.press(Qt::Key_Return);
        stage.theme().setAppearance(Theme::Appearance::Light);
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(!stage.drafts().history().canUndo());
    }

    // What counts is how much changes: one row, once, however many there are.
    void aKeystrokeChangesOneRow()
    {
        MatrixStage stage;
        stage.goTo(german, u"description"_s);
        stage.press(Qt::Key_Down, Qt::ControlModifier);
        QSignalSpy changed(stage.view().model(), &QAbstractItemModel::dataChanged);
        QSignalSpy layout(stage.view().model(), &QAbstractItemModel::layoutChanged);
        stage.typeHere(u"x"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), stage.cell(german, u"description"_s).row());
        QCOMPARE(changed.first().at(1).toModelIndex().row(), stage.cell(german, u"description"_s).row());
        QCOMPARE(layout.count(), 0);
    }

    void theNextProblemIsAKeyAway()
    {
        MatrixStage stage;
        stage.goTo(u"en-US"_s, u"name"_s);
        QVERIFY(stage.run(ActionId::NextProblem));
        const QModelIndex first = stage.view().currentIndex();
        QCOMPARE(first.data().toString(), u"— missing"_s);
        QTest::keyPress(&stage.view(), Qt::Key_Control, Qt::ControlModifier); // as in Ctrl+G
        QVERIFY(stage.run(ActionId::NextProblem));
        QTest::keyRelease(&stage.view(), Qt::Key_Control);
        QVERIFY(stage.view().currentIndex() != first);
        QCOMPARE(stage.view().selectedCells().size(), 1);
    }

    void aRefreshLeavesWhatSomebodyTypes()
    {
        MatrixStage stage;
        stage.goTo(german, keywords);
        stage.press(Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(focus());
        QVERIFY(editor);
        stage.typeHere(u"half of it"_s);
        stage.pane().refresh();
        const DraftKey elsewhere{.appId = tideline, .part = TextPart::ofApp(), .locale = Locale(german), .field = u"name"_s};
        stage.drafts().write(u"Elsewhere"_s, {{elsewhere, stage.text(german, u"name"_s), u"Gezeit"_s}});
        QTRY_COMPARE(stage.text(german, u"name"_s), u"Gezeit"_s);
        QCOMPARE(focus(), editor);
        QCOMPARE(editor->text(), u"half of it"_s);
    }
};

SLIPWAY_TEST(TstVersionMatrix)
#include "tst_versionmatrix.moc"
