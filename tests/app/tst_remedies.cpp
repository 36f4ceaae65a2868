// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "auth/account.h"
#include "auth/secretbytes.h"
#include "services/accounts.h"
#include "services/sandboxcontrol.h"
#include "services/workspace.h"
#include "support/browserspy.h"
#include "support/testrunner.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/steplist.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLoggingCategory>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMutex>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::BrowserSpy;
using test::patience;
using test::Program;

namespace {

//! Hears all that Slipway has to say, in whatever thread.
class LogSpy final
{
public:
    LogSpy() : m_before(qInstallMessageHandler(&LogSpy::note)) { QLoggingCategory::setFilterRules(u"slipway.*=true"_s); }
    ~LogSpy()
    {
        QLoggingCategory::setFilterRules({});
        qInstallMessageHandler(m_before);
    }

    QString text() const
    {
        const QMutexLocker locker(&s_mutex);
        return s_text;
    }

private:
    static void note(QtMsgType, const QMessageLogContext &, const QString &text)
    {
        const QMutexLocker locker(&s_mutex);
        s_text += text + u'\n';
    }

    inline static QMutex s_mutex;
    inline static QString s_text;
    QtMessageHandler m_before;
};

// Another account of this computer, as far as the window knows; answers its id.
QString addSecondAccount(Program &program)
{
    const Account account{.id = u"other"_s,
                          .name = u"Acme \u05d0\u05d1"_s,
                          .key = {.keyId = u"ABCDE12345"_s, .issuerId = u"51189a70-0000-4000-8000-00005a4d8b0c"_s},
                          .origin = QUrl(u"http://127.0.0.1:9"_s)};
    (*program).workspace().accounts().add(account, SecretBytes(1));
    return account.id;
}

//! The program on its demo team, which is directed from the menu.
struct Stage
{
    //! Records its requests in \a har, if there is one.
    explicit Stage(const QString &har = {}) : program(folder.path(), {.har = har, .animations = false}) { program.openDemo(); }

    // Chooses \a entry of the menu and waits until the sandbox is another one.
    void direct(const QString &entry)
    {
        const SandboxControl *control = (*program).demo()->control();
        // What the sandbox is at first has to be known: that is a change of its own.
        if (!QTest::qWaitFor([control] { return !control->state().role.isEmpty(); }, patience))
            qFatal("the sandbox does not say what it is");
        const SandboxState before = control->state();
        program.part<QAction>(u"sandbox."_s + entry).trigger();
        if (!QTest::qWaitFor([control, &before] { return control->state() != before; }, patience))
            qFatal("the sandbox stays as it was");
    }
    void read(const QString &path) { program.go({.kind = Place::Kind::ResourceList, .path = path, .title = path}); }
    // The button of the page's banner; waits until it is there.
    QPushButton *button(const QString &text)
    {
        QPushButton *found = nullptr;
        const auto look = [&] {
            for (const Banner *banner : program.window().findChildren<Banner *>()) {
                for (QPushButton *each : banner->findChildren<QPushButton *>()) {
                    if (each->isVisible() && each->text() == text)
                        found = each;
                }
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(look, patience))
            qFatal("there is no button “%s”", qPrintable(text));
        return found;
    }
    // What the steps of the test say, row by row.
    QStringList steps()
    {
        QStringList said;
        for (const QWidget *row : program.part<StepList>(u"account.steps"_s).findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
            said.append(row->accessibleName());
        return said;
    }
    bool offers(const QString &text)
    {
        const QList<QPushButton *> buttons = button(u"Try Again"_s)->parentWidget()->findChildren<QPushButton *>();
        return std::any_of(buttons.begin(), buttons.end(), [&text](const QPushButton *each) { return each->isVisible() && each->text() == text; });
    }

    const QTemporaryDir folder;
    Program program;
};

} // namespace

// What the window offers when Apple refuses, on refusals that the menu of the demo has ordered.
class TstRemedies final : public QObject
{
    Q_OBJECT

private slots:
    void theSandboxHasItsMenuInTheDemoAlone()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const auto menus = [&program] {
            QStringList titles;
            for (const QAction *menu : program.window().menuBar()->actions())
                titles.append(menu->text());
            return titles;
        };
        QVERIFY(!menus().contains(u"&Tools"_s));
        program.openDemo();
        QVERIFY(menus().contains(u"&Tools"_s));
        QCOMPARE(menus().constLast(), u"&Help"_s);
        emit program.window().accountRequested(addSecondAccount(program));
        QTRY_VERIFY(!menus().contains(u"&Tools"_s));
        QTRY_VERIFY(!program.window().findChild<QAction *>(u"sandbox.slow"_s));
    }

    void aRefusedKeyCanBeTestedAndWorksAgainOnceItIsRestored()
    {
        Stage stage;
        stage.direct(u"revoked"_s);
        stage.read(u"/v1/territories"_s);
        stage.button(u"Test Key"_s)->click();
        QCOMPARE(stage.program.place().kind, Place::Kind::Settings);
        auto &test = stage.program.part<QPushButton>(u"account.test"_s);
        QVERIFY(test.hasFocus());
        QTRY_COMPARE(test.text(), u"Test Key"_s); // it is over
        QCOMPARE(stage.steps().size(), 3);
        QCOMPARE(stage.steps().at(0), u"Sign a token: Works"_s);
        QVERIFY2(stage.steps().at(1).endsWith(u": Works"_s), qPrintable(stage.steps().at(1)));
        QVERIFY2(stage.steps().at(2).startsWith(u"List apps: Failed. Apple does not accept"_s), qPrintable(stage.steps().at(2)));
        stage.direct(u"revoked"_s);
        // The session has been opened anew, at its first page.
        QTRY_COMPARE(stage.program.place().kind, Place::Kind::Apps);
        stage.read(u"/v1/territories"_s);
        QVERIFY(stage.program.part<QAbstractItemView>(u"resources.view"_s).model()->rowCount() > 0);
    }

