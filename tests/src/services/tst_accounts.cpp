// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/accounts.h"

#include "core/keychaintrouble.h"
#include "services/drafts.h"
#include "services/images.h"
#include "services/keydraft.h"
#include "store/datadir.h"
#include "store/statestore.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;
using test::FakeKeychain;

class TstAccounts final : public QObject
{
    Q_OBJECT

private slots:
    void anAddedAccountWorksAndIsThereAfterARestart()
    {
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        QSignalSpy changed(&accounts, &Accounts::changed);
        const QString id = add(demo, Accounts::Keep::InKeychain);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(demo.keychain().entries(), QStringList{u"slipway/"_s + id});
        const auto session = demo.workspace().open(id);
        QCOMPARE(session->account().name, u"Acme"_s);
        QCOMPARE(session->account().host, demo.info().url.authority());
        QVERIFY(reads(*session));
        const std::optional<AccountSummary> later = afterRestart(demo, id);
        QCOMPARE(later->name, u"Acme"_s);
        QVERIFY(later->lastUsed.isValid());
    }

    void anAccountForTheSessionTouchesNoKeychainAndNoFile()
    {
        DemoSession demo;
        demo.keychain().setState(FakeKeychain::State::Missing);
        const QString id = add(demo, Accounts::Keep::ForSession);
        QVERIFY(demo.workspace().accounts().find(id)->isSessionOnly);
        QVERIFY(demo.keychain().questions().isEmpty());
        QVERIFY(reads(*demo.workspace().open(id)));
        QVERIFY(!afterRestart(demo, id));
    }

    void aKeychainThatDoesNotKeepAddsNothing_data()
    {
        QTest::addColumn<FakeKeychain::State>("state");
        QTest::addColumn<KeychainTrouble>("trouble");
        QTest::newRow("locked") << FakeKeychain::State::Locked << KeychainTrouble::Locked;
        QTest::newRow("denied") << FakeKeychain::State::Denied << KeychainTrouble::Locked;
        QTest::newRow("missing") << FakeKeychain::State::Missing << KeychainTrouble::Missing;
        QTest::newRow("broken") << FakeKeychain::State::Broken << KeychainTrouble::Other;
    }

    void aKeychainThatDoesNotKeepAddsNothing()
    {
        QFETCH(FakeKeychain::State, state);
        QFETCH(KeychainTrouble, trouble);
        DemoSession demo;
        demo.keychain().setState(state);
        const Result<QString> id = QCoro::waitFor(demo.workspace().accounts().add(draftOf(demo), Accounts::Keep::InKeychain));
        QCOMPARE(keychainTrouble(id.error()), trouble);
        QCOMPARE(demo.workspace().accounts().all().size(), size_t(1)); // the demo
    }

    void anAccountThatCannotBeWrittenDownIsNotAdded()
    {
        DemoSession demo;
        const QString settings = demo.folder() + u"/settings.ini"_s;
        QFile::remove(settings);
        QVERIFY(QDir().mkdir(settings));
        const Result<QString> id = QCoro::waitFor(demo.workspace().accounts().add(draftOf(demo), Accounts::Keep::InKeychain));
        QCOMPARE(id.error().kind(), Error::Kind::Io);
        QCOMPARE(demo.workspace().accounts().all().size(), size_t(1)); // the demo
        QVERIFY(demo.keychain().entries().isEmpty());
    }

    void aDraftWithFlawsIsRefusedByField()
    {
        DemoSession demo;
        KeyDraft draft = draftOf(demo);
        draft.keyId = u"short"_s;
        const Result<QString> id = QCoro::waitFor(demo.workspace().accounts().add(draft, Accounts::Keep::InKeychain));
        QCOMPARE(id.error().kind(), Error::Kind::Invalid);
        QCOMPARE(id.error().fields().keys(), QStringList{u"keyId"_s});
        QVERIFY(demo.keychain().entries().isEmpty());
    }

    void whatIsSaidOfAnAccountReachesItsSession()
    {
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        const QString id = add(demo, Accounts::Keep::InKeychain);
        const auto session = demo.workspace().open(id);
        QSignalSpy told(session.get(), &Session::accountChanged);
        accounts.rename(id, u"  Acme, Inc. "_s);
        accounts.setColour(id, 3);
        accounts.setVendorNumber(id, u"85012345"_s);
        accounts.setSafeMode(id, SafeMode::ReadOnly);
        QCOMPARE(told.size(), 4);
        QCOMPARE(session->account().name, u"Acme, Inc."_s);
        QCOMPARE(session->account().colour, 3);
        QCOMPARE(session->account().vendorNumber, u"85012345"_s);
        QCOMPARE(session->account().safeMode, SafeMode::ReadOnly);
        accounts.rename(id, u" "_s); // a name of nothing is none
        accounts.setColour(id, 3);
        QCOMPARE(told.size(), 4);
        QCOMPARE(session->account().name, u"Acme, Inc."_s);
    }

