// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/groupdrops.h"

#include "services/testers.h"
#include "support/testrunner.h"
#include "ui/shell/place.h"
#include "ui/widgets/dragcaption.h"
#include "ui/widgets/sidebarview.h"
#include "ui/widgets/testerdrag.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

constexpr int groupsOfTheApp = 40;
const auto droppedApp = u"1"_s;

// A sidebar with a heading, and below it the pages of an app: all testers, and groups called "Group 0", "Group 1" ...
struct GroupDropsStage
{
    GroupDropsStage()
    {
        heading->setData(true, SectionRole);
        model.appendRow(heading);
        addEntry(u"Testers"_s, {.kind = Place::Kind::Testers, .appId = droppedApp});
        for (int group = 0; group < groupsOfTheApp; ++group)
            addGroup(droppedApp, group);
        addGroup(u"2"_s, 100);
        view->setModel(&model);
        view->expandAll();
        view->resize(232, 300);
        window.resize(600, 300);
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }

    void addEntry(const QString &title, const Place &place)
    {
        heading->appendRow(new QStandardItem(title));
        places.push_back(place);
    }

    void addGroup(const QString &app, int number)
    {
        const QString name = u"Group %1"_s.arg(number);
        addEntry(name, {.kind = Place::Kind::Testers, .appId = app, .path = u"/v1/betaGroups/g%1"_s.arg(number), .title = name});
    }

    QModelIndex entry(int row) const { return model.index(row, 0, heading->index()); }
    QPoint at(int row) const { return view->visualRect(entry(row)).center(); }

    // Qt passes on only what has come in.
    void enter(const QPoint &position, Qt::KeyboardModifiers modifiers)
    {
        QDragEnterEvent event(position, Qt::CopyAction | Qt::MoveAction, &drag, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view->viewport(), &event);
    }

    bool hover(const QPoint &position, Qt::KeyboardModifiers modifiers = {})
    {
        enter(position, modifiers);
        QDragMoveEvent move(position, Qt::CopyAction | Qt::MoveAction, &drag, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view->viewport(), &move);
        return move.isAccepted();
    }

    bool drop(int row, Qt::KeyboardModifiers modifiers = {})
    {
        enter(at(row), modifiers);
        QDropEvent event(at(row), Qt::CopyAction | Qt::MoveAction, &drag, Qt::LeftButton, modifiers);
        QApplication::sendEvent(view->viewport(), &event);
        return event.isAccepted();
    }

    // What the caption says, without the marks around names; null while there is none.
    QString caption() const
    {
        const auto *caption = window.findChild<DragCaption *>(u"shell.dropCaption"_s);
        return caption && caption->isVisible() ? QString(caption->words()).remove(QChar(0x2068)).remove(QChar(0x2069)) : QString();
    }

    QWidget window;
    QStandardItem *heading = new QStandardItem(u"Tideline"_s);
    QStandardItemModel model;
    std::vector<Place> places;
    SidebarView *view = new SidebarView(&window);
    GroupDrops drops{
        view, [this](const QModelIndex &entry) { return entry.parent().isValid() ? std::optional(places[size_t(entry.row())]) : std::nullopt; }};
    TesterGroup dropped;
    bool isMoved = false;
    TesterDrag drag{droppedApp, 12, [this](const TesterGroup &group, bool moving) {
                        dropped = group;
                        isMoved = moving;
                    }};
};

} // namespace

class TstGroupDrops final : public QObject
{
    Q_OBJECT

private slots:
    void aGroupLightsUpAndSaysWhatADropDoes()
    {
        GroupDropsStage stage;
        QVERIFY(stage.hover(stage.at(2)));
        QVERIFY(stage.view->isDropTarget(stage.entry(2)));
        QCOMPARE(stage.caption(), u"Add 12 to Group 1"_s);
        QVERIFY(stage.drop(2));
        QCOMPARE(stage.dropped.id, u"g1"_s);
        QCOMPARE(stage.dropped.name, u"Group 1"_s);
        QVERIFY(!stage.isMoved);
        QVERIFY(!stage.view->isDropTarget(stage.entry(2)));
        QVERIFY(stage.caption().isNull());
    }

