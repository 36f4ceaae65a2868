// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keydrag.h"
#include "app/program.h"
#include "services/accounts.h"
#include "services/keydraft.h"
#include "support/markedkey.h"
#include "support/testrunner.h"
#include "ui/accounts/addkeypane.h"
#include "ui/shell/accountstrip.h"
#include "ui/theme/accountcolours.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/popover.h"

#include <QAbstractButton>
#include <QAction>
#include <QCoroTask>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::dragTo;
using test::FakeKeychain;
using test::files;
using test::Program;
using test::writeKey;

namespace {

// An account that works with the sandbox's own key, open and with its card in the settings.
QString openSettingsOfAccount(Program &program, Accounts::Keep keep)
{
    program.openDemo();
    const QString id = program.addAccount(u"Acme"_s, 0, keep);
    emit program.window().accountRequested(id);
    program.go({.kind = Place::Kind::Settings});
    return id;
}

// One whose key nobody knows.
QString addStranger(Program &program, const QTemporaryDir &folder, const QString &name, Accounts::Keep keep)
{
    const KeyDraft draft{.name = name,
                         .keyId = u"2X9R4HXF34"_s,
                         .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s,
                         .origin = QUrl(u"http://127.0.0.1:9"_s),
                         .file = *KeyFile::read(test::MarkedKey::create(folder.path()).path()).result()};
    return QCoro::waitFor((*program).workspace().accounts().add(draft, keep)).value();
}

// The part called \a name of the account's card; the demo has a card, too.
template <typename Part>
Part &cardPart(Program &program, const QString &id, const QString &name)
{
    Part *found = program.part<QWidget>(u"settings.account."_s + id).findChild<Part *>(name);
    if (!found)
        qFatal("the card has no %s", qPrintable(name));
    return *found;
}

void forget(Program &program, const QString &id)
{
    cardPart<QAbstractButton>(program, id, u"account.forget"_s).click();
    program.part<QAbstractButton>(u"forget.confirm"_s).click();
}

QMenu *menu(const QString &name)
{
    auto *open = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    return open && open->objectName() == name ? open : nullptr;
}

} // namespace

