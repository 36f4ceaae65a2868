// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainvault.h"
#include "auth/qtkeychainbackend.h"
#include "keyfiles.h"
#include "support/manualclock.h"
#include "support/testrunner.h"
#include "support/vaultanswers.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using test::sharedSecret;
using test::troubleOf;

//! The vault in a process without a session bus, as under a bare X server or over ssh (reliability.md 4.6).
class TstKeyringWithoutBus final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); }

    void thereIsNoKeychain()
    {
        test::ManualClock clock;
        KeychainVault vault(std::make_unique<QtKeychainBackend>(), clock);
        QCOMPARE(troubleOf(vault.read(u"account"_s)), KeychainTrouble::Missing);
        QCOMPARE(troubleOf(vault.store(u"account"_s, sharedSecret("secret"))), KeychainTrouble::Missing);
        QCOMPARE(troubleOf(vault.remove(u"account"_s)), KeychainTrouble::Missing);
        QCOMPARE(troubleOf(vault.probe()), KeychainTrouble::Missing);
    }
};

SLIPWAY_TEST(TstKeyringWithoutBus)
#include "tst_keyringwithoutbus.moc"
