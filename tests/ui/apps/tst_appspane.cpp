// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/apps/appspane.h"

#include "models/itemroles.h"
#include "support/testrunner.h"
#include "ui/panestage.h"

#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::PaneStage;

namespace {

const Place appsPlace{.kind = Place::Kind::Apps};
const auto tidelineId = u"6501000101"_s;

QStringList namesIn(const QAbstractItemView &view)
{
    QStringList names;
    for (int row = 0; row < view.model()->rowCount(); ++row)
        names.append(view.model()->index(row, 0).data().toString());
    return names;
}

QModelIndex rowOf(const QAbstractItemView &view, const QString &id)
{
    const QModelIndexList found = view.model()->match(view.model()->index(0, 0), IdRole, id);
    return found.isEmpty() ? QModelIndex() : found.constFirst();
}

} // namespace

class TstAppsPane final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void showsAllAppsByName()
    {
        PaneStage stage(appsPlace);
        const auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        const QStringList names = namesIn(grid);
        QStringList sorted = names;
        sorted.sort(Qt::CaseInsensitive);
        QCOMPARE(names, sorted);
        QVERIFY(grid.isVisible());
        QVERIFY(stage.part<QLabel>(u"apps.count"_s).text().startsWith(u"9 app"_s));
        QVERIFY(rowOf(grid, tidelineId).data(Qt::AccessibleTextRole).toString().startsWith(u"Tideline, iOS and macOS, Prepare for Submission"_s));
    }

    void typingFilters()
    {
        PaneStage stage(appsPlace);
        const auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        QVERIFY(stage.run(ActionId::Find));
        auto &filter = stage.part<QLineEdit>(u"apps.filter"_s);
        QVERIFY(filter.hasFocus());
        QTest::keyClicks(&filter, u"tide"_s);
        QCOMPARE(grid.model()->rowCount(), 1);
        QVERIFY(stage.part<QLabel>(u"apps.count"_s).text().startsWith(u"1 of 9"_s));

        QTest::keyClicks(&filter, u"zebra"_s);
        auto &noMatch = stage.part<QWidget>(u"apps.noMatch"_s);
        QVERIFY(noMatch.isVisible());
        QVERIFY(filter.hasFocus());
        noMatch.findChild<QPushButton *>()->click();
        QCOMPARE(grid.model()->rowCount(), 9);
        QVERIFY(filter.text().isEmpty());
        QVERIFY(grid.isVisible());
    }

    void choosesPlatformsAndStates()
    {
        PaneStage stage(appsPlace);
        const auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        auto &platforms = stage.part<QToolButton>(u"apps.platforms"_s);
        QStringList offered;
        QAction *macOs = nullptr;
        for (QAction *action : platforms.menu()->actions()) {
            if (!action->isCheckable())
                continue;
            offered.append(action->text());
            if (action->text() == u"macOS"_s)
                macOs = action;
        }
        QCOMPARE(offered, QStringList({u"iOS"_s, u"macOS"_s, u"tvOS"_s, u"visionOS"_s}));
        macOs->trigger();
        QCOMPARE(namesIn(grid), QStringList({u"Marginalia"_s, u"Quarry"_s, u"Stopgap"_s, u"Tideline"_s}));
        QCOMPARE(platforms.accessibleName(), u"Platform: macOS"_s);
        platforms.menu()->actions().constLast()->trigger();
        QCOMPARE(grid.model()->rowCount(), 9);
        QVERIFY(!macOs->isChecked());
    }

    void gridAndListShareTheSelectionAndTheChoiceIsRemembered()
    {
        PaneStage stage(appsPlace);
        auto &grid = stage.part<QListView>(u"apps.grid"_s);
        auto &list = stage.part<QTableView>(u"apps.list"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        grid.setCurrentIndex(rowOf(grid, tidelineId));
        stage.part<QAbstractButton>(u"apps.as.list"_s).click();
        QVERIFY(list.isVisible());
        QCOMPARE(list.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(list.currentIndex().data(IdRole).toString(), tidelineId);
        QVERIFY(!list.isColumnHidden(1));
        QVERIFY(list.isColumnHidden(6)); // SKU waits in the header's menu

        stage.remake();
        QVERIFY(stage.part<QAbstractButton>(u"apps.as.list"_s).isChecked());
        QTRY_VERIFY(stage.part<QTableView>(u"apps.list"_s).isVisible());
    }

    void arrowsMoveAndEnterOpens()
    {
        PaneStage stage(appsPlace);
        auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        grid.setFocus();
        grid.setCurrentIndex(grid.model()->index(0, 0));
        QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.currentIndex().row(), 1);
        QTest::keyClicks(&grid, u"tid"_s);
        QCOMPARE(grid.currentIndex().data(IdRole).toString(), tidelineId);
        QTest::keyClick(&grid, Qt::Key_Return);
        QVERIFY(stage.lastRequest() == (Place{.kind = Place::Kind::AppOverview, .appId = tidelineId}));
        QCOMPARE(stage.lastRequest().appName, u"Tideline"_s);
    }

    void copiesSelectedRowsAsATable()
    {
        PaneStage stage(appsPlace);
        auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        QVERIFY(!stage.run(ActionId::CopyRows)); // nothing is selected
        grid.setCurrentIndex(rowOf(grid, tidelineId));
        QVERIFY(stage.run(ActionId::CopyRows));
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(u"Tideline\tcom.acme.tideline\tiOS · macOS\tPrepare for Submission"_s), qPrintable(text));
        QCOMPARE(stage.notices().size(), 1);
    }

    void theMenuCopiesAndOpens()
    {
        PaneStage stage(appsPlace);
        auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        grid.setCurrentIndex(rowOf(grid, tidelineId));
        emit grid.customContextMenuRequested(grid.visualRect(grid.currentIndex()).center());
        auto &menu = stage.part<QMenu>(u"apps.menu"_s);
        QMap<QString, QAction *> actions;
        for (QAction *action : menu.actions())
            actions.insert(action->text(), action);
        actions.value(u"Copy Bundle ID"_s)->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"com.acme.tideline"_s);
        actions.value(u"Open"_s)->trigger();
        QCOMPARE(stage.lastRequest().appId, tidelineId);
        menu.close();
    }

    void theInspectorFollowsTheSelection()
    {
        PaneStage stage(appsPlace);
        auto &grid = stage.part<QListView>(u"apps.grid"_s);
        QTRY_COMPARE(grid.model()->rowCount(), 9);
        QWidget *inspector = stage.pane().inspector();
        QVERIFY(inspector);
        const auto says = [inspector](const QString &text) {
            const QList<QLabel *> labels = inspector->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == text; });
        };
        grid.setCurrentIndex(rowOf(grid, tidelineId));
        QVERIFY(says(u"Tideline"_s));
        QVERIFY(says(u"com.acme.tideline"_s));
        QVERIFY(says(u"TIDE-01"_s));
        grid.selectAll();
        QVERIFY(says(u"Different values"_s));
    }

    void withoutNetworkTheCacheIsShownWithABanner()
    {
        PaneStage stage(appsPlace);
        QTRY_COMPARE(stage.part<QListView>(u"apps.grid"_s).model()->rowCount(), 9);
        stage.demo().goOffline();
        stage.remake();
        QTRY_COMPARE(stage.part<QListView>(u"apps.grid"_s).model()->rowCount(), 9);
        stage.pane().refresh();
        QTRY_VERIFY_WITH_TIMEOUT(stage.part<QWidget>(u"apps.banner"_s).isVisible(), 30000);
        QVERIFY(stage.part<QListView>(u"apps.grid"_s).isVisible());
        QCOMPARE(stage.part<QListView>(u"apps.grid"_s).model()->rowCount(), 9);
    }

    void aTeamWithoutAppsIsToldWhereTheyComeFrom()
    {
        sandbox::SandboxOptions options;
        options.populate = [](sandbox::World &, const QUrl &) {};
        PaneStage stage(appsPlace, options);
        auto &placeholder = stage.part<QWidget>(u"apps.placeholder"_s);
        QTRY_VERIFY(placeholder.isVisible());
        QCOMPARE(placeholder.findChild<QPushButton *>()->text(), u"Open App Store Connect"_s);
    }
};

SLIPWAY_TEST(TstAppsPane)
#include "tst_appspane.moc"
