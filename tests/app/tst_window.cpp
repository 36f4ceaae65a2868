// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/testrunner.h"
#include "ui/theme/tokens.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

class TstWindow final : public QObject
{
    Q_OBJECT

private slots:
    void theDemoListsNineAppsOverHttp()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(program.window().isVisible());
        program.openDemo();
        QVERIFY(program.window().windowTitle().contains(u"Demo"_s));
        QVERIFY(program.text(u"apps.count"_s).startsWith(u'9'));
    }

    void enterOpensAnAppAndBackReturnsToTheSelection()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QListView *grid = program.grid();
        grid->setFocus();
        grid->setCurrentIndex(grid->model()->index(2, 0));
        const QString app = grid->currentIndex().data().toString();
        QTest::keyClick(grid, Qt::Key_Return);
        QTRY_COMPARE(program.window().navigator().current().kind, Place::Kind::AppOverview);
        QCOMPARE(program.window().navigator().current().appName, app);
        QTRY_VERIFY(program.window().windowTitle().contains(app));
        program.window().findChild<QAction *>(u"action.back"_s)->trigger();
        QTRY_COMPARE(program.window().navigator().current().kind, Place::Kind::Apps);
        QCOMPARE(program.grid()->currentIndex().data().toString(), app);
        QVERIFY(program.window().findChild<QAction *>(u"action.forward"_s)->isEnabled());
    }

    void whatWasSeenOpensFromTheCacheWithoutANetwork()
    {
        const QTemporaryDir folder;
        {
            Program program(folder.path());
            program.openDemo();
            QTRY_VERIFY(!program.text(u"apps.age"_s).isEmpty());
            (*program).stopDemo();
            program.window().navigator().go({.kind = Place::Kind::Settings});
            program.window().navigator().go({.kind = Place::Kind::Apps});
            QCOMPARE(program.grid()->model()->rowCount(), 9);
            program.window().findChild<QAction *>(u"action.refresh"_s)->trigger();
            // The rows stay, the banner says why they are old, and nothing modal is in the way.
            auto *banner = program.window().findChild<QWidget *>(u"apps.banner"_s);
            QVERIFY(banner);
            QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), 60000);
            QCOMPARE(program.grid()->model()->rowCount(), 9);
            QCOMPARE(QApplication::activeModalWidget(), nullptr);
        }
    }

    void aDamagedDatabaseIsSaidAboveThePanes()
    {
        const QTemporaryDir folder;
        QFile database(folder.filePath(u"state.db"_s));
        QVERIFY(database.open(QIODevice::WriteOnly));
        database.write(QByteArray("hello").repeated(1000));
        database.close();
        Program program(folder.path());
        program.openDemo();
        QTRY_VERIFY(program.window().findChild<QWidget *>(u"window.banner"_s));
        auto *banner = program.window().findChild<QWidget *>(u"window.banner"_s);
        QVERIFY(banner->isVisible());
        const QList<QLabel *> words = banner->findChildren<QLabel *>();
        QVERIFY(std::any_of(words.cbegin(), words.cend(), [](const QLabel *label) { return label->text() == u"The file “state.db” is damaged."_s; }));
        const QList<QPushButton *> buttons = banner->findChildren<QPushButton *>();
        QTest::mouseClick(buttons.constLast(), Qt::LeftButton);
        QVERIFY(!banner->isVisible());
    }

    void theThemeSwitchesWhileThePagesAreOpen()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        (*program).theme().setAppearance(Theme::Appearance::Dark);
        QCOMPARE(qApp->palette().color(QPalette::Window), darkTokens().window);
        (*program).theme().setAppearance(Theme::Appearance::Light);
        QCOMPARE(qApp->palette().color(QPalette::Window), lightTokens().window);
    }

    void aNarrowWindowHidesTheInspectorAndAWideOneBringsItBack()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        auto *inspector = program.window().findChild<QWidget *>(u"shell.inspector"_s);
        program.window().resize(1280, 800);
        QTRY_VERIFY(inspector->isVisible());
        program.window().resize(960, 600);
        QTRY_VERIFY(!inspector->isVisible());
        QCOMPARE(program.window().findChild<QWidget *>(u"shell.sidebar"_s)->width(), 56);
        program.window().resize(1280, 800);
        QTRY_VERIFY(inspector->isVisible());
        QVERIFY(program.window().findChild<QWidget *>(u"shell.sidebar"_s)->width() >= 180);
    }

    void f6GoesRoundTheRegions()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.window().activateWindow();
        auto *places = program.window().findChild<QWidget *>(u"shell.places"_s);
        places->setFocus();
        QSet<QWidget *> seen;
        QAction *next = program.window().findChild<QAction *>(u"action.nextRegion"_s);
        for (int i = 0; i < 8; ++i) {
            next->trigger();
            seen.insert(program.window().focusWidget());
        }
        QVERIFY(seen.contains(places));
        QVERIFY(seen.size() >= 3);
    }

    void theSizeIsRemembered()
    {
        const QTemporaryDir folder;
        {
            Program program(folder.path());
            program.window().resize(1111, 777);
            program.window().close();
        }
        Program again(folder.path());
        QCOMPARE(again.window().size(), QSize(1111, 777));
    }
};

SLIPWAY_TEST(TstWindow)
#include "tst_window.moc"
