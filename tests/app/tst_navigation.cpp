// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "models/itemroles.h"
#include "services/drafts.h"
#include "services/session.h"
#include "support/testrunner.h"
#include "ui/widgets/sidebarview.h"

#include <QAbstractButton>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::patience;
using test::Program;

namespace {

const auto navigatedApp = u"Tideline"_s;
const auto orchard = u"Orchard"_s;

QTreeView &places(Program &program)
{
    return program.part<QTreeView>(u"shell.places"_s);
}

// The entry of the sidebar called \a title below the heading number \a group.
QModelIndex entry(Program &program, int group, const QString &title)
{
    QAbstractItemModel *model = places(program).model();
    const QModelIndex heading = model->index(group, 0);
    for (int row = 0; row < model->rowCount(heading); ++row) {
        if (const QModelIndex index = model->index(row, 0, heading); index.data().toString() == title)
            return index;
    }
    return {};
}

QStringList entries(Program &program, int group)
{
    QAbstractItemModel *model = places(program).model();
    const QModelIndex heading = model->index(group, 0);
    QStringList titles;
    for (int row = 0; row < model->rowCount(heading); ++row)
        titles.append(model->index(row, 0, heading).data().toString());
    return titles;
}

void click(QAbstractItemView &view, const QModelIndex &index, Qt::MouseButton button = Qt::LeftButton)
{
    QTest::mouseClick(view.viewport(), button, {}, view.visualRect(index).center());
}

// The row of the overview that says \a text; null while there is none.
QAbstractButton *cardRow(Program &program, const QString &text)
{
    const QList<QAbstractButton *> buttons = program.window().findChildren<QAbstractButton *>();
    const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&text](const QAbstractButton *button) {
        return button->isVisible() && button->accessibleName().startsWith(text);
    });
    return found == buttons.cend() ? nullptr : *found;
}

// Drafts a text of Tideline.
void draft(Program &program, const QString &field)
{
    Drafts &drafts = (*program).session()->drafts();
    if (!QTest::qWaitFor([&drafts] { return drafts.isReady(); }, patience))
        qFatal("the drafts are not read");
    const DraftKey key{.appId = u"6501000101"_s, .part = TextPart::ofVersion(u"IOS"_s), .locale = Locale(u"de-DE"_s), .field = field};
    drafts.write(u"Typing"_s, {{.key = key, .text = u"Ebbe und Flut"_s}});
}

} // namespace

