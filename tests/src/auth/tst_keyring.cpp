// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainvault.h"
#include "auth/qtkeychainbackend.h"
#include "auth/tokensigner.h"
#include "auth/wipingallocator.h"
#include "keyfiles.h"
#include "support/keyringsession.h"
#include "support/manualclock.h"
#include "support/markedkey.h"
#include "support/testrunner.h"
#include "support/vaultanswers.h"

#include <QTemporaryDir>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::answerOf;
using test::sharedSecret;
using test::textOf;
using test::troubleOf;

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
        QCOMPARE(troubleOf(answerOf(m_vault->probe())), KeychainTrouble::None);
        const QByteArray bytes("bytes \0 of all \xff kinds", 22);
        QVERIFY(answerOf(m_vault->store(u"one"_s, sharedSecret(bytes))));
        QCOMPARE(textOf(answerOf(m_vault->read(u"one"_s))), bytes);
        QVERIFY(answerOf(m_vault->store(u"one"_s, sharedSecret("in its place"))));
        QCOMPARE(textOf(answerOf(m_vault->read(u"one"_s))), "in its place");
        QVERIFY(answerOf(m_vault->remove(u"one"_s)));
        QCOMPARE(troubleOf(answerOf(m_vault->read(u"one"_s))), KeychainTrouble::Gone);
        QVERIFY(answerOf(m_vault->remove(u"one"_s)));
    }

    void accountsHaveEntriesOfTheirOwn()
    {
        QVERIFY(answerOf(m_vault->store(u"one"_s, sharedSecret("first"))));
        QVERIFY(answerOf(m_vault->store(u"two"_s, sharedSecret("second"))));
        QCOMPARE(textOf(answerOf(m_vault->read(u"one"_s))), "first");
        QVERIFY(answerOf(m_vault->remove(u"one"_s)));
        QCOMPARE(troubleOf(answerOf(m_vault->read(u"one"_s))), KeychainTrouble::Gone);
        QCOMPARE(textOf(answerOf(m_vault->read(u"two"_s))), "second");
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
            QVERIFY(answerOf(m_vault->store(u"marked"_s, std::make_shared<const SecretBytes>(read->toDer()))));
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

        QVERIFY(answerOf(m_vault->remove(u"marked"_s)));
        QCOMPARE(key.copiesInMemory(), 0);
    }

    void aHangingKeyringIsSilent()
    {
        QVERIFY(answerOf(m_vault->store(u"account"_s, sharedSecret("secret"))));
        m_session->setHanging(true);
        const QFuture<Result<SharedSecret>> reading = m_vault->read(u"account"_s);
        QVERIFY(eventsGoOn());
        QVERIFY(!reading.isFinished());
        m_clock.advance(KeychainVault::patience);
        QCOMPARE(troubleOf(answerOf(reading)), KeychainTrouble::Silent);
        m_session->setHanging(false);
        QCOMPARE(textOf(answerOf(m_vault->read(u"account"_s))), "secret");
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
        QCOMPARE(troubleOf(answerOf(m_vault->read(u"account"_s))), trouble);
        QCOMPARE(troubleOf(answerOf(m_vault->store(u"account"_s, sharedSecret("new")))), trouble);
        QCOMPARE(troubleOf(answerOf(m_vault->remove(u"account"_s))), trouble);
        QCOMPARE(troubleOf(answerOf(m_vault->probe())), trouble);
    }

    test::ManualClock m_clock;
    std::unique_ptr<test::KeyringSession> m_session;
    std::unique_ptr<KeychainVault> m_vault;
};

SLIPWAY_TEST(TstKeyring)
#include "tst_keyring.moc"
