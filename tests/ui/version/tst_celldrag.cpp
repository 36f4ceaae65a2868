// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/celldrag.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/texts/dragmark.h"
#include "ui/version/matrixstage.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::english;
using test::french;
using test::german;
using test::keywords;
using test::MatrixStage;

namespace {

//! The mouse over the matrix.
class DragStage final : public MatrixStage
{
public:
    explicit DragStage(const QString &versionString = u"2.4.0"_s) : MatrixStage(versionString) {}

    DragMark &mark() { return part<DragMark>(u"version.view.drag"_s); }
    QPoint centre(const QString &locale, const QString &field) { return view().visualRect(cell(locale, field)).center(); }
    //! In the row of that language, where cells are in sight however far the columns are scrolled: which depends on their widths, and those on which
    //! of the lists came first.
    QPoint inRow(const QString &locale) { return {10, centre(locale, keywords).y()}; }
    //! Presses on that cell.
    void take(const QString &locale, const QString &field)
    {
        QTest::mousePress(view().viewport(), Qt::LeftButton, Qt::NoModifier, centre(locale, field));
    }
    //! Moves to \a place with the button down; QTest::mouseMove() has it up.
    void move(const QPoint &place)
    {
        QMouseEvent event(QEvent::MouseMove, place, view().viewport()->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view().viewport(), &event);
    }
    void drop(const QPoint &place)
    {
        move(place);
        QTest::mouseRelease(view().viewport(), Qt::LeftButton, Qt::NoModifier, place);
    }
};

} // namespace

