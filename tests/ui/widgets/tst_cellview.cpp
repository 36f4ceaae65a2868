// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cellview.h"

#include "models/tablemodel.h"
#include "support/testrunner.h"
#include "ui/widgets/headermenu.h"
#include "ui/widgets/tablepane.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr AttributeSpec nameSpec{.name = "name"_L1, .label = "Name", .maxLength = 30};
constexpr AttributeSpec storySpec{.name = "story"_L1, .label = "Story", .maxLength = 4000};

struct CellViewPerson
{
    QString id = {};
    QString name = {};
    QString story = {};

    friend bool operator==(const CellViewPerson &, const CellViewPerson &) = default;
};

QString lockOf(const CellViewPerson &person)
{
    return person.id == u"3"_s ? u"Émilie is away."_s : QString();
}

class CellViewFixture
{
public:
    CellViewFixture()
    {
        pane.setModel(&model);
        model.merge(
            {{u"1"_s, u"Ada"_s, u"Wrote a program.\nFor no computer."_s}, {u"2"_s, u"Grace"_s, u"Found a \"bug\""_s}, {u"3"_s, u"Émilie"_s, u""_s}});
        pane.resize(700, 400);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("the window does not become active");
        view->setFocus();
    }

    QModelIndex cell(int row, int column) const { return view->model()->index(row, column); }
    void goTo(int row, int column) { view->setCurrentIndex(cell(row, column)); }

    TableModel<CellViewPerson> model{
        &CellViewPerson::id,
        {Column<CellViewPerson>(u"id"_s, u"ID"_s, &CellViewPerson::id),
         Column<CellViewPerson>(u"name"_s, u"Name"_s, &CellViewPerson::name).editing(nameSpec, &CellViewPerson::name).lockedBy(&lockOf),
         Column<CellViewPerson>(u"story"_s, u"Story"_s, [](const CellViewPerson &person) { return person.story.simplified(); })
             .editing(storySpec, &CellViewPerson::story)
             .lockedBy(&lockOf)}};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    CellView *view = new CellView;
    TablePane pane{u"people"_s,
                   {.filterPrompt = u"Filter people"_s,
                    .emptyIcon = "list"_L1,
                    .emptyTitle = u"Nobody yet"_s,
                    .emptySentence = u"Invite somebody."_s,
                    .noResults = u"Nobody matches “%1”"_s},
                   view,
                   nullptr};
};

} // namespace

class TstCellView final : public QObject
{
    Q_OBJECT

private slots:
    void theCurrentCellStaysInSightWhenThereIsLessRoom()
    {
        CellViewFixture stage;
        stage.view->horizontalHeader()->setStretchLastSection(false);
        for (int column = 0; column < 3; ++column)
            stage.view->setColumnWidth(column, 280); // at the beginning the last one is out of sight
        stage.goTo(0, 2);
        const auto isSeen = [&stage] { return stage.view->viewport()->rect().contains(stage.view->visualRect(stage.cell(0, 2))); };
        QVERIFY(isSeen());
        stage.pane.resize(400, 400);
        QTRY_VERIFY(stage.view->viewport()->width() < 401);
        QVERIFY(isSeen());
        stage.view->horizontalScrollBar()->setValue(0); // who looks elsewhere is left there
        QVERIFY(!isSeen());
        stage.pane.resize(380, 400);
        QTRY_VERIFY(stage.view->viewport()->width() < 381);
        QCOMPARE(stage.view->horizontalScrollBar()->value(), 0);
    }

    void theFirstColumnStandsStillAtTheLeft()
    {
        CellViewFixture f;
        QVERIFY(f.view->isColumnHidden(0));
        QVERIFY(f.view->verticalHeader()->isVisible());
        f.view->setColumnWidth(1, 900);
        QTRY_VERIFY(f.view->horizontalScrollBar()->maximum() >= 300);
        f.view->horizontalScrollBar()->setValue(300);
        QCOMPARE(f.view->horizontalScrollBar()->value(), 300);
        QVERIFY(f.view->verticalHeader()->width() > 50);
        QCOMPARE(f.view->verticalHeader()->x(), 0);
        // Nobody can have it a second time.
        emit f.view->horizontalHeader()->customContextMenuRequested({5, 5});
        const auto *menu = f.view->horizontalHeader()->findChild<QMenu *>(u"headerMenu"_s);
        QVERIFY(menu);
        QCOMPARE(menu->actions().first()->text(), u"Name"_s);
        f.pane.findChild<HeaderMenu *>()->reset();
        QVERIFY(f.view->isColumnHidden(0));
    }

    void aPressOnTheHeadSelectsTheRow()
    {
        CellViewFixture f;
        const QPoint head(10, f.view->rowViewportPosition(1) + 5);
        QTest::mouseClick(f.view->verticalHeader()->viewport(), Qt::LeftButton, {}, head);
        QCOMPARE(f.pane.selectedIds(), QStringList{u"2"_s});
        QCOMPARE(f.view->selectedCells().size(), 2);
    }