    void shiftMovesThemOutOfTheGroupThatIsShown()
    {
        GroupDropsStage stage;
        stage.hover(stage.at(3), Qt::ShiftModifier);
        QCOMPARE(stage.caption(), u"Add 12 to Group 2"_s); // of all testers: there is no group to leave
        stage.drag.setGroupId(u"g0"_s);
        stage.hover(stage.at(3), Qt::ShiftModifier);
        QCOMPARE(stage.caption(), u"Move 12 to Group 2"_s);
        QVERIFY(stage.drop(3, Qt::ShiftModifier));
        QVERIFY(stage.isMoved);
        QCOMPARE(stage.dropped.id, u"g2"_s);
    }

    void whereTheyCannotBeDroppedTheReasonIsSaidOnce()
    {
        GroupDropsStage stage;
        QSignalSpy refused(&stage.drops, &GroupDrops::refused);
        QVERIFY(refused.isValid());
        stage.drag.setGroupId(u"g1"_s);
        QVERIFY(!stage.hover(stage.at(2))); // it is the one they come from
        QVERIFY(!stage.hover(stage.at(2) + QPoint(3, 0)));
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.constLast().constFirst().toString(), u"They are in this group already."_s);
        QVERIFY(!stage.hover(stage.at(0))); // all testers
        QCOMPARE(refused.constLast().constFirst().toString(), u"Drop testers on a group."_s);
        QVERIFY(stage.caption().isNull());
        stage.view->scrollToBottom();
        QVERIFY(!stage.hover(stage.at(groupsOfTheApp + 1)));
        QCOMPARE(refused.constLast().constFirst().toString(), u"This group belongs to another app."_s);
        QCOMPARE(stage.caption(), u"This group belongs to another app."_s);
        QVERIFY(!stage.drop(groupsOfTheApp + 1));
        QVERIFY(stage.dropped.id.isEmpty());
    }

    void whoeverLeavesLeavesNothingBehind()
    {
        GroupDropsStage stage;
        stage.hover(stage.at(2));
        QDragLeaveEvent leave;
        QApplication::sendEvent(stage.view->viewport(), &leave);
        QVERIFY(stage.caption().isNull());
        QVERIFY(!stage.view->isDropTarget(stage.entry(2)));
    }

    void otherThingsAreNoneOfItsBusiness()
    {
        GroupDropsStage stage;
        QMimeData text;
        text.setText(u"Ada"_s);
        QDragMoveEvent move(stage.at(2), Qt::CopyAction, &text, Qt::LeftButton, {});
        QApplication::sendEvent(stage.view->viewport(), &move);
        QVERIFY(!move.isAccepted());
        QVERIFY(stage.caption().isNull());
    }

    void whatIsFoldedOpensUnderThem()
    {
        GroupDropsStage stage;
        stage.view->collapse(stage.heading->index());
        QVERIFY(!stage.hover(stage.view->visualRect(stage.heading->index()).center()));
        QVERIFY(!stage.view->isExpanded(stage.heading->index()));
        QTRY_VERIFY(stage.view->isExpanded(stage.heading->index()));
    }

    void whatIsFurtherDownComesNear()
    {
        GroupDropsStage stage;
        const QScrollBar &bar = *stage.view->verticalScrollBar();
        QCOMPARE(bar.value(), 0);
        const QPoint low(20, stage.view->viewport()->height() - 5);
        stage.hover(low);
        QTRY_VERIFY(bar.value() > 60);
        QVERIFY2(stage.view->isDropTarget(stage.view->indexAt(low)), "what would take the drop is lit, though the mouse stands still");
    }
};

SLIPWAY_TEST(TstGroupDrops)
#include "tst_groupdrops.moc"