//! Texts are dragged onto other languages.
class TstCellDrag final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aSelectedTextIsCopiedToTheLanguageThatItIsDroppedOn()
    {
        DragStage stage;
        stage.goTo(german, keywords);
        const QString text = stage.text(german, keywords);
        const QString before = stage.text(french, keywords);
        stage.take(german, keywords);
        const QPoint place = stage.inRow(french); // the row counts, and not the column
        stage.move(place);
        QVERIFY(stage.mark().isVisible());
        const QString words = stage.mark().words();
        QVERIFY2(words.startsWith(u"Copy German Keywords to French, in place of ‘"_s) && words.contains(before.left(10)), qPrintable(words));
        QCOMPARE(stage.draftCount(), 0); // nothing before the drop
        stage.drop(place);
        QVERIFY(!stage.mark().isVisible());
        QTRY_COMPARE(stage.text(french, keywords), text);
        QCOMPARE(stage.draftCount(), 1);
        QCOMPARE(stage.notices().constLast(), u"1 text(s) changed"_s);
        QVERIFY(stage.run(ActionId::Undo));
        QTRY_COMPARE(stage.text(french, keywords), before);
    }

    void theHeadOfALanguageTakesItToo()
    {
        DragStage stage;
        stage.goTo(german, keywords);
        stage.take(german, keywords);
        stage.drop({-30, stage.centre(french, keywords).y()}); // left of the cells
        QTRY_COMPARE(stage.text(french, keywords), stage.text(german, keywords));
    }

    void theTextsOfSeveralColumnsGoEachIntoItsOwn()
    {
        DragStage stage;
        const QString promotion = stage.text(french, u"promotionalText"_s);
        QVERIFY(stage.text(german, u"promotionalText"_s).isEmpty());
        stage.select(stage.cell(german, u"name"_s), stage.cell(german, u"promotionalText"_s));
        stage.take(german, u"subtitle"_s);
        stage.move(stage.centre(french, u"subtitle"_s));
        QVERIFY2(stage.mark().words().endsWith("text(s) to French"_L1), qPrintable(stage.mark().words()));
        stage.drop(stage.centre(french, u"subtitle"_s));
        QTRY_COMPARE(stage.text(french, u"subtitle"_s), stage.text(german, u"subtitle"_s));
        QCOMPARE(stage.text(french, u"promotionalText"_s), promotion); // a text that is not there is none to copy
        QVERIFY(stage.run(ActionId::Undo)); // one step
        QCOMPARE(stage.draftCount(), 0);
    }

    void theTextsOfSeveralLanguagesGoIntoTheRowsBelow()
    {
        DragStage stage;
        const QModelIndex first = stage.cell(german, keywords);
        const QModelIndex second = first.siblingAtRow(first.row() + 1);
        const QStringList texts{first.data(Qt::EditRole).toString(), second.data(Qt::EditRole).toString()};
        stage.select(first, second);
        const QModelIndex target = first.siblingAtRow(first.row() + 3);
        stage.take(german, keywords);
        const QPoint place = stage.view().visualRect(target).center();
        stage.move(place);
        QVERIFY2(stage.mark().words().endsWith(" and below"_L1), qPrintable(stage.mark().words()));
        stage.drop(place);
        QTRY_COMPARE(target.data(Qt::EditRole).toString(), texts[0]);
        QCOMPARE(target.siblingAtRow(target.row() + 1).data(Qt::EditRole).toString(), texts[1]);
    }

    void fromACellThatIsNotSelectedTheMouseSelects()
    {
        DragStage stage;
        stage.goTo(english, keywords);
        stage.take(german, keywords);
        stage.drop(stage.centre(french, keywords));
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(!stage.mark().isVisible());
        QVERIFY(stage.view().selectionModel()->isSelected(stage.cell(german, keywords)));
        QVERIFY(stage.view().selectionModel()->isSelected(stage.cell(french, keywords)));
    }

    void aPressThatDragsNothingSelectsAsBefore()
    {
        DragStage stage;
        stage.select(stage.cell(german, keywords), stage.cell(french, keywords));
        QTest::mouseClick(stage.view().viewport(), Qt::LeftButton, Qt::NoModifier, stage.centre(french, keywords));
        QCOMPARE(stage.view().selectionModel()->selectedIndexes(), QModelIndexList{stage.cell(french, keywords)});
        QTest::mouseDClick(stage.view().viewport(), Qt::LeftButton, Qt::NoModifier, stage.centre(french, keywords));
        QVERIFY(stage.pane().findChild<QWidget *>(u"cell.editor"_s)); // it is edited as before
        QCOMPARE(stage.draftCount(), 0);
    }

    void escapeCancels()
    {
        DragStage stage;
        stage.goTo(german, keywords);
        stage.take(german, keywords);
        stage.move(stage.centre(french, keywords));
        QVERIFY(stage.mark().isVisible());
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.mark().isVisible());
        stage.drop(stage.centre(french, keywords));
        QCOMPARE(stage.draftCount(), 0);
    }

    void whatIsLockedRefusesAndSaysWhy()
    {
        DragStage stage(u"2.3.1"_s);
        stage.goTo(german, keywords);
        stage.take(german, keywords);
        stage.move(stage.centre(french, keywords));
        QVERIFY(!stage.mark().isVisible());
        QCOMPARE(stage.view().viewport()->cursor().shape(), Qt::ForbiddenCursor);
        QCOMPARE(stage.notices().constLast(), stage.cell(french, keywords).data(LockRole).toString());
        stage.drop(stage.centre(french, keywords));
        QCOMPARE(stage.draftCount(), 0);
        QVERIFY(stage.view().viewport()->cursor().shape() != Qt::ForbiddenCursor);
    }

    void aLanguageTakesNothingOfItsOwn()
    {
        DragStage stage;
        stage.goTo(german, keywords);
        stage.take(german, keywords);
        stage.drop(stage.inRow(german));
        QCOMPARE(stage.notices().constLast(), u"Drop it on another language."_s);
        QCOMPARE(stage.draftCount(), 0);
    }

    void itScrollsToLanguagesThatAreNotSeen()
    {
        DragStage stage;
        stage.pane().resize(900, 320);
        stage.goTo(german, keywords);
        stage.view().scrollToTop();
        stage.take(german, keywords);
        stage.move({stage.centre(german, keywords).x(), stage.view().viewport()->height() - 4});
        const QString before = stage.mark().words();
        QTRY_VERIFY(stage.view().verticalScrollBar()->value() > 0);
        QTRY_VERIFY(stage.mark().words() != before); // another language is below the mouse
        stage.press(Qt::Key_Escape);
    }
};

SLIPWAY_TEST(TstCellDrag)
#include "tst_celldrag.moc"