    void theCornerHasANameAndSelectsAll()
    {
        CellViewFixture f;
        auto *corner = f.view->findChild<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(!corner->accessibleName().isEmpty());
        QCOMPARE(corner->findChild<QLabel *>()->text(), u"ID"_s);
        corner->click();
        QCOMPARE(f.view->selectedCells().size(), 6);
        QCOMPARE(f.pane.findChild<QLabel *>(u"people.footer"_s)->text(), u"6 selected"_s);
    }

    void typingBeginsAShortText()
    {
        CellViewFixture f;
        QSignalSpy edited(&f.model, &ColumnModelBase::edited);
        f.goTo(0, 1);
        QTest::keyClick(f.view, Qt::Key_B);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"b"_s);
        QCOMPARE(editor->accessibleName(), u"1, Name"_s);
        QCOMPARE(editor->accessibleDescription(), u"1/30"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(edited.count(), 1);
        QCOMPARE(edited.first(), (QList<QVariant>{u"1"_s, u"name"_s, u"b"_s}));
        QTRY_COMPARE(f.view->currentIndex(), f.cell(1, 1));
    }

    void aLongTextIsAskedForElsewhere()
    {
        CellViewFixture f;
        QSignalSpy requested(f.view, &CellView::longTextRequested);
        f.goTo(1, 2);
        QTest::keyClick(f.view, Qt::Key_Return);
        QTest::keyClick(f.view, Qt::Key_F2);
        QTest::keyClick(f.view, Qt::Key_X);
        const QPoint place = f.view->visualRect(f.cell(1, 2)).center();
        QTest::mouseClick(f.view->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(f.view->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(requested.count(), 4);
        QCOMPARE(requested.at(0).at(1).toString(), QString());
        QCOMPARE(requested.at(2).at(1).toString(), u"x"_s);
        QVERIFY(f.view->hasFocus());
    }

    void aLockedTextSaysWhy()
    {
        CellViewFixture f;
        QSignalSpy refused(f.view, &CellView::refused);
        f.goTo(2, 1);
        QTest::keyClick(f.view, Qt::Key_F2);
        QTest::keyClick(f.view, Qt::Key_X);
        QTest::keyClick(f.view, Qt::Key_Return);
        QCOMPARE(refused.count(), 3);
        QCOMPARE(refused.first().first().toString(), u"Émilie is away."_s);
        QVERIFY(f.view->hasFocus());
        QCOMPARE(f.view->currentIndex(), f.cell(2, 1));
    }

    void keysForTheSelectedCells()
    {
        CellViewFixture f;
        QSignalSpy clear(f.view, &CellView::clearRequested);
        QSignalSpy editor(f.view, &CellView::editorRequested);
        f.goTo(0, 1);
        QTest::keyClick(f.view, Qt::Key_Delete);
        QTest::keyClick(f.view, Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(clear.count(), 1);
        QCOMPARE(editor.count(), 1);
        QCOMPARE(f.view->currentIndex(), f.cell(0, 1));
    }

    void copiesCellsInFullForSpreadsheets()
    {
        CellViewFixture f;
        QSignalSpy noticed(&f.pane, &TablePane::noticed);
        f.view->setCurrentIndex(f.cell(0, 1));
        f.view->selectionModel()->select(QItemSelection(f.cell(0, 1), f.cell(1, 2)), QItemSelectionModel::ClearAndSelect);
        f.pane.copyRows();
        QCOMPARE(QApplication::clipboard()->text(), u"Ada\t\"Wrote a program.\nFor no computer.\"\nGrace\tFound a \"bug\""_s);
        QCOMPARE(noticed.first().first().toString(), u"4 cell(s) copied"_s);
        QCOMPARE(f.pane.selectedIds().size(), 2);
        // What is not selected leaves its place empty.
        f.view->selectionModel()->select(f.cell(0, 2), QItemSelectionModel::ClearAndSelect);
        f.view->selectionModel()->select(f.cell(1, 1), QItemSelectionModel::Select);
        f.pane.copyRows();
        QCOMPARE(QApplication::clipboard()->text(), u"\t\"Wrote a program.\nFor no computer.\"\nGrace\t"_s);
    }

    void homeAndEndStayInTheRow()
    {
        CellViewFixture f;
        f.goTo(1, 2);
        QTest::keyClick(f.view, Qt::Key_Home);
        QCOMPARE(f.view->currentIndex(), f.cell(1, 1));
        QTest::keyClick(f.view, Qt::Key_End);
        QCOMPARE(f.view->currentIndex(), f.cell(1, 2));
    }
};

SLIPWAY_TEST(TstCellView)
#include "tst_cellview.moc"
