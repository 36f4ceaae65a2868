// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "services/jobs.h"
#include "services/session.h"
#include "support/testrunner.h"
#include "ui/testflight/builddrag.h"
#include "ui/testflight/buildtable.h"
#include "ui/widgets/dragcaption.h"
#include "ui/widgets/sidebarview.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

namespace {

const Place tidelineBuilds{.kind = Place::Kind::Builds, .appId = u"6501000101"_s, .appName = u"Tideline"_s};
const Place peakwiseBuilds{.kind = Place::Kind::Builds, .appId = u"6501000505"_s, .appName = u"Peakwise"_s};

//! The builds of an app in the window, which are dragged onto groups in the sidebar.
class BuildDragStage
{
public:
    BuildDragStage(const Place &place, const QString &filter)
    {
        program.openDemo();
        (*program).workspace().accounts().setSafeMode((*program).session()->account().id, SafeMode::Normal);
        program.go(place);
        program.waitForPane();
        program.part<QLineEdit>(u"builds.filter"_s).setText(filter);
    }

    SidebarView &places() { return program.part<SidebarView>(u"shell.places"_s); }
    Jobs &jobs() { return (*program).session()->jobs(); }
    BuildTable &table() { return *program.window().findChild<BuildTable *>(); }

    QModelIndex entry(const QString &title)
    {
        const QAbstractItemModel &model = *places().model();
        return model.match(model.index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive).value(0);
    }

    void select(int count)
    {
        QVERIFY(table().model()->rowCount() >= count);
        const QItemSelection rows(table().model()->index(0, 0), table().model()->index(count - 1, 0));
        table().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }

    //! Has what is selected hover over \a group; what the caption says.
    QString hover(const QString &group)
    {
        m_dragged = table().dragged();
        if (!m_dragged)
            qFatal("nothing can be dragged");
        m_position = places().visualRect(entry(group)).center();
        QDragEnterEvent enter(m_position, Qt::CopyAction, m_dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(places().viewport(), &enter);
        QDragMoveEvent move(m_position, Qt::CopyAction, m_dragged.get(), Qt::LeftButton, {});
        QApplication::sendEvent(places().viewport(), &move);
        m_isTaken = move.isAccepted();
        const auto *caption = program.window().findChild<DragCaption *>(u"shell.dropCaption"_s);
        return caption && caption->isVisible() ? QString(caption->words()).remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
    }
    //! Lets go of it there; whether that is taken.
    bool drop()
    {
        QDropEvent drop(m_position, Qt::CopyAction, m_dragged.get(), Qt::LeftButton, {});
        if (m_isTaken)
            QApplication::sendEvent(places().viewport(), &drop);
        return m_isTaken;
    }
    //! Takes it away, as Esc does.
    void leave()
    {
        QDragLeaveEvent leave;
        QApplication::sendEvent(places().viewport(), &leave);
    }

    QTemporaryDir folder;
    Program program{folder.path()};

private:
    std::unique_ptr<BuildDrag> m_dragged;
    QPoint m_position;
    bool m_isTaken = false;
};

} // namespace

//! Builds on their way from their page onto a group in the sidebar (ux.md 3.7, 5.10). By keyboard the same is Add to Group, see tst_buildspane.
class TstBuildDrags final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aGroupGetsWhatIsDroppedOnIt()
    {
        BuildDragStage stage(tidelineBuilds, u"-group:Press -state:Expired state:Testing"_s);
        QTRY_VERIFY(stage.entry(u"Press"_s).isValid());
        stage.select(1);
        QTRY_VERIFY(stage.table().dragged()->refusal({}).contains(u"not read"_s)); // of a group that nobody knows
        const int before = stage.table().model()->rowCount();
        QTRY_COMPARE(stage.hover(u"Press"_s), u"Add 1 build(s) to Press"_s);
        stage.leave();
        QVERIFY(stage.jobs().all().empty());
        stage.hover(u"Press"_s);
        QVERIFY(stage.drop());
        QCOMPARE(stage.jobs().all().back().state, JobStatus::State::Deferred); // it can be undone
        stage.jobs().startAll();
        QTRY_VERIFY(!stage.jobs().hasUnfinished());
        QCOMPARE(stage.jobs().all().back().state, JobStatus::State::Done);
        QTRY_COMPARE(stage.table().model()->rowCount(), before - 1);
    }

    void aGroupThatHasThemOrGetsThemAnywaySaysSo()
    {
        BuildDragStage stage(tidelineBuilds, u"group:Press state:Testing"_s);
        QTRY_VERIFY(stage.entry(u"Press"_s).isValid());
        stage.select(1);
        QTRY_COMPARE(stage.hover(u"Press"_s), u"This group has them already."_s);
        QVERIFY(!stage.drop());
        QCOMPARE(stage.program.window().statusBar()->currentMessage(), u"This group has them already."_s);
        QCOMPARE(stage.hover(u"Team"_s), u"This group gets every build by itself."_s);
        QVERIFY(stage.jobs().all().empty());
    }

    void whatIsForTheTeamGoesToNoExternalGroup()
    {
        BuildDragStage stage(peakwiseBuilds, u"version:4.3"_s);
        QTRY_VERIFY(stage.entry(u"Alpenverein"_s).isValid());
        const QAbstractItemModel &rows = *stage.table().model();
        for (int row = 0; row < rows.rowCount(); ++row) {
            stage.table().setCurrentIndex(rows.index(row, 0));
            if (stage.table().dragged())
                break; // the other one was not processed, and cannot be dragged
        }
        QTRY_COMPARE(stage.hover(u"Alpenverein"_s), u"What is for the team only cannot go to an external group."_s);
        QVERIFY(stage.jobs().all().empty());
    }

    void whatCannotBeTestedCannotBeDragged()
    {
        BuildDragStage stage(tidelineBuilds, u"state:Expired"_s);
        stage.select(1);
        QVERIFY(!stage.table().dragged());
    }
};

SLIPWAY_TEST(TstBuildDrags)
#include "tst_builddrags.moc"