    void aForgottenAccountIsGoneWithItsKeyAndItsPages()
    {
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        const QString id = add(demo, Accounts::Keep::InKeychain);
        auto session = demo.workspace().open(id);
        QVERIFY(reads(*session));
        QTRY_VERIFY(cacheNames(demo, id));
        QSignalSpy forgotten(&accounts, &Accounts::forgotten);
        connect(&accounts, &Accounts::forgotten, this, [&session] { session.reset(); });
        QVERIFY(QCoro::waitFor(accounts.forget(id, Accounts::CachedData::Remove)));
        QCOMPARE(forgotten.size(), 0); // who asked comes first
        QVERIFY(!accounts.find(id));
        QTRY_COMPARE(forgotten.size(), 1);
        QVERIFY(demo.keychain().entries().isEmpty());
        QVERIFY(!afterRestart(demo, id));
        QTRY_VERIFY(!cacheNames(demo, id));
    }

    void aForgottenAccountIsGoneWithItsDrafts()
    {
        DemoSession demo;
        const QString id = add(demo, Accounts::Keep::InKeychain);
        auto session = demo.workspace().open(id);
        QTRY_VERIFY(session->drafts().isReady());
        const DraftKey key{u"6501000101"_s, TextPart::ofApp(), Locale(u"ja"_s), u"name"_s};
        session->drafts().write(u"Typing"_s, {{.key = key, .base = {}, .text = u"潮"_s}});
        QVERIFY(QCoro::waitFor(session->drafts().flush()));
        QCOMPARE(storedDrafts(demo, id), 1);
        session->drafts().write(u"Typing"_s, {{.key = key, .base = {}, .text = u"潮汐"_s}}); // which the session writes when it ends
        connect(&demo.workspace().accounts(), &Accounts::forgotten, this, [&session] { session.reset(); });
        QVERIFY(QCoro::waitFor(demo.workspace().accounts().forget(id, Accounts::CachedData::Keep)));
        QTRY_VERIFY(!session);
        QTRY_COMPARE(storedDrafts(demo, id), 0);
    }

    // Screenshots of testers are among them.
    void aForgottenAccountIsGoneWithItsPictures()
    {
        DemoSession demo;
        const QString id = add(demo, Accounts::Keep::InKeychain);
        const QString images = demo.folder() + u"/images"_s;
        for (const QString &account : {id, u"other"_s}) {
            QVERIFY(QDir().mkpath(imagesOf(images, account)));
            QFile picture(imagesOf(images, account) + u"/picture"_s);
            QVERIFY(picture.open(QIODevice::WriteOnly));
        }
        QVERIFY(QCoro::waitFor(demo.workspace().accounts().forget(id, Accounts::CachedData::Keep)));
        QTRY_VERIFY(!QDir(imagesOf(images, id)).exists());
        QVERIFY(QFile::exists(imagesOf(images, u"other"_s) + u"/picture"_s));
    }

    void aForgottenAccountMayLeaveItsPages()
    {
        DemoSession demo;
        const QString id = add(demo, Accounts::Keep::InKeychain);
        QVERIFY(reads(*demo.workspace().open(id)));
        QVERIFY(QCoro::waitFor(demo.workspace().accounts().forget(id, Accounts::CachedData::Keep)));
        QTRY_VERIFY(cacheNames(demo, id));
    }

    void anAccountWhoseKeyMayStillBeThereStays()
    {
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        const QString id = add(demo, Accounts::Keep::InKeychain);
        demo.keychain().setState(FakeKeychain::State::Locked);
        const Result<void> forgotten = QCoro::waitFor(accounts.forget(id, Accounts::CachedData::Remove));
        QCOMPARE(keychainTrouble(forgotten.error()), KeychainTrouble::Locked);
        QVERIFY(accounts.find(id));
        accounts.forgetWithoutKey(id, Accounts::CachedData::Remove);
        QVERIFY(!accounts.find(id));
    }

    void aReplacedKeySigns_data()
    {
        QTest::addColumn<Accounts::Keep>("keep");
        QTest::addColumn<int>("inKeychain");
        QTest::newRow("in the keychain") << Accounts::Keep::InKeychain << 1;
        QTest::newRow("for the session") << Accounts::Keep::ForSession << 0;
    }
    void aReplacedKeySigns()
    {
        QFETCH(const Accounts::Keep, keep);
        DemoSession demo;
        Accounts &accounts = demo.workspace().accounts();
        const QString id = add(demo, keep);
        KeyDraft draft = draftOf(demo);
        draft.name = u"not looked at"_s;
        draft.kind = AccountSummary::Kind::Individual;
        draft.keyId = demo.info().individualKeyId;
        draft.file = *KeyFile::parse(copyOf(demo.info().individualKeyPem));
        QSignalSpy replaced(&accounts, &Accounts::keyReplaced);
        QVERIFY(QCoro::waitFor(accounts.replaceKey(id, draft)));
        QCOMPARE(replaced.size(), 0); // who asked comes first
        QTRY_COMPARE(replaced.size(), 1);
        QCOMPARE(accounts.find(id)->name, u"Acme"_s);
        QCOMPARE(accounts.find(id)->kind, AccountSummary::Kind::Individual);
        QVERIFY(reads(*demo.workspace().open(id)));
        QTEST(int(demo.keychain().entries().size()), "inKeychain");
        QVERIFY(QCoro::waitFor(accounts.forget(id, Accounts::CachedData::Remove)));
        QCOMPARE(demo.keychain().entries(), QStringList());
    }

