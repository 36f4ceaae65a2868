// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainvault.h"
#include "auth/qtkeychainbackend.h"
#include "auth/tokensigner.h"
#include "auth/wipingallocator.h"
#include "core/keychaintrouble.h"
#include "keyfiles.h"
#include "support/keyringsession.h"
#include "support/manualclock.h"
#include "support/markedkey.h"
#include "support/testrunner.h"

#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

SharedSecret shared(const QByteArray &bytes)
{
    return std::make_shared<const SecretBytes>(test::secret(bytes));
}

template <typename T>
Result<T> wait(QFuture<Result<T>> future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 30000) ? future.result() : Result<T>();
}

template <typename T>
KeychainTrouble troubleOf(const Result<T> &result)
{
    return result ? KeychainTrouble::None : keychainTrouble(result.error());
}

QByteArray textOf(const Result<SharedSecret> &result)
{
    return result ? QByteArray((*result)->data(), (*result)->size()) : QByteArray("no secret: ") + result.error().message().toUtf8();
}

} // namespace

//! \brief The vault on a real gnome-keyring, in every state that was measured (reliability.md 4.6).
//!
//! The tests follow each other through one session: absent, unlocked, locked, hanging, gone.
class TstKeyring final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QString hindrance = test::KeyringSession::hindrance();
        if (!hindrance.isEmpty())
            QSKIP(qPrintable(hindrance));
        QVERIFY(wipeWhatOpenSslFrees()); // as main() does
        m_session = std::make_unique<test::KeyringSession>();
        m_vault = std::make_unique<KeychainVault>(std::make_unique<QtKeychainBackend>(), m_clock);
    }

    void anAbsentKeyringIsMissing() { everythingEndsWith(KeychainTrouble::Missing); }

    void anUnlockedKeyringKeepsKeys()
    {
        m_session->start();
        QCOMPARE(troubleOf(wait(m_vault->probe())), KeychainTrouble::None);
        const QByteArray bytes("bytes \0 of all \xff kinds", 22);
        QVERIFY(wait(m_vault->store(u"one"_s, shared(bytes))));
        QCOMPARE(textOf(wait(m_vault->read(u"one"_s))), bytes);
        QVERIFY(wait(m_vault->store(u"one"_s, shared("in its place"))));
        QCOMPARE(textOf(wait(m_vault->read(u"one"_s))), "in its place");
        QVERIFY(wait(m_vault->remove(u"one"_s)));
        QCOMPARE(troubleOf(wait(m_vault->read(u"one"_s))), KeychainTrouble::Gone);
        QVERIFY(wait(m_vault->remove(u"one"_s)));
    }

    void accountsHaveEntriesOfTheirOwn()
    {
        QVERIFY(wait(m_vault->store(u"one"_s, shared("first"))));
        QVERIFY(wait(m_vault->store(u"two"_s, shared("second"))));
        QCOMPARE(textOf(wait(m_vault->read(u"one"_s))), "first");
        QVERIFY(wait(m_vault->remove(u"one"_s)));
        QCOMPARE(troubleOf(wait(m_vault->read(u"one"_s))), KeychainTrouble::Gone);
        QCOMPARE(textOf(wait(m_vault->read(u"two"_s))), "second");
    }

    //! On the way from the file into the keychain, through a hundred signatures and out again (rule S1).
    void aKeyIsInMemoryWhileItSignsAndNotLonger()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer keeps freed memory");
#endif
        const QTemporaryDir folder;
        const test::MarkedKey key = test::MarkedKey::create(folder.path());
        QCOMPARE(key.copiesInMemory(), 0);
        {
            const Result<PrivateKey> read = PrivateKey::readP8(key.path());
            QVERIFY(read);
            QVERIFY(key.copiesInMemory() > 0); // it can be found
            QVERIFY(wait(m_vault->store(u"marked"_s, std::make_shared<const SecretBytes>(read->toDer()))));
        }
        QCOMPARE(key.copiesInMemory(), 0);

        TokenSigner signer({.kind = ApiKey::Kind::Individual, .keyId = u"2X9R4HXF34"_s}, u"marked"_s, *m_vault, m_clock);
        for (int i = 0; i < 100; ++i) {
            const Result<Token> token = QCoro::waitFor(signer.token());
            QVERIFY(token);
            signer.invalidate(*token);
        }
        QCOMPARE(signer.signaturesMade(), 100);
        QCOMPARE(key.copiesInMemory(), 0);

        QVERIFY(wait(m_vault->remove(u"marked"_s)));
        QCOMPARE(key.copiesInMemory(), 0);
    }

    void aHangingKeyringIsSilent()
    {
        QVERIFY(wait(m_vault->store(u"account"_s, shared("secret"))));
        m_session->setHanging(true);
        const QFuture<Result<SharedSecret>> reading = m_vault->read(u"account"_s);
        QVERIFY(eventsGoOn());
        QVERIFY(!reading.isFinished());
        m_clock.advance(KeychainVault::patience);
        QCOMPARE(troubleOf(wait(reading)), KeychainTrouble::Silent);
        m_session->setHanging(false);
        QCOMPARE(textOf(wait(m_vault->read(u"account"_s))), "secret");
    }

    void aLockedKeyringIsLocked()
    {
        m_session->lock();
        everythingEndsWith(KeychainTrouble::Locked);
    }

    void aKeyringThatEndedIsMissing()
    {
        m_session->stop();
        everythingEndsWith(KeychainTrouble::Missing);
    }

private:
    //! Whether a timer goes off in time: nothing blocks this thread while the keyring hangs, which it would do for half a minute.
    static bool eventsGoOn()
    {
        int ticks = 0;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&ticks] { ++ticks; });
        timer.start(10);
        return QTest::qWaitFor([&ticks] { return ticks >= 20; });
    }

    void everythingEndsWith(KeychainTrouble trouble)
    {
        QCOMPARE(troubleOf(wait(m_vault->read(u"account"_s))), trouble);
        QCOMPARE(troubleOf(wait(m_vault->store(u"account"_s, shared("new")))), trouble);
        QCOMPARE(troubleOf(wait(m_vault->remove(u"account"_s))), trouble);
        QCOMPARE(troubleOf(wait(m_vault->probe())), trouble);
    }

    test::ManualClock m_clock;
    std::unique_ptr<test::KeyringSession> m_session;
    std::unique_ptr<KeychainVault> m_vault;
};

SLIPWAY_TEST(TstKeyring)
#include "tst_keyring.moc"
