// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keychainvault.h"

#include "keyfiles.h"
#include "support/fakekeychain.h"
#include "support/manualclock.h"
#include "support/testrunner.h"
#include "support/vaultanswers.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using test::answerOf;
using test::sharedSecret;
using test::textOf;
using test::troubleOf;
using State = test::FakeKeychain::State;

Q_DECLARE_METATYPE(slipway::KeychainTrouble)
Q_DECLARE_METATYPE(slipway::test::FakeKeychain::State)

//! The vault over keychains that are well, locked, absent, broken, slow and dishonest.
class TstKeychainVault final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_keychain = std::make_unique<test::FakeKeychain>();
        m_vault = std::make_unique<KeychainVault>(m_keychain->backend(), m_clock);
    }

    void nothingIsAskedBeforeItIsWanted()
    {
        QCOMPARE(m_vault->keychainName(), u"Test Keychain"_s);
        QCOMPARE(m_keychain->questions(), QStringList());
    }

    void anAccountHasOneEntryOfItsOwn()
    {
        QVERIFY(answerOf(m_vault->store(u"one"_s, sharedSecret("first"))));
        QVERIFY(answerOf(m_vault->store(u"two"_s, sharedSecret("second"))));
        QCOMPARE(m_keychain->entries(), QStringList({u"slipway/one"_s, u"slipway/two"_s}));
        QCOMPARE(textOf(answerOf(m_vault->read(u"one"_s))), "first");
        QCOMPARE(textOf(answerOf(m_vault->read(u"two"_s))), "second");
        QVERIFY(answerOf(m_vault->store(u"one"_s, sharedSecret("third"))));
        QCOMPARE(textOf(answerOf(m_vault->read(u"one"_s))), "third");
        QVERIFY(answerOf(m_vault->remove(u"one"_s)));
        QCOMPARE(m_keychain->entries(), QStringList({u"slipway/two"_s}));
    }

    void everyFailureIsToldApart_data()
    {
        QTest::addColumn<State>("state");
        QTest::addColumn<KeychainTrouble>("read");
        QTest::addColumn<KeychainTrouble>("store");
        QTest::addColumn<KeychainTrouble>("remove");
        QTest::addColumn<KeychainTrouble>("probe");
        const auto row = [](const char *name, State state, KeychainTrouble trouble) {
            QTest::newRow(name) << state << trouble << trouble << trouble << trouble;
        };
        row("unlocked", State::Unlocked, KeychainTrouble::None);
        row("locked", State::Locked, KeychainTrouble::Locked);
        row("denied", State::Denied, KeychainTrouble::Locked);
        row("missing", State::Missing, KeychainTrouble::Missing);
        row("broken", State::Broken, KeychainTrouble::Other);
    }
    void everyFailureIsToldApart()
    {
        QFETCH(const State, state);
        m_keychain->put(u"slipway/account"_s, "secret");
        m_keychain->setState(state);
        QTEST(troubleOf(answerOf(m_vault->read(u"account"_s))), "read");
        QTEST(troubleOf(answerOf(m_vault->store(u"account"_s, sharedSecret("secret")))), "store");
        QTEST(troubleOf(answerOf(m_vault->probe())), "probe");
        QTEST(troubleOf(answerOf(m_vault->remove(u"account"_s))), "remove");
        QVERIFY(!m_keychain->entries().contains(u"slipway/canary"_s));
        QCOMPARE(m_keychain->entries().isEmpty(), state == State::Unlocked); // removed where that was said, and there alone
    }

    void theKeychainsOwnWordsAreKept()
    {
        m_keychain->setState(State::Broken);
        QCOMPARE(answerOf(m_vault->read(u"account"_s)).error().details(), u"as it was told to"_s);
    }

    void goneIsSaidOnlyAfterACanaryCameBack()
    {
        QCOMPARE(troubleOf(answerOf(m_vault->read(u"account"_s))), KeychainTrouble::Gone);
        QCOMPARE(m_keychain->questions(),
                 QStringList({u"read slipway/account"_s, u"write slipway/canary"_s, u"read slipway/canary"_s, u"remove slipway/canary"_s}));
    }

    void aFailingCanaryMakesAMissingKeyALockedKeychain_data()
    {
        QTest::addColumn<State>("then");
        QTest::addColumn<KeychainTrouble>("trouble");
        QTest::newRow("it is locked") << State::Locked << KeychainTrouble::Locked;
        QTest::newRow("it refuses") << State::Denied << KeychainTrouble::Locked;
        QTest::newRow("it fails somehow") << State::Broken << KeychainTrouble::Locked;
        QTest::newRow("it ended meanwhile") << State::Missing << KeychainTrouble::Missing;
    }
    void aFailingCanaryMakesAMissingKeyALockedKeychain()
    {
        QFETCH(const State, then);
        m_keychain->hold();
        const QFuture<Result<SharedSecret>> reading = m_vault->read(u"account"_s);
        QCOMPARE(m_keychain->release(), 1); // there is no such entry
        m_keychain->setState(then);
        QVERIFY(answersOne());
        QTEST(troubleOf(answerOf(reading)), "trouble");
    }

    void manyWhoMissAKeyShareOneCanary()
    {
        m_keychain->hold();
        std::vector<QFuture<Result<SharedSecret>>> readings;
        readings.reserve(5);
        for (int i = 0; i < 5; ++i)
            readings.push_back(m_vault->read(QString::number(i)));
        QCOMPARE(m_keychain->release(), 5);
        for (int question = 0; question < 3; ++question)
            QVERIFY(answersOne());
        for (const QFuture<Result<SharedSecret>> &reading : readings)
            QCOMPARE(troubleOf(answerOf(reading)), KeychainTrouble::Gone);
    }

    void aRemovalThatDidNotHappenIsNotBelieved()
    {
        m_keychain->put(u"slipway/account"_s, "secret");
        m_keychain->hold();
        m_keychain->setState(State::Locked);
        const QFuture<Result<void>> removing = m_vault->remove(u"account"_s);
        QCOMPARE(m_keychain->release(), 1);
        m_keychain->setState(State::Unlocked); // by somebody else, before it is read back
        QVERIFY(answersOne());
        QCOMPARE(troubleOf(answerOf(removing)), KeychainTrouble::Locked);
        QVERIFY(m_keychain->entries().contains(u"slipway/account"_s));
    }

    void removingWhatIsNotThereIsASuccess() { QVERIFY(answerOf(m_vault->remove(u"account"_s))); }

    void aSilentKeychainIsGivenUpAfterItsDeadline_data()
    {
        QTest::addColumn<QString>("question");
        for (const QString &question : {u"read"_s, u"store"_s, u"remove"_s, u"probe"_s})
            QTest::newRow(qPrintable(question)) << question;
    }
    void aSilentKeychainIsGivenUpAfterItsDeadline()
    {
        QFETCH(const QString, question);
        m_keychain->hold();
        QFuture<Result<void>> asked = start(question);
        m_clock.advance(KeychainVault::patience - 1ms);
        QCoreApplication::processEvents();
        QVERIFY(!asked.isFinished());
        m_clock.advance(1ms);
        QCOMPARE(troubleOf(answerOf(asked)), KeychainTrouble::Silent);
    }

    void theDeadlineIsOneQuestionsAlone()
    {
        m_keychain->hold();
        const QFuture<Result<SharedSecret>> reading = m_vault->read(u"account"_s);
        for (int question = 0; question < 4; ++question) { // the key, then the canary's three
            m_clock.advance(KeychainVault::patience - 1ms);
            QVERIFY(answersOne());
        }
        QCOMPARE(troubleOf(answerOf(reading)), KeychainTrouble::Gone);
    }

    void aCanaryThatIsNotAnsweredIsSilence()
    {
        m_keychain->hold();
        const QFuture<Result<SharedSecret>> reading = m_vault->read(u"account"_s);
        QCOMPARE(m_keychain->release(), 1);
        QTRY_COMPARE(m_keychain->questions().size(), 2);
        m_clock.advance(KeychainVault::patience);
        QCOMPARE(troubleOf(answerOf(reading)), KeychainTrouble::Silent);
    }

    void aLateAnswerIsDroppedAndItsSecretLetGo()
    {
        m_keychain->put(u"slipway/account"_s, "secret");
        m_keychain->hold();
        const QFuture<Result<SharedSecret>> reading = m_vault->read(u"account"_s);
        m_clock.advance(KeychainVault::patience);
        QCOMPARE(troubleOf(answerOf(reading)), KeychainTrouble::Silent);
        QCOMPARE(m_keychain->release(), 1);
        QVERIFY(m_keychain->latestSecret().expired());
        QCOMPARE(troubleOf(reading.result()), KeychainTrouble::Silent);

        const QFuture<Result<SharedSecret>> again = m_vault->read(u"account"_s); // the password has been typed by now
        QCOMPARE(m_keychain->release(), 1);
        QCOMPARE(textOf(answerOf(again)), "secret");
    }

    void whatIsWrittenLateIsRemovedAgain()
    {
        m_keychain->hold();
        const QFuture<Result<void>> storing = m_vault->store(u"account"_s, sharedSecret("secret"));
        for (int question = 0; question < 4; ++question) // is there one to replace? Then the canary's three
            QVERIFY(answersOne());
        QTRY_COMPARE(m_keychain->questions().constLast(), u"write slipway/account"_s);
        m_clock.advance(KeychainVault::patience);
        QCOMPARE(troubleOf(answerOf(storing)), KeychainTrouble::Silent);
        QCOMPARE(m_keychain->release(), 2);
        QCOMPARE(m_keychain->questions().constLast(), u"remove slipway/account"_s);
        QCOMPARE(m_keychain->entries(), QStringList());
    }

    void aKeyThatIsReplacedLateComesBack()
    {
        m_keychain->put(u"slipway/account"_s, "old");
        m_keychain->hold();
        const QFuture<Result<void>> storing = m_vault->store(u"account"_s, sharedSecret("new"));
        QVERIFY(answersOne()); // the old one
        QTRY_COMPARE(m_keychain->questions().constLast(), u"write slipway/account"_s);
        m_clock.advance(KeychainVault::patience);
        QCOMPARE(troubleOf(answerOf(storing)), KeychainTrouble::Silent);
        QCOMPARE(m_keychain->release(), 2);
        QCOMPARE(m_keychain->secretOf(u"slipway/account"_s), "old");
    }

    void theVaultMayGoWhileQuestionsAreUnderWay_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<int>("answered");
        for (const QString &question : {u"read"_s, u"store"_s, u"remove"_s, u"probe"_s}) {
            for (int answered = 0; answered < 3; ++answered)
                QTest::newRow(qPrintable(u"%1, answered %2 times before"_s.arg(question).arg(answered))) << question << answered;
        }
    }
    void theVaultMayGoWhileQuestionsAreUnderWay()
    {
        QFETCH(const QString, question);
        QFETCH(const int, answered);
        m_keychain->hold();
        QFuture<Result<void>> asked = start(question);
        for (int i = 0; i < answered; ++i)
            QVERIFY(answersOne());
        m_vault.reset(); // with an answer on its way, where there was one
        QVERIFY(answerOf(asked).error().isCancelled());
        m_keychain->release(); // nobody hears
        m_clock.advance(KeychainVault::patience);
        QCoreApplication::processEvents();
    }

    void manyMayBeUnderWayWhenItGoes()
    {
        m_keychain->hold();
        std::vector<QFuture<Result<void>>> all;
        all.reserve(20);
        for (int i = 0; i < 20; ++i)
            all.push_back(start(i % 2 == 0 ? u"read"_s : u"remove"_s));
        m_vault.reset();
        for (const QFuture<Result<void>> &one : all)
            QVERIFY(answerOf(one).error().isCancelled());
    }

private:
    //! Waits for a question, answers it, and whether it was a single one.
    bool answersOne()
    {
        int answered = 0;
        return QTest::qWaitFor([&] { return (answered += m_keychain->release()) > 0; }) && answered == 1;
    }

    QFuture<Result<void>> start(const QString &question)
    {
        if (question == u"store"_s)
            return m_vault->store(u"account"_s, sharedSecret("secret"));
        if (question == u"remove"_s)
            return m_vault->remove(u"account"_s);
        if (question == u"probe"_s)
            return m_vault->probe();
        return m_vault->read(u"account"_s).then([](const Result<SharedSecret> &read) { return read ? Result<void>() : Result<void>(read.error()); });
    }

    test::ManualClock m_clock;
    std::unique_ptr<test::FakeKeychain> m_keychain;
    std::unique_ptr<KeychainVault> m_vault;
};

SLIPWAY_TEST(TstKeychainVault)
#include "tst_keychainvault.moc"
