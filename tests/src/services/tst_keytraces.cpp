// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/qtkeychainbackend.h"
#include "auth/wipingallocator.h"
#include "core/clock.h"
#include "services/accounts.h"
#include "services/keydraft.h"
#include "services/keytest.h"
#include "services/session.h"
#include "services/workspace.h"
#include "store/datadir.h"
#include "support/keyringsession.h"
#include "support/markedkey.h"
#include "support/testrunner.h"

#include <QCoroFuture>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;

//! \brief A key from its file into the real keychain, through its use, and out again: it leaves no trace in this process (rule S1).
//!
//! The sandbox is another process, since it has the key too.
class TstKeyTraces final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer keeps freed memory and maps terabytes of shadow");
#endif
        QVERIFY(wipeWhatOpenSslFrees()); // as main() does
        const QString hindrance = test::KeyringSession::hindrance();
        if (!hindrance.isEmpty())
            QSKIP(qPrintable(hindrance));
        m_keyring = std::make_unique<test::KeyringSession>();
        m_keyring->start();
        const QString keyFile = m_folder.filePath(u"AuthKey_SANDBOX.p8"_s);
        m_sandbox.start(QStringLiteral(SLIPWAY_SANDBOX_PROGRAM), {u"--apps"_s, u"4"_s, u"--testers"_s, u"20"_s, u"--key-out"_s, keyFile});
        while (!m_sandbox.canReadLine() && m_sandbox.waitForReadyRead(20'000)) {
        }
        m_facts = QJsonDocument::fromJson(m_sandbox.readLine()).object();
        m_key = std::make_unique<test::MarkedKey>(test::MarkedKey::inFile(keyFile));
        const Result<DataDir> dir = DataDir::open(m_folder.filePath(u"data"_s));
        QVERIFY(dir);
        m_workspace = std::make_unique<Workspace>(*dir, m_clock, nullptr, std::make_unique<QtKeychainBackend>());
        QCOMPARE(m_key->copiesInMemory(), 0);
    }

    void cleanupTestCase()
    {
        m_workspace.reset();
        m_sandbox.terminate();
        m_sandbox.waitForFinished();
    }

    void addingLeavesNothing_data()
    {
        QTest::addColumn<bool>("pasted");
        QTest::newRow("from the file") << false;
        QTest::newRow("pasted") << true;
    }
    void addingLeavesNothing()
    {
        QFETCH(const bool, pasted);
        {
            KeyDraft draft = this->draft(pasted);
            QVERIFY(draft.file);
            QVERIFY(m_key->copiesInMemory() > 0); // it can be found
            const std::unique_ptr<KeyTest> test = m_workspace->accounts().test(draft);
            QTRY_VERIFY(!test->isRunning());
            QCOMPARE(test->steps().back().state, KeyTest::Step::State::Passed);
            const Result<QString> id = QCoro::waitFor(m_workspace->accounts().add(std::move(draft), Accounts::Keep::InKeychain));
            QVERIFY(id);
            m_id = *id;
        }
        settle();
        QCOMPARE(m_key->copiesInMemory(), 0);
    }

    //! Each session signs a token of its own.
    void workingLeavesNothing()
    {
        for (int i = 0; i < 100; ++i) {
            const std::unique_ptr<Session> session = m_workspace->open(m_id);
            const auto apps = session->apps().list();
            apps->open(std::chrono::seconds(0));
            QTRY_COMPARE(apps->state(), FeedBase::State::Complete);
        }
        settle();
        QCOMPARE(m_key->copiesInMemory(), 0);
    }

    void forgettingLeavesNothing()
    {
        QVERIFY(QCoro::waitFor(m_workspace->accounts().forget(m_id, Accounts::CachedData::Remove)));
        settle();
        QCOMPARE(m_key->copiesInMemory(), 0);
    }

private:
    KeyDraft draft(bool pasted) const
    {
        KeyDraft draft{
            .name = u"Acme"_s,
            .keyId = m_facts.value("keyId"_L1).toString(),
            .issuerId = m_facts.value("issuerId"_L1).toString(),
            .origin = QUrl(m_facts.value("url"_L1).toString()),
        };
        const Result<KeyFile> file = pasted ? KeyFile::parse(contents()) : QCoro::waitFor(read(m_key->path()));
        if (file)
            draft.file = *file;
        return draft;
    }

    static Task<Result<KeyFile>> read(QString path)
    {
        const QFuture<Result<KeyFile>> reading = KeyFile::read(path);
        co_return co_await reading;
    }

    // As from the clipboard. QFile would have a buffer of its own.
    QByteArray contents() const
    {
        const int file = ::open(QFile::encodeName(m_key->path()).constData(), O_RDONLY);
        QByteArray bytes(4096, Qt::Uninitialized);
        bytes.resize(::read(file, bytes.data(), size_t(bytes.size())));
        ::close(file);
        return bytes;
    }

    //! What is to be deleted later is deleted now.
    static void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    const QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<test::KeyringSession> m_keyring;
    QProcess m_sandbox;
    QJsonObject m_facts;
    std::unique_ptr<test::MarkedKey> m_key;
    std::unique_ptr<Workspace> m_workspace;
    QString m_id;
};

SLIPWAY_TEST(TstKeyTraces)
#include "tst_keytraces.moc"
