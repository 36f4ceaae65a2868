// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountvault.h"

#include "keyfiles.h"
#include "support/fakekeychain.h"
#include "support/manualclock.h"
#include "support/testrunner.h"
#include "support/vaultanswers.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::answerOf;
using test::sharedSecret;
using State = test::FakeKeychain::State;

//! Two places for keys, and an account in one of them.
class TstAccountVault final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_keychain = std::make_unique<test::FakeKeychain>();
        m_vault = std::make_unique<AccountVault>(m_keychain->backend(), m_clock);
    }

    void aKeyForTheSessionNeverReachesTheKeychain()
    {
        m_keychain->setState(State::Missing);
        m_vault->keepForSession(u"account"_s, sharedSecret("secret"));
        QCOMPARE(read(u"account"_s), "secret");
        QVERIFY(answerOf(m_vault->remove(u"account"_s)));
        QCOMPARE(m_keychain->questions(), QStringList());
    }

    void otherKeysLiveInTheKeychain()
    {
        m_vault->keepForSession(u"demo"_s, sharedSecret("sample"));
        QVERIFY(answerOf(m_vault->store(u"account"_s, sharedSecret("secret"))));
        QCOMPARE(m_keychain->entries(), QStringList({u"slipway/account"_s}));
        QCOMPARE(read(u"account"_s), "secret");
        QCOMPARE(read(u"demo"_s), "sample");
        QVERIFY(answerOf(m_vault->remove(u"account"_s)));
        QCOMPARE(m_keychain->entries(), QStringList());
    }

    void aReplacedKeyStaysWhereItWas()
    {
        m_vault->keepForSession(u"guest"_s, sharedSecret("old"));
        QVERIFY(answerOf(m_vault->store(u"guest"_s, sharedSecret("new"))));
        QCOMPARE(read(u"guest"_s), "new");
        QCOMPARE(m_keychain->questions(), QStringList());
        QVERIFY(answerOf(m_vault->store(u"account"_s, sharedSecret("old"))));
        QVERIFY(answerOf(m_vault->store(u"account"_s, sharedSecret("new"))));
        QCOMPARE(m_keychain->secretOf(u"slipway/account"_s), "new");
    }

    void itNamesTheKeychain() { QCOMPARE(m_vault->keychainName(), u"Test Keychain"_s); }

private:
    QByteArray read(const QString &account)
    {
        const Result<SharedSecret> secret = answerOf(m_vault->read(account));
        return secret ? QByteArray((*secret)->data(), (*secret)->size()) : secret.error().message().toUtf8();
    }

    test::ManualClock m_clock;
    std::unique_ptr<test::FakeKeychain> m_keychain;
    std::unique_ptr<AccountVault> m_vault;
};

SLIPWAY_TEST(TstAccountVault)
#include "tst_accountvault.moc"