//! Going about in the real window by mouse and keyboard.
class TstNavigation final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void oneClickInTheSidebarGoesThere()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        click(places(program), entry(program, 1, u"App Information"_s));
        QTRY_COMPARE(program.place().kind, Place::Kind::AppInformation);
        click(places(program), entry(program, 0, u"All Apps"_s));
        QTRY_COMPARE(program.place().kind, Place::Kind::Apps);
        click(places(program), entry(program, 0, navigatedApp));
        QTRY_COMPARE(program.place().kind, Place::Kind::AppOverview);
        QCOMPARE(places(program).currentIndex().data().toString(), u"Overview"_s);
    }

    void whoIsThereAlreadyIsMarkedWhereHeIs()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        click(places(program), entry(program, 0, navigatedApp));
        QTRY_COMPARE(places(program).currentIndex().data().toString(), u"Overview"_s);
    }

    void thePageOfABuildIsBelowTheBuilds()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        program.go({.kind = Place::Kind::WhatToTest, .appId = u"6501000101"_s, .appName = navigatedApp, .path = u"/v1/builds/none"_s});
        QTRY_COMPARE(places(program).currentIndex().data().toString(), u"Builds"_s);
        const QList<QAbstractButton *> crumbs = program.part<QWidget>(u"shell.breadcrumb"_s).findChildren<QAbstractButton *>();
        QCOMPARE(crumbs.constLast()->text(), u"Builds"_s);
        crumbs.constLast()->click();
        QTRY_COMPARE(program.place().kind, Place::Kind::Builds);
    }

    void whatIsDraftedOfAnAppIsCountedInTheSidebar()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        QCOMPARE(entries(program, 1),
                 QStringList({u"Overview"_s, u"App Information"_s, u"Builds"_s, u"Testers"_s, u"Feedback"_s, u"Test Information"_s}));
        draft(program, u"keywords"_s);
        draft(program, u"description"_s);
        QCOMPARE(entry(program, 1, u"Review Changes"_s).data(CountRole).toInt(), 2);
        click(places(program), entry(program, 1, u"Review Changes"_s));
        QTRY_COMPARE(program.place().kind, Place::Kind::Review);
        QCOMPARE(places(program).currentIndex().data().toString(), u"Review Changes"_s);
        program.openApp(orchard);
        QVERIFY(!entry(program, 1, u"Review Changes"_s).isValid());
    }

    void whoIsDoneWithAReviewIsBackWhereHeWas()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        const Place overview = program.place();
        const Place review{.kind = Place::Kind::Review, .appId = overview.appId, .appName = navigatedApp};
        program.go(review);
        program.press(Qt::Key_Escape);
        QTRY_COMPARE(program.place(), overview);
        program.window().navigator().reset(review); // as if by a link
        program.press(Qt::Key_Escape);
        QTRY_COMPARE(program.place(), overview);
    }

    void whatWasAppliedStandsThereWhenOneComesBack()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QString id = program.app(navigatedApp).data(IdRole).toString();
        program.go({.kind = Place::Kind::TestInformation, .appId = id, .appName = navigatedApp});
        const QAbstractItemModel &languages = *program.part<QTableView>(u"testInformation.view"_s).model();
        const auto cell = [&languages] {
            const QModelIndexList found = languages.match(languages.index(0, 2), IdRole, u"en-GB"_s);
            return found.isEmpty() ? QModelIndex() : found.constFirst();
        };
        const auto address = [&cell] { return cell().data(Qt::EditRole).toString(); };
        QTRY_VERIFY(cell().isValid() && cell().data(LockRole).toString().isEmpty());
        const QString before = address();
        const DraftKey key{id, TextPart::ofTesting(), Locale(u"en-GB"_s), u"feedbackEmail"_s};
        Drafts &drafts = (*program).session()->drafts();
        drafts.write(u"Typing"_s, {{.key = key, .base = before, .text = u"new@acme.example"_s}});
        program.go({.kind = Place::Kind::Review, .appId = id, .appName = navigatedApp});
        auto &apply = program.part<QPushButton>(u"review.apply"_s);
        QTRY_VERIFY(apply.isEnabled());
        apply.click();
        QTRY_VERIFY(drafts.of(id).empty());
        program.window().navigator().back();
        QTRY_COMPARE(address(), u"new@acme.example"_s);
        QVERIFY(before != address());
    }

    void bothPagesOfActivityAreOneEntryOfTheSidebar()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        click(places(program), entry(program, 2, u"Activity"_s));
        QTRY_COMPARE(program.place().kind, Place::Kind::Requests);
        program.part<QAbstractButton>(u"activity.changes"_s).click();
        QTRY_COMPARE(program.place().kind, Place::Kind::Changes);
        QCOMPARE(places(program).currentIndex().data().toString(), u"Activity"_s);
    }

    void aGroupThatWasClosedStaysClosed()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        QAbstractItemModel *model = places(program).model();
        click(places(program), model->index(0, 0));
        QVERIFY(!places(program).isExpanded(model->index(0, 0)));
        program.openApp(orchard);
        QVERIFY(!places(program).isExpanded(model->index(0, 0)));
        QVERIFY(places(program).isExpanded(model->index(1, 0)));

        // The rail has no headings to unfold it by.
        program.window().resize(900, 600);
        QTRY_VERIFY(places(program).isExpanded(model->index(0, 0)));
        program.window().resize(1280, 800);
        QTRY_VERIFY(!places(program).isExpanded(model->index(0, 0)));
    }

    void theAppsOpenedLastAreThereAfterARestart()
    {
        const QTemporaryDir folder;
        {
            Program program(folder.path());
            program.openDemo();
            for (const QString &app : {navigatedApp, u"Quarry"_s, orchard})
                program.openApp(app);
            QCOMPARE(entries(program, 0), QStringList({u"All Apps"_s, orchard, u"Quarry"_s, navigatedApp}));
        }
        const Settings settings(folder.filePath(u"settings.ini"_s));
        QCOMPARE(settings.recentApps(u"demo"_s), QStringList({u"6501000202"_s, u"6501000303"_s, u"6501000101"_s}));
        Program program(folder.path());
        program.openDemo();
        QTRY_COMPARE(entries(program, 0), QStringList({u"All Apps"_s, orchard, u"Quarry"_s, navigatedApp}));
        click(places(program), entry(program, 0, navigatedApp));
        QTRY_COMPARE(program.place().appId, u"6501000101"_s);
    }

    void fiveAppsAreRememberedAtMostAndTheOnesThatAreGoneAreNot()
    {
        const QTemporaryDir folder;
        {
            Settings settings(folder.filePath(u"settings.ini"_s));
            settings.setRecentApps(u"demo"_s, {u"1"_s, u"6501000101"_s, u"6501000202"_s, u"6501000303"_s, u"6501000404"_s, u"6501000606"_s});
        }
        Program program(folder.path());
        program.openDemo();
        QTRY_COMPARE(entries(program, 0).size(), 5); // All Apps and four: the first is not Apple's, the last is one too many
        QCOMPARE(entries(program, 0).value(1), navigatedApp);
    }

    void theMouseHasButtonsForBackAndForward()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        QTest::mouseClick(&program.part<QWidget>(u"overview.versions"_s), Qt::BackButton);
        QCOMPARE(program.place().kind, Place::Kind::Apps);
        QTest::mouseClick(program.grid()->viewport(), Qt::ForwardButton);
        QCOMPARE(program.place().kind, Place::Kind::AppOverview);
    }

    void theKeyboardGoesWithThePage()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QCOMPARE(program.window().focusWidget(), program.grid());
        program.grid()->setCurrentIndex(program.app(navigatedApp));
        QTest::keyClick(program.grid(), Qt::Key_Return);
        QTRY_COMPARE(program.place().kind, Place::Kind::AppOverview);
        program.waitForPane();
        QTRY_VERIFY(qobject_cast<QScrollArea *>(program.window().focusWidget())); // not the first button that happens to be there

        const QWidget &testFlight = program.part<QWidget>(u"overview.testFlight"_s);
        QTRY_COMPARE(testFlight.findChildren<QAbstractButton *>().size(), 9); // a build, five groups, all builds, all testers, what they are told
        QTRY_VERIFY(cardRow(program, u"All builds"_s)); // a card that is read again has none for a moment
        cardRow(program, u"All builds"_s)->setFocus();
        QTest::keyClick(program.window().focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(program.place().kind, Place::Kind::Builds);
        QTRY_COMPARE(program.window().focusWidget()->objectName(), u"builds.view"_s);
        program.part<QAction>(u"action.back"_s).trigger();
        QTRY_COMPARE(program.window().focusWidget()->accessibleName(), u"All builds"_s);
        program.part<QAction>(u"action.back"_s).trigger();
        QTRY_COMPARE(program.window().focusWidget(), program.grid());
    }

    void everyListOfAnAppHasRows_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("view");
        QTest::newRow("versions") << u"All 6 version"_s << u"resources.view"_s;
        QTest::newRow("builds") << u"All builds"_s << u"builds.view"_s;
        QTest::newRow("testers") << u"All testers"_s << u"testers.view"_s;
    }
    void everyListOfAnAppHasRows()
    {
        QFETCH(QString, row);
        QFETCH(QString, view);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(navigatedApp);
        QTRY_VERIFY(cardRow(program, row));
        cardRow(program, row)->click();
        QTRY_VERIFY(program.window().findChild<QTableView *>(view));
        QTRY_VERIFY(program.part<QTableView>(view).model()->rowCount() > 2);
    }

    void theMenuOfAnAppOpensTheOneUnderTheMouse()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QListView *grid = program.grid();
        grid->selectAll();
        const QPoint card = grid->visualRect(program.app(orchard)).center();
        QTest::mouseClick(grid->viewport(), Qt::RightButton, {}, card);
        emit grid->customContextMenuRequested(card); // the mouse event of Qt Test has no context menu of its own
        auto *menu = program.window().findChild<QMenu *>(u"apps.menu"_s);
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        QTRY_COMPARE(program.place().appName, orchard);
    }

    void nothingInTheFrameObeysAServersText()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QString hostile = u"user\u202Egnp.exe"_s;
        const QString seen = u"user\uFFFDgnp.exe"_s;
        program.window().navigator().go(
            {.kind = Place::Kind::ResourceList, .appId = u"1"_s, .appName = hostile, .path = u"/v1/builds"_s, .title = hostile});
        QVERIFY(program.window().windowTitle().contains(seen));
        QStringList texts{program.window().windowTitle()};
        for (const QLabel *label : program.window().findChildren<QLabel *>())
            texts += {label->text(), label->toolTip()};
        for (const QAbstractButton *button : program.window().findChildren<QAbstractButton *>())
            texts += {button->text(), button->toolTip()};
        QVERIFY(texts.filter(seen).size() > 2); // title, crumb, heading
        QCOMPARE(texts.filter(u"\u202E"_s), QStringList());
    }

    void aSecondStartLeavesALargeWindowLarge()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.window().showMaximized();
        program.window().setWindowState(program.window().windowState() | Qt::WindowMinimized);
        program.window().bringToFront();
        QVERIFY(program.window().isMaximized());
        QVERIFY(!program.window().isMinimized());
    }

    void whoLeavesWhileItLoadsIsNotHeldUp()
    {
        const QTemporaryDir folder;
        QElapsedTimer leaving;
        {
            Program program(folder.path());
            (*program).openDemo();
            QTRY_COMPARE(program.place().kind, Place::Kind::Apps);
            leaving.start();
            program.window().close();
        }
        QVERIFY2(leaving.elapsed() < 10'000, "less than any deadline of the network"); // 0.3 s is the aim, and sanitizers are slow
        Program again(folder.path());
        again.openDemo();
        QCOMPARE(again.grid()->model()->rowCount(), 9);
    }
};

SLIPWAY_TEST(TstNavigation)
#include "tst_navigation.moc"