    void aClockThatIsOffCanBeReadAbout()
    {
        Stage stage;
        stage.direct(u"-240"_s);
        stage.direct(u"revoked"_s);
        stage.read(u"/v1/territories"_s);
        QVERIFY(stage.offers(u"Test Key"_s));
        stage.button(u"Set the Clock"_s)->click();
        auto &box = stage.program.part<QMessageBox>(u"remedy.clock"_s);
        QVERIFY2(box.text().contains(u"fast"_s), qPrintable(box.text()));
        QVERIFY(!box.informativeText().isEmpty());
        box.close();
    }

    void aRoleThatIsTooSmallLeadsToAnotherAccount()
    {
        Stage stage;
        stage.direct(u"SALES"_s);
        stage.read(u"/v1/betaTesters"_s);
        QVERIFY(stage.offers(u"About Roles"_s));
        QVERIFY(!stage.offers(u"Switch Account"_s)); // there is no other
        const QString other = addSecondAccount(stage.program);
        stage.program.part<QAction>(u"action.refresh"_s).trigger();
        QSignalSpy requested(&stage.program.window(), &MainWindow::accountRequested);
        QPushButton *change = stage.button(u"Switch Account"_s);
        change->setFocus();
        QTest::keyClick(change, Qt::Key_Space);
        auto *menu = stage.program.window().findChild<QMenu *>(u"shell.accountMenu"_s);
        const auto &button = stage.program.part<QWidget>(u"shell.account"_s);
        QCOMPARE(menu->pos(), button.mapToGlobal(button.rect().bottomLeft()));
        QCOMPARE(menu->activeAction(), menu->actions().constFirst());
        QTest::keyClick(menu, Qt::Key_Down);
        QVERIFY(menu->activeAction()->text().contains(u"\u2068Acme \u05d0\u05d1\u2069"_s)); // turns no letter of its own round
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested.constFirst().constFirst().toString(), other);
    }

    void applesPagesOpenInTheBrowserAndSayTheirHost()
    {
        Stage stage;
        const BrowserSpy browser;
        stage.direct(u"agreement"_s);
        stage.read(u"/v1/territories"_s);
        QPushButton *open = stage.button(u"Open App Store Connect"_s);
        QVERIFY(open->toolTip().contains(u"appstoreconnect.apple.com"_s));
        open->click();
        QCOMPARE(browser.opened(), QList<QUrl>{QUrl(u"https://appstoreconnect.apple.com/business"_s)});
        QVERIFY(!stage.offers(u"About Roles"_s)); // no role would help
    }

    void anIndividualKeyHearsWhatItCannotDo()
    {
        Stage stage;
        stage.direct(u"INDIVIDUAL"_s);
        QTRY_COMPARE(stage.program.place().kind, Place::Kind::Apps);
        stage.read(u"/v1/devices"_s);
        QVERIFY(stage.offers(u"About Roles"_s));
        const QString said = stage.button(u"Try Again"_s)->parentWidget()->findChild<QLabel *>(u"banner.message"_s)->text();
        QVERIFY2(said.startsWith(u"An Individual key cannot do this"_s), qPrintable(said));
    }

    // Rule S39: the secret of the control path is in no record.
    void theSecretIsRecordedNowhere()
    {
        const QTemporaryDir folder;
        const QString har = folder.filePath(u"requests.jsonl"_s);
        QByteArray secret;
        QString logged;
        {
            const LogSpy log;
            Stage stage(har);
            secret = (*stage.program).demo()->info().controlSecret;
            stage.direct(u"agreement"_s);
            stage.read(u"/v1/territories"_s);
            logged = log.text();
        }
        QFile file(har);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray recorded = file.readAll();
        QVERIFY(recorded.contains("/v1/territories"));
        QVERIFY(logged.contains(u"/v1/territories"_s));
        for (const QByteArray &trace : {secret, QByteArray("_sandbox"), QByteArray("X-Sandbox-Secret")}) {
            QVERIFY2(!recorded.contains(trace), trace.constData());
            QVERIFY2(!logged.toUtf8().contains(trace), trace.constData());
        }
    }

    void aFailureOfApplesLeadsToItsStatusPage()
    {
        Stage stage;
        const BrowserSpy browser;
        stage.direct(u"failNext"_s);
        stage.read(u"/v1/territories"_s);
        stage.button(u"System Status"_s)->click();
        QCOMPARE(browser.opened().value(0).host(), u"developer.apple.com"_s);
    }

    void whatCannotBeOrderedIsSaidInTheStatusLine()
    {
        Stage stage;
        (*stage.program).stopDemo();
        stage.program.part<QAction>(u"sandbox.slow"_s).trigger();
        const auto &status = stage.program.part<QStatusBar>(u"shell.status"_s);
        QTRY_VERIFY(status.currentMessage().startsWith(u"The sandbox does not answer."_s));
    }
};

SLIPWAY_TEST(TstRemedies)
#include "tst_remedies.moc"
