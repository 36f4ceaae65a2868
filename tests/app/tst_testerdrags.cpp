// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "services/groupactions.h"
#include "services/jobs.h"
#include "services/session.h"
#include "support/testrunner.h"
#include "ui/testflight/testertable.h"
#include "ui/widgets/dragcaption.h"
#include "ui/widgets/sidebarview.h"
#include "ui/widgets/testerdrag.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

namespace {

//! The testers of Tideline in the window, which are dragged onto groups in the sidebar.
class DragStage
{
public:
    DragStage()
    {
        program.openDemo();
        program.go({.kind = Place::Kind::Testers, .appId = u"6501000101"_s, .appName = u"Tideline"_s});
        (*program).workspace().accounts().setSafeMode((*program).session()->account().id, SafeMode::Normal);
    }

    SidebarView &places() { return program.part<SidebarView>(u"shell.places"_s); }
    Jobs &jobs() { return (*program).session()->jobs(); }

    // The table of the page that is shown: others are kept.
    TesterTable &table()
    {
        for (TesterTable *each : program.window().findChildren<TesterTable *>()) {
            if (each->isVisible())
                return *each;
        }
        qFatal("no testers are shown");
    }

    QModelIndex entry(const QString &title)
    {
        const QAbstractItemModel &model = *places().model();
        return model.match(model.index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    void open(const QString &group)
    {
        QTRY_VERIFY(entry(group).isValid());
        emit places().activated(entry(group));
        QTRY_COMPARE(program.place().title, group);
        program.waitForPane();
    }

    void select(int count)
    {
        const QItemSelection rows(table().model()->index(0, 0), table().model()->index(count - 1, 0));
        table().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    // Drags what is selected onto \a group; what the caption says on the way.
    QString drag(const QString &group, Qt::KeyboardModifiers modifiers = {})
    {
        const std::unique_ptr<TesterDrag> dragged = table().dragged();
        if (!dragged)
            qFatal("nothing can be dragged");
        const QPoint position = places().visualRect(entry(group)).center();
        const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(position, actions, dragged.get(), Qt::LeftButton, modifiers);
        QApplication::sendEvent(places().viewport(), &enter);
        QDragMoveEvent move(position, actions, dragged.get(), Qt::LeftButton, modifiers);
        QApplication::sendEvent(places().viewport(), &move);
        const auto *caption = program.window().findChild<DragCaption *>(u"shell.dropCaption"_s);
        const QString said = caption && caption->isVisible() ? QString(caption->words()).remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
        QDropEvent drop(position, actions, dragged.get(), Qt::LeftButton, modifiers);
        if (move.isAccepted())
            QApplication::sendEvent(places().viewport(), &drop);
        return said;
    }

    void finishJobs()
    {
        jobs().startAll();
        QTRY_VERIFY(!jobs().hasUnfinished());
        QCOMPARE(jobs().all().back().state, JobStatus::State::Done);
    }

    QTemporaryDir folder;
    Program program{folder.path()};
};

} // namespace

//! Testers on their way from the page onto a group in the sidebar, and the same by keyboard (ux.md 3.7, 5.11).
class TstTesterDrags final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void groupsStandBelowTheTestersOfTheApp()
    {
        DragStage stage;
        QTRY_VERIFY(stage.entry(u"Sailing Clubs"_s).isValid());
        QCOMPARE(stage.entry(u"Sailing Clubs"_s).parent().data().toString(), u"Testers"_s);
        stage.program.go({.kind = Place::Kind::Apps});
        QVERIFY(!stage.entry(u"Sailing Clubs"_s).isValid());
        QVERIFY(stage.entry(u"Testers"_s).isValid()); // of the team
    }

    void aGroupHasPagesOfItsOwnBelowOneEntry()
    {
        DragStage stage;
        QTRY_VERIFY(stage.entry(u"Public Beta"_s).isValid());
        emit stage.places().activated(stage.entry(u"Public Beta"_s));
        QTRY_VERIFY(stage.program.window().findChild<QAbstractButton *>(u"group.settings"_s));
        stage.program.part<QAbstractButton>(u"group.settings"_s).click();
        QTRY_COMPARE(stage.program.place().kind, Place::Kind::GroupSettings);
        QTRY_COMPARE(stage.places().currentIndex().data().toString(), u"Public Beta"_s);
        QTRY_COMPARE(stage.program.text(u"groupSettings.title"_s), u"Public Beta"_s);
    }

    void aGroupThatNobodyCanTestInIsMarked()
    {
        DragStage stage;
        QTRY_VERIFY(stage.entry(u"Press"_s).isValid());
        QVERIFY(stage.entry(u"Press"_s).data(Qt::AccessibleTextRole).toString().isEmpty());
        Session &session = *(*stage.program).session();
        const NewBetaGroup group{.appId = u"6501000101"_s, .name = u"Lighthouse"_s};
        QVERIFY(QCoro::waitFor(session.groupActions().create(group)));
        QTRY_VERIFY(stage.entry(u"Lighthouse"_s).isValid());
        QCOMPARE(stage.entry(u"Lighthouse"_s).data(Qt::AccessibleTextRole).toString(), u"Lighthouse: no build that can be tested"_s);
    }

    void twoHundredAreDroppedOnAGroup()
    {
        DragStage stage;
        QTRY_VERIFY(stage.entry(u"Press"_s).isValid());
        stage.program.part<QLineEdit>(u"testers.filter"_s).setText(u"group:\"Sailing Clubs\" -group:Press"_s);
        const int before = stage.table().model()->rowCount();
        QVERIFY(before > 200);
        stage.select(200);
        QCOMPARE(stage.drag(u"Press"_s), u"Add 200 to Press"_s);
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        QCOMPARE(stage.jobs().all().back().state, JobStatus::State::Deferred);
        stage.finishJobs();
        QCOMPARE(stage.table().model()->rowCount(), before - 200);
    }

    void shiftMovesThemOutOfTheGroupThatIsShown()
    {
        DragStage stage;
        stage.open(u"Press"_s);
        QTRY_VERIFY(stage.table().model()->rowCount() < 1000); // its members
        const int members = stage.table().model()->rowCount();
        stage.select(5);
        QCOMPARE(stage.drag(u"Harbor Pilots"_s, Qt::ShiftModifier), u"Move 5 to Harbor Pilots"_s);
        stage.finishJobs();
        QCOMPARE(stage.table().model()->rowCount(), members - 5);
    }

    void theGroupThatIsShownDoesNotTakeThemAndSaysWhy()
    {
        DragStage stage;
        stage.open(u"Press"_s);
        stage.select(5);
        QCOMPARE(stage.drag(u"Press"_s), u"They are in this group already."_s);
        QVERIFY(stage.jobs().all().empty());
        QCOMPARE(stage.program.window().statusBar()->currentMessage(), u"They are in this group already."_s);
    }

    void theKeyboardDoesTheSame()
    {
        DragStage stage;
        QTRY_VERIFY(stage.entry(u"Press"_s).isValid());
        stage.program.part<QLineEdit>(u"testers.filter"_s).setText(u"group:\"Sailing Clubs\" -group:Press"_s);
        stage.table().setFocus();
        stage.select(200);
        stage.program.press(Qt::CTRL | Qt::SHIFT | Qt::Key_G);
        auto *menu = stage.program.window().findChild<QMenu *>(u"testers.add.menu"_s);
        QTRY_VERIFY(menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(stage.jobs().all().size(), size_t(1));
        QCOMPARE(stage.jobs().all().back().total, 200);
    }
};

SLIPWAY_TEST(TstTesterDrags)
#include "tst_testerdrags.moc"
