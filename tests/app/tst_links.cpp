// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "services/accounts.h"
#include "support/testrunner.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::Program;

namespace {

const auto tidelineLink = u"slipway://demo/apps/6501000101/information"_s;

QPushButton *bannerButton(Program &program, const QString &text)
{
    for (QPushButton *button : program.part<QWidget>(u"window.link"_s).findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button;
    }
    return nullptr;
}

} // namespace

//! Links into the real window: they go to a place, or ask, and do nothing else (rule S37).
class TstLinks final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aLinkGoesToItsPlace()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.window().openLink(tidelineLink);
        QCOMPARE(program.place(), (Place{.kind = Place::Kind::AppInformation, .appId = u"6501000101"_s}));
        QTRY_COMPARE(program.place().appName, u"Tideline"_s); // found out by itself
        program.waitForPane();
        QVERIFY(program.window().windowTitle().contains(u"App Information"_s));
    }

    void aPageLearnsTheNameOfTheAppThatItsLinkLeadTo()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.window().openLink(u"slipway://demo/apps/6501000101/testers"_s);
        QTRY_COMPARE(program.place().appName, u"Tideline"_s);
        auto &invite = program.part<QPushButton>(u"testers.newcomer"_s);
        QTRY_VERIFY(invite.isEnabled());
        invite.click();
        QCOMPARE(program.part<QWidget>(u"invite.groups.list"_s).accessibleName(), u"Groups of Tideline"_s);
    }

    void aListThatALinkLeadsToHasATitle()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.window().openLink(u"slipway://demo/list/v1/betaTesters"_s);
        QCOMPARE(program.text(u"resources.title"_s), u"Beta Testers"_s);
        QCOMPARE(program.place().title, u"Beta Testers"_s);
    }

    void thePageIsCopiedAsALink()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.openApp(u"Tideline"_s);
        program.press(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"slipway://demo/apps/6501000101"_s);
    }

    void anotherAccountIsAskedForFirst()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.window().openLink(tidelineLink);
        QCOMPARE(program.place().kind, Place::Kind::Welcome);
        QVERIFY(program.part<QWidget>(u"window.link"_s).isVisible());
        QTRY_VERIFY(bannerButton(program, u"Open Demo Team"_s));
        bannerButton(program, u"Open Demo Team"_s)->click();
        QTRY_COMPARE(program.place(), (Place{.kind = Place::Kind::AppInformation, .appId = u"6501000101"_s}));
        QVERIFY(!program.part<QWidget>(u"window.link"_s).isVisible());
    }

    void whoDoesNotWantToStaysWhereHeIs()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.window().openLink(tidelineLink);
        QTRY_VERIFY(bannerButton(program, u"Close"_s));
        bannerButton(program, u"Close"_s)->click();
        program.openDemo(); // by himself, later
        QCOMPARE(program.place().kind, Place::Kind::Apps);
    }

    void whoOpensTheAccountByHimselfIsNotAskedAnyMore()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.window().openLink(tidelineLink);
        program.openDemo();
        QVERIFY(!program.part<QWidget>(u"window.link"_s).isVisible());
        QCOMPARE(program.place().kind, Place::Kind::Apps);
    }

    void whatIsNoLinkIsSaid_data()
    {
        QTest::addColumn<QString>("link");
        QTest::newRow("no link") << u"slipway://demo/quit"_s;
        QTest::newRow("an account of somebody else") << u"slipway://acme/apps"_s;
    }
    void whatIsNoLinkIsSaid()
    {
        QFETCH(QString, link);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.window().openLink(link);
        QCOMPARE(program.place().kind, Place::Kind::Apps);
        QVERIFY(program.part<QWidget>(u"window.link"_s).isVisible());
        QTRY_VERIFY(bannerButton(program, u"Close"_s));
        QVERIFY(!bannerButton(program, u"Open Demo Team"_s));
    }

    void nothingThatALinkSaysDoesAnythingButGo()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.go({.kind = Place::Kind::Settings});
        const std::vector<AccountSummary> accounts = (*program).workspace().accounts().all();
        QSignalSpy demo(&program.window(), &MainWindow::demoRequested);
        QSignalSpy account(&program.window(), &MainWindow::accountRequested);
        QVERIFY(demo.isValid() && account.isValid());
        const QStringList words{u"apps"_s, u"delete"_s, u"import"_s, u"settings"_s, u"switch"_s, u"quit"_s, u"6501000101"_s, u"add-key"_s};
        QRandomGenerator random(7);
        for (int i = 0; i < 300; ++i) {
            QString link = random.bounded(2) == 0 ? u"slipway://demo"_s : u"slipway://acme"_s;
            for (int word = random.bounded(4); word >= 0; --word)
                link += u'/' + words[random.bounded(int(words.size()))];
            program.window().openLink(link);
        }
        QCOMPARE(demo.count(), 0);
        QCOMPARE(account.count(), 0);
        QCOMPARE((*program).workspace().accounts().all(), accounts);
        QVERIFY(program.window().isVisible());
    }
};

SLIPWAY_TEST(TstLinks)
#include "tst_links.moc"