//! Changing between accounts, and what becomes of one, in the real window.
class TstAccounts final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void aDigitSwitchesToAnotherAccount()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.addAccount(u"Acme & Sons"_s, 4);
        program.part<QAction>(u"action.switchAccount"_s).trigger();
        QMenu *open = menu(u"shell.accountMenu"_s);
        QVERIFY(open);
        QVERIFY(open->actions().at(1)->text().contains(u"Acme && Sons"_s));
        QVERIFY(open->actions().at(1)->text().endsWith(u"Team key"_s));
        QVERIFY(open->actions().at(0)->isChecked());
        QTest::keyClick(open, Qt::Key_2);
        QTRY_VERIFY(program.window().windowTitle().contains(u"Acme & Sons"_s));
        QCOMPARE(program.part<AccountStrip>(u"shell.strip"_s).grab().toImage().pixelColor(10, 1), accountColour(4, program.window().palette()));
        QCOMPARE(program.part<QWidget>(u"shell.account"_s).accessibleName(), u"Account: Acme & Sons, Team key"_s);
        QTest::mouseClick(&program.part<QWidget>(u"shell.account"_s), Qt::LeftButton);
        QTest::keyClick(menu(u"shell.accountMenu"_s), Qt::Key_1);
        QTRY_VERIFY(program.window().windowTitle().contains(u"Demo Team"_s));
    }

    void theMenuLeadsToAddingAndManaging()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const auto choose = [&program](const QString &text) {
            program.part<QAction>(u"action.switchAccount"_s).trigger();
            const QList<QAction *> actions = menu(u"shell.accountMenu"_s)->actions();
            const auto found = std::find_if(actions.cbegin(), actions.cend(), [&text](const QAction *a) { return a->text().startsWith(text); });
            QVERIFY(found != actions.cend());
            (*found)->trigger();
            menu(u"shell.accountMenu"_s)->close();
        };
        choose(u"Add API Key"_s);
        QCOMPARE(program.place().kind, Place::Kind::AddKey);
        choose(u"Manage"_s);
        QCOMPARE(program.place().kind, Place::Kind::Settings);
    }

    void theSafeModeIsSetFromTheStatusBar()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        auto &chip = program.part<QAbstractButton>(u"status.safeMode"_s);
        QCOMPARE(chip.accessibleName(), u"Normal"_s);
        chip.click();
        QMenu *open = menu(u"status.safeModes"_s);
        QVERIFY(open);
        QTest::keyClick(open, Qt::Key_Down);
        QTest::keyClick(open, Qt::Key_Down);
        QTest::keyClick(open, Qt::Key_Return);
        QTRY_COMPARE(chip.accessibleName(), u"Read-only"_s);
        QCOMPARE((*program).workspace().accounts().all().front().safeMode, SafeMode::ReadOnly);
    }

    void tokenAndBudgetAreExplainedAndEscGoesBack_data()
    {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QString>("part");
        QTest::newRow("token") << u"status.token"_s << u"Key ID: DEMO"_s;
        QTest::newRow("budget") << u"status.rate"_s << u"Apple's limit for an hour: 3,6"_s;
    }
    void tokenAndBudgetAreExplainedAndEscGoesBack()
    {
        QFETCH(QString, chip);
        QFETCH(QString, part);
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.waitForPane();
        auto &button = program.part<QAbstractButton>(chip);
        button.setFocus();
        QTest::keyClick(&button, Qt::Key_Space);
        auto *popover = qobject_cast<Popover *>(QApplication::activePopupWidget());
        QVERIFY(popover);
        QVERIFY2(popover->accessibleDescription().contains(part), qPrintable(popover->accessibleDescription()));
        QVERIFY(program.window().screen()->availableGeometry().contains(popover->geometry()));
        QTest::keyClick(popover, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
        QCOMPARE(program.window().focusWidget(), &button);
    }

    void aLockedKeychainShowsWhatWasSavedAndUnlocks()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QString id = program.addAccount(u"Acme"_s);
        program.keychain().setState(FakeKeychain::State::Locked);
        emit program.window().accountRequested(id);
        QWidget &banner = program.part<QWidget>(u"window.keyBanner"_s);
        QTRY_VERIFY(banner.isVisible());
        QVERIFY(banner.findChild<QLabel *>(u"banner.message"_s)->text().contains(u"keychain is locked"_s));
        program.waitForPane();
        QVERIFY(!program.part<QWidget>(u"apps.banner"_s).isVisible()); // it is said once
        QVERIFY((*program).workspace().accounts().find(id));
        program.keychain().setState(FakeKeychain::State::Unlocked);
        banner.findChild<QAbstractButton *>(u"window.unlock"_s)->click();
        QTRY_VERIFY(!banner.isVisible());
        QTRY_COMPARE(program.grid()->model()->rowCount(), 9);
    }

    void theOpenAccountIsForgottenWhateverItsKeychainSays()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const QString id = openSettingsOfAccount(program, Accounts::Keep::InKeychain);
        program.keychain().setState(FakeKeychain::State::Missing);
        forget(program, id);
        QTRY_VERIFY(cardPart<QWidget>(program, id, u"account.banner"_s).isVisible());
        const QPointer<QAbstractButton> anyway = &cardPart<QAbstractButton>(program, id, u"account.forgetAnyway"_s);
        anyway->click();
        QVERIFY(anyway); // a button outlives its own click
        QTRY_COMPARE(program.place().kind, Place::Kind::Welcome);
        QCOMPARE((*program).workspace().accounts().all().size(), size_t(1)); // the demo
    }

    // What is in memory alone is gone at once.
    void theOpenAccountOfThisSessionIsForgotten()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const QString id = openSettingsOfAccount(program, Accounts::Keep::ForSession);
        const QPointer<QWidget> card = &program.part<QWidget>(u"settings.account."_s + id);
        forget(program, id);
        QVERIFY(!(*program).workspace().accounts().find(id));
        QVERIFY(card);
        QTRY_COMPARE(program.place().kind, Place::Kind::Welcome);
        QVERIFY(!card);
    }

    void theKeyOfTheOpenAccountOfThisSessionIsReplaced()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const QString id = openSettingsOfAccount(program, Accounts::Keep::ForSession);
        const sandbox::SandboxInfo &info = program.demoInfo();
        const QString path = writeKey(folder, u"ApiKey_%1.p8"_s.arg(info.individualKeyId), info.individualKeyPem);
        cardPart<QAbstractButton>(program, id, u"account.replaceKey"_s).click();
        QTRY_COMPARE(program.place().kind, Place::Kind::AddKey);
        const QPointer<AddKeyPane> page = &program.part<AddKeyPane>(u"addKey"_s);
        page->read(path);
        QTRY_COMPARE(program.text(u"keyDrop.sentence"_s), QFileInfo(path).fileName());
        program.part<QAbstractButton>(u"addKey.test"_s).click();
        auto &save = program.part<QAbstractButton>(u"addKey.save"_s);
        QTRY_VERIFY(save.isEnabled());
        save.click();
        QVERIFY(page);
        QTRY_COMPARE(program.place().kind, Place::Kind::Apps); // the account, opened anew
        QVERIFY(!page);
        QCOMPARE((*program).workspace().accounts().find(id)->keyId, info.individualKeyId);
        QTRY_COMPARE(program.grid()->model()->rowCount(), 9);
        program.go({.kind = Place::Kind::AddKey, .path = id});
        QVERIFY(program.text(u"keyDrop.sentence"_s).contains(u"Drop AuthKey"_s)); // nothing is left of the key
    }

    void aKeyDroppedBesideTheAreaReplacesTheOneOfThePage()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const QString id = openSettingsOfAccount(program, Accounts::Keep::InKeychain);
        const sandbox::SandboxInfo &info = program.demoInfo();
        const QString path = writeKey(folder, u"ApiKey_%1.p8"_s.arg(info.individualKeyId), info.individualKeyPem);
        const Place page{.kind = Place::Kind::AddKey, .path = id};
        program.go(page);
        QCOMPARE(dragTo(program.window(), *files({path})), Qt::CopyAction);
        QTRY_COMPARE(program.part<QLineEdit>(u"addKey.keyId"_s).text(), info.individualKeyId);
        QCOMPARE(program.place(), page);
    }

    void theDemoGivesWayToWhatIsAskedForWhileItStarts()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const QString id = addStranger(program, folder, u"Acme"_s, Accounts::Keep::InKeychain);
        (*program).openDemo();
        emit program.window().accountRequested(id);
        QTRY_VERIFY(!program.demoInfo().keyId.isEmpty());
        QVERIFY(program.window().windowTitle().contains(u"Acme"_s));
        program.openDemo();
        QVERIFY(program.window().windowTitle().contains(u"Demo Team"_s));
    }

    void theNextStartIsWithTheLatestAccountThatIsKept()
    {
        const QTemporaryDir folder;
        const QTemporaryDir keys;
        {
            Program program(folder.path());
            const QString kept = addStranger(program, keys, u"Acme"_s, Accounts::Keep::InKeychain);
            const QString forgotten = addStranger(program, keys, u"Globex"_s, Accounts::Keep::InKeychain);
            const QString ofTheSession = addStranger(program, keys, u"Initech"_s, Accounts::Keep::ForSession);
            for (const QString &id : {kept, forgotten, ofTheSession})
                emit program.window().accountRequested(id);
            QVERIFY(QCoro::waitFor((*program).workspace().accounts().forget(forgotten, Accounts::CachedData::Keep)));
        }
        Program program(folder.path());
        QVERIFY2(program.window().windowTitle().contains(u"Acme"_s), qPrintable(program.window().windowTitle()));
    }

    void aKeyThatComesWithoutANetworkIsNoLongerWhatThePageWaitsFor()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        const QString id = program.addAccount(u"Acme"_s);
        program.keychain().setState(FakeKeychain::State::Locked);
        emit program.window().accountRequested(id);
        const QWidget &banner = program.part<QWidget>(u"window.keyBanner"_s);
        QTRY_VERIFY(banner.isVisible());
        program.waitForPane();
        (*program).stopDemo();
        program.keychain().setState(FakeKeychain::State::Unlocked);
        banner.findChild<QAbstractButton *>(u"window.unlock"_s)->click();
        const QWidget &said = program.part<QWidget>(u"apps.banner"_s);
        QTRY_VERIFY_WITH_TIMEOUT(said.isVisible(), 60000);
        QVERIFY(!banner.isVisible());
        QVERIFY(said.findChild<QLabel *>(u"banner.message"_s)->text().startsWith(u"You are offline"_s));
    }

    void theDemoIsAddedOnceAndTheMenuSaysSo()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        const auto demoEntry = [&program] {
            program.part<QAction>(u"action.switchAccount"_s).trigger();
            return menu(u"shell.accountMenu"_s)->findChild<QAction *>(u"shell.addDemo"_s);
        };
        QVERIFY(demoEntry()->isEnabled());
        QVERIFY(!menu(u"shell.accountMenu"_s)->activeAction()->isSeparator()); // there is no account before it
        menu(u"shell.accountMenu"_s)->close();
        program.openDemo();
        const QAction *demo = demoEntry();
        QVERIFY(!demo->isEnabled());
        QVERIFY(menu(u"shell.accountMenu"_s)->toolTipsVisible());
        const QString reason = u"The demo team is in the list already."_s;
        QCOMPARE(demo->toolTip(), plainToolTip(reason));
        QCOMPARE(demo->statusTip(), reason);
        menu(u"shell.accountMenu"_s)->close();
    }

    void inARailTheAccountIsADiscThatStillSwitches()
    {
        const QTemporaryDir folder;
        Program program(folder.path());
        program.openDemo();
        program.window().resize(960, 600);
        auto &button = program.part<QAbstractButton>(u"shell.account"_s);
        QTRY_VERIFY(button.width() <= 56);
        QVERIFY(button.isVisible());
        button.click();
        QVERIFY(menu(u"shell.accountMenu"_s));
        menu(u"shell.accountMenu"_s)->close();
    }
};

SLIPWAY_TEST(TstAccounts)
#include "tst_accounts.moc"
