// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/keychaintrouble.h"

#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;

Q_DECLARE_METATYPE(slipway::KeychainTrouble)

class TstKeychainTrouble final : public QObject
{
    Q_OBJECT

private slots:
    void anErrorKnowsItsTrouble_data()
    {
        QTest::addColumn<KeychainTrouble>("trouble");
        QTest::newRow("missing") << KeychainTrouble::Missing;
        QTest::newRow("locked") << KeychainTrouble::Locked;
        QTest::newRow("gone") << KeychainTrouble::Gone;
        QTest::newRow("silent") << KeychainTrouble::Silent;
        QTest::newRow("other") << KeychainTrouble::Other;
    }
    void anErrorKnowsItsTrouble()
    {
        QFETCH(const KeychainTrouble, trouble);
        const Error error = keychainError(trouble, u"in its own words"_s);
        QCOMPARE(error.kind(), Error::Kind::Keychain);
        QCOMPARE(keychainTrouble(error), trouble);
        QVERIFY(!error.message().isEmpty());
        QVERIFY(!error.remedy().isEmpty());
        QCOMPARE(error.details(), u"in its own words"_s);
    }

    void everyTroubleHasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (const KeychainTrouble trouble :
             {KeychainTrouble::Missing, KeychainTrouble::Locked, KeychainTrouble::Gone, KeychainTrouble::Silent, KeychainTrouble::Other})
            sentences.insert(keychainError(trouble).message());
        QCOMPARE(sentences.size(), 5);
    }

    void otherErrorsAreNoTroubleOfTheKeychain()
    {
        QCOMPARE(keychainTrouble(Error(Error::Kind::Network, u"offline"_s)), KeychainTrouble::None);
        QCOMPARE(keychainTrouble(Error(Error::Kind::Keychain, u"what was kept cannot be read"_s)), KeychainTrouble::Other);
    }
};

SLIPWAY_TEST(TstKeychainTrouble)
#include "tst_keychaintrouble.moc"