    void anAccountNeverShowsAnothersRows()
    {
        DemoSession demo;
        const QString first = add(demo, Accounts::Keep::InKeychain);
        const QString second = add(demo, Accounts::Keep::InKeychain); // of the same key
        QCOMPARE(demo.keychain().entries().size(), 2);
        QVERIFY(reads(*demo.workspace().open(first)));
        demo.goOffline();
        const auto session = demo.workspace().open(second);
        const auto apps = session->apps().list();
        QSignalSpy arrived(apps.get(), &FeedBase::rowsArrived);
        apps->open();
        QTRY_VERIFY_WITH_TIMEOUT(apps->state() == FeedBase::State::Failed, 30000);
        QCOMPARE(arrived.size(), 0);
    }

    void aLockedKeychainIsAskedOnceAndAgainWhenSomebodyWantsIt()
    {
        DemoSession demo;
        const QString id = add(demo, Accounts::Keep::InKeychain);
        demo.keychain().setState(FakeKeychain::State::Locked);
        const auto session = demo.workspace().open(id);
        const auto apps = session->apps().list();
        apps->open();
        QTRY_VERIFY(apps->state() == FeedBase::State::Failed);
        QCOMPARE(session->status().state, ConnectionStatus::State::KeyWithheld);
        QCOMPARE(keychainTrouble(*session->keyProblem()), KeychainTrouble::Locked);
        const qsizetype asked = demo.keychain().questions().size();
        const auto more = session->apps().list();
        more->open();
        QTRY_VERIFY(more->state() == FeedBase::State::Failed);
        QCOMPARE(demo.keychain().questions().size(), asked);
        // Somebody unlocks it and says so: what has failed comes by itself.
        demo.keychain().setState(FakeKeychain::State::Unlocked);
        apps->refresh();
        QTRY_VERIFY(apps->state() == FeedBase::State::Complete);
        QTRY_VERIFY(more->state() == FeedBase::State::Complete);
        QVERIFY(!session->keyProblem());
    }

    void noKeyIsInAnyFile()
    {
        DemoSession demo;
        const QString id = add(demo, Accounts::Keep::InKeychain);
        QVERIFY(reads(*demo.workspace().open(id)));
        const QByteArray der = demo.keychain().secretOf(u"slipway/"_s + id);
        const QByteArray secret = der.mid(der.size() / 4, 24); // amidst the private number
        const QByteArray pemLine = demo.info().keyPem.split('\n').value(1);
        int files = 0;
        QDirIterator entries(demo.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray contents = file.readAll();
            for (const QByteArray &form : {secret, secret.toBase64(), secret.toHex(), pemLine})
                QVERIFY2(!contents.contains(form), qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 3);
    }

private:
    // Of its own bytes: reading a key wipes them.
    static QByteArray copyOf(const QByteArray &bytes) { return QByteArray(bytes.constData(), bytes.size()); }

    static KeyDraft draftOf(const DemoSession &demo)
    {
        return {
            .name = u"Acme"_s,
            .keyId = demo.info().keyId,
            .issuerId = demo.info().issuerId,
            .origin = demo.info().url,
            .file = *KeyFile::parse(copyOf(demo.info().keyPem)),
        };
    }

    static QString add(DemoSession &demo, Accounts::Keep keep)
    {
        const Result<QString> id = QCoro::waitFor(demo.workspace().accounts().add(draftOf(demo), keep));
        return id.value_or(QString());
    }

    static std::optional<AccountSummary> afterRestart(DemoSession &demo, const QString &id)
    {
        Workspace workspace(*DataDir::open(demo.folder()), demo.clock(), nullptr, demo.keychain().backend());
        return workspace.accounts().find(id);
    }

    // Whether anything of the account lies in the cache.
    static bool cacheNames(const DemoSession &demo, const QString &id)
    {
        for (const QFileInfo &info : QDir(demo.folder()).entryInfoList({u"cache.db*"_s}, QDir::Files)) {
            QFile file(info.filePath());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(id.toUtf8()))
                return true;
        }
        return false;
    }

    static qsizetype storedDrafts(const DemoSession &demo, const QString &id)
    {
        StoreThread thread;
        StateStore store(thread, demo.folder() + u"/state.db"_s);
        return store.drafts(id).result()->size();
    }

    static bool reads(Session &session)
    {
        const auto apps = session.apps().list();
        apps->open(std::chrono::seconds(0));
        return QTest::qWaitFor([&apps] { return apps->state() == FeedBase::State::Complete; }, 20000);
    }
};

SLIPWAY_TEST(TstAccounts)
#include "tst_accounts.moc"
