// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "support/testrunner.h"
#include "ui/shell/actions.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

namespace {

const auto tideline = u"Tideline"_s;

QString reason(Program &program, const QString &action)
{
    return program.part<Action>(u"action."_s + action).disabledReason();
}

} // namespace

//! The window's shortcuts (ux.md 2.5), pressed in the real window.
class TstKeys final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theStartPageSaysWhatIsMissing()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        QCOMPARE(reason(program, u"allApps"_s), u"Open an account first."_s);
        QCOMPARE(reason(program, u"appOverview"_s), u"Open an account first."_s);
        QCOMPARE(reason(program, u"back"_s), u"There is no page to go back to."_s);
        QCOMPARE(reason(program, u"find"_s), u"This page has no filter."_s);
        QVERIFY(reason(program, u"openDemo"_s).isEmpty());
    }

    void theRowsOfAPageAreCopiedFromWhereverTheKeyboardIs()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QCOMPARE(reason(program, u"copyRows"_s), u"Select an app first."_s);
        program.grid()->setCurrentIndex(program.app(tideline));
        program.press(Qt::CTRL | Qt::Key_C);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Tideline\tcom.acme.tideline"_s));
        QGuiApplication::clipboard()->clear();
        program.part<QWidget>(u"shell.places"_s).setFocus();
        program.press(Qt::CTRL | Qt::Key_C);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Tideline\tcom.acme.tideline"_s));
    }

    void whatIsMarkedInAFieldIsCopiedFirst()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.grid()->setCurrentIndex(program.app(tideline));
        program.press(Qt::CTRL | Qt::Key_F);
        auto &filter = program.part<QLineEdit>(u"apps.filter"_s);
        QCOMPARE(program.window().focusWidget(), &filter);
        QTest::keyClicks(&filter, u"tide"_s);
        filter.selectAll();
        program.press(Qt::CTRL | Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"tide"_s);
    }

    void whatIsMarkedInTheInspectorIsCopiedFirst()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.grid()->setCurrentIndex(program.app(tideline));
        const QList<QLabel *> labels = program.part<QWidget>(u"apps.inspector"_s).findChildren<QLabel *>();
        const auto bundleId =
            std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == u"com.acme.tideline"_s; });
        QVERIFY(bundleId != labels.cend());
        (*bundleId)->setFocus();
        (*bundleId)->setSelection(4, 4);
        program.press(Qt::CTRL | Qt::Key_C);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"acme"_s);
        (*bundleId)->setSelection(0, 0);
        program.press(Qt::CTRL | Qt::Key_C);
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Tideline\t"_s)); // nothing is marked
    }

    void digitsGoToThePagesOfTheApp()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        QCOMPARE(reason(program, u"appInformation"_s), u"Open an app first."_s);
        program.press(Qt::CTRL | Qt::Key_2);
        QCOMPARE(program.place().kind, Place::Kind::Apps);
        program.openApp(tideline);
        program.press(Qt::CTRL | Qt::Key_2);
        QCOMPARE(program.place().kind, Place::Kind::AppInformation);
        QCOMPARE(program.place().appName, tideline);
        program.waitForPane();
        program.press(Qt::CTRL | Qt::Key_1);
        QCOMPARE(program.place().kind, Place::Kind::AppOverview);
    }

    void theFunctionKeysHaveTwins_data()
    {
        QTest::addColumn<QKeyCombination>("keys");
        QTest::addColumn<QKeyCombination>("back");
        QTest::newRow("function keys") << QKeyCombination(Qt::Key_F6) << (Qt::SHIFT | Qt::Key_F6);
        QTest::newRow("twins") << (Qt::CTRL | Qt::Key_Tab) << (Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab);
    }
    void theFunctionKeysHaveTwins()
    {
        QFETCH(QKeyCombination, keys);
        QFETCH(QKeyCombination, back);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QWidget *start = program.window().focusWidget();
        program.press(keys);
        QVERIFY(program.window().focusWidget() != start);
        program.press(back);
        QVERIFY(program.part<QWidget>(u"apps"_s).isAncestorOf(program.window().focusWidget()));
    }

    void theSidebarComesAndGoes()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const auto &sidebar = program.part<QWidget>(u"shell.sidebar"_s);
        QVERIFY(sidebar.isVisible());
        program.press(Qt::CTRL | Qt::Key_B);
        QTRY_VERIFY(!sidebar.isVisible());
        program.press(Qt::Key_F9);
        QTRY_VERIFY(sidebar.isVisible());
    }
};

SLIPWAY_TEST(TstKeys)
#include "tst_keys.moc"
