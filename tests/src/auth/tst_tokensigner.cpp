// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokensigner.h"

#include "auth/keyvault.h"
#include "core/keychaintrouble.h"
#include "keyfiles.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;

namespace {

const ApiKey teamKey{.keyId = u"2X9R4HXF34"_s, .issuerId = u"57246542-96fe-1a63-e053-0824d011072a"_s};

//! A vault that asks its user first: it answers when it is told to.
class AskingVault final : public KeyVault
{
public:
    QFuture<Result<SharedSecret>> read(const QString &) override
    {
        QPromise<Result<SharedSecret>> promise;
        promise.start();
        m_questions.push_back(std::move(promise));
        return m_questions.back().future();
    }

    QFuture<Result<void>> store(const QString &, SharedSecret) override { return QtFuture::makeReadyFuture(Result<void>()); }
    QFuture<Result<void>> remove(const QString &) override { return QtFuture::makeReadyFuture(Result<void>()); }

    int questions() const { return int(m_questions.size()); }

    void answer(const Result<SharedSecret> &answer)
    {
        m_questions.back().addResult(answer);
        m_questions.back().finish();
    }

private:
    std::vector<QPromise<Result<SharedSecret>>> m_questions;
};

bool isSignedBy(const PrivateKey &key, const QByteArray &jwt)
{
    const qsizetype lastDot = jwt.lastIndexOf('.');
    return test::verifies(key.publicKeyDer(), jwt.left(lastDot), QByteArray::fromBase64(jwt.mid(lastDot + 1), QByteArray::Base64UrlEncoding));
}

QJsonObject claimsOf(const QByteArray &jwt)
{
    return QJsonDocument::fromJson(QByteArray::fromBase64(jwt.split('.').value(1), QByteArray::Base64UrlEncoding)).object();
}

} // namespace

class TstTokenSigner final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_clock.setWallTime(m_noon);
        QVERIFY(m_vault.store(u"account"_s, test::sharedDer(m_key)).result());
    }

    void aTokenIsDatedBackAndLastsAQuarterOfAnHour()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const Result<Token> token = QCoro::waitFor(signer.token());
        QVERIFY(token);
        QCOMPARE(token->issuedAt, m_noon.addSecs(-60));
        QCOMPARE(token->expiresAt, m_noon.addSecs(15 * 60));
        QVERIFY(isSignedBy(m_key, token->jwt));
    }

    void theSameTokenIsHandedOutAgainAndAgain()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const QByteArray first = jwt(signer);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(jwt(signer), first);
        QCOMPARE(signer.signaturesMade(), 1);
    }

    void itIsRenewedTwoMinutesBeforeItsEnd()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const QByteArray first = jwt(signer);
        m_clock.advance(13min - 1s);
        QCOMPARE(jwt(signer), first);
        m_clock.advance(1s);
        QVERIFY(jwt(signer) != first);
        QCOMPARE(signer.signaturesMade(), 2);
    }

    void settingTheComputersClockBackDoesNotKeepAnOldToken()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const QByteArray first = jwt(signer);
        m_clock.advance(13min);
        m_clock.setWallTime(m_noon);
        QVERIFY(jwt(signer) != first);
    }

    void sleepDoesNotKeepAnOldToken()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const QByteArray first = jwt(signer);
        m_clock.setWallTime(m_noon.addSecs(3600)); // the monotonic clock slept as well
        QVERIFY(jwt(signer) != first);
    }

    void fiftyWhoAskAtOnceShareOneSignature()
    {
        AskingVault vault;
        TokenSigner signer(teamKey, u"account"_s, vault, m_clock);
        std::vector<Task<Result<Token>>> callers;
        callers.reserve(50);
        for (int i = 0; i < 50; ++i)
            callers.push_back(signer.token());
        QCOMPARE(vault.questions(), 1);
        vault.answer(test::sharedDer(m_key));
        QSet<QByteArray> tokens;
        for (Task<Result<Token>> &caller : callers) {
            const Result<Token> token = QCoro::waitFor(caller);
            QVERIFY(token);
            tokens.insert(token->jwt);
        }
        QCOMPARE(tokens.size(), 1);
        QCOMPARE(signer.signaturesMade(), 1);
        QCOMPARE(vault.questions(), 1);
    }

    void aLockedVaultFailsAllWhoAskedAndIsAskedAgainLater()
    {
        AskingVault vault;
        TokenSigner signer(teamKey, u"account"_s, vault, m_clock);
        std::vector<Task<Result<Token>>> callers;
        callers.reserve(3);
        for (int i = 0; i < 3; ++i)
            callers.push_back(signer.token());
        vault.answer(Error(Error::Kind::Keychain, u"locked"_s));
        for (Task<Result<Token>> &caller : callers)
            QCOMPARE(QCoro::waitFor(caller).error().message(), u"locked"_s);
        QCOMPARE(signer.signaturesMade(), 0);

        Task<Result<Token>> later = signer.token();
        QCOMPARE(vault.questions(), 2);
        vault.answer(test::sharedDer(m_key));
        QVERIFY(QCoro::waitFor(later));
    }

    void whoCancelsIsLetGoAndTheOthersAreServed()
    {
        AskingVault vault;
        TokenSigner signer(teamKey, u"account"_s, vault, m_clock);
        const CancelToken impatience;
        Task<Result<Token>> patient = signer.token();
        Task<Result<Token>> impatient = signer.token(impatience);
        impatience.cancel();
        QVERIFY(QCoro::waitFor(impatient).error().isCancelled());
        vault.answer(test::sharedDer(m_key));
        QVERIFY(QCoro::waitFor(patient));
        QCOMPARE(vault.questions(), 1);
    }

    void itMayGoWhileTheVaultAsksItsUser_data()
    {
        QTest::addColumn<bool>("answered");
        QTest::newRow("before the answer") << false;
        QTest::newRow("with the answer on its way") << true;
    }
    void itMayGoWhileTheVaultAsksItsUser()
    {
        QFETCH(const bool, answered);
        AskingVault vault;
        auto signer = std::make_unique<TokenSigner>(teamKey, u"account"_s, vault, m_clock);
        std::vector<Task<Result<Token>>> callers;
        callers.reserve(3);
        for (int i = 0; i < 3; ++i)
            callers.push_back(signer->token());
        if (answered)
            vault.answer(test::sharedDer(m_key));
        signer.reset();
        for (Task<Result<Token>> &caller : callers)
            QVERIFY(QCoro::waitFor(caller).error().isCancelled());
        if (!answered)
            vault.answer(test::sharedDer(m_key)); // nobody hears
        QCoreApplication::processEvents();
    }

    void aScopeIsInEveryToken()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock, {u"GET /v1/apps"_s});
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(claimsOf(jwt(signer)).value("scope"_L1).toArray(), QJsonArray({u"GET /v1/apps"_s}));
            signer.forgetToken();
        }
        TokenSigner unlimited(teamKey, u"account"_s, m_vault, m_clock);
        QVERIFY(!claimsOf(jwt(unlimited)).contains("scope"_L1));
    }

    //! Whatever happens in whatever order, an account signs with its own key and under its own name (the key ids are the same).
    void accountsNeverSignWithEachOthersKeys()
    {
        constexpr int accounts = 3;
        std::vector<PrivateKey> keys;
        std::vector<std::unique_ptr<TokenSigner>> signers;
        for (int i = 0; i < accounts; ++i) {
            keys.push_back(test::newKey());
            const QString id = QString::number(i);
            QVERIFY(m_vault.store(id, test::sharedDer(keys.back())).result());
            const ApiKey key{.keyId = teamKey.keyId, .issuerId = u"0000000%1-96fe-1a63-e053-0824d011072a"_s.arg(i)};
            signers.push_back(std::make_unique<TokenSigner>(key, id, m_vault, m_clock));
        }
        QRandomGenerator random(7);
        for (int step = 0; step < 500; ++step) {
            const size_t who = size_t(random.bounded(accounts));
            const Result<Token> token = QCoro::waitFor(signers[who]->token());
            QVERIFY(token);
            for (size_t other = 0; other < accounts; ++other)
                QCOMPARE(isSignedBy(keys[other], token->jwt), other == who);
            QVERIFY(claimsOf(token->jwt).value("iss"_L1).toString().startsWith(u"0000000%1-"_s.arg(who)));
            if (random.bounded(2) == 0)
                signers[who]->invalidate(*token);
            if (random.bounded(3) == 0)
                signers[size_t(random.bounded(accounts))]->forgetToken();
            m_clock.advance(std::chrono::seconds(random.bounded(300)));
        }
    }

    void aVaultWithoutTheKeySaysSo()
    {
        TokenSigner signer(teamKey, u"another account"_s, m_vault, m_clock);
        QCOMPARE(keychainTrouble(QCoro::waitFor(signer.token()).error()), KeychainTrouble::Gone);
        QVERIFY(m_vault.remove(u"account"_s).result());
        TokenSigner removed(teamKey, u"account"_s, m_vault, m_clock);
        QCOMPARE(keychainTrouble(QCoro::waitFor(removed.token()).error()), KeychainTrouble::Gone);
    }

    void aBurstOfRefusalsCostsOneSignature()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const Token refused = *QCoro::waitFor(signer.token());
        for (int i = 0; i < 4; ++i) {
            signer.invalidate(refused);
            QVERIFY(jwt(signer) != refused.jwt);
        }
        QCOMPARE(signer.signaturesMade(), 2);
    }

    void aForgottenTokenIsSignedAnew()
    {
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        const QByteArray before = jwt(signer);
        QCOMPARE(jwt(signer), before);
        signer.forgetToken();
        QVERIFY(jwt(signer) != before);
        QCOMPARE(signer.signaturesMade(), 2);
    }

    void onlyALargeClockOffsetIsApplied_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("applied");
        QTest::newRow("right") << 0 << 0;
        QTest::newRow("30 s slow") << 30 << 0;
        QTest::newRow("31 s slow") << 31 << 31;
        QTest::newRow("30 s fast") << -30 << 0;
        QTest::newRow("31 s fast") << -31 << -31;
        QTest::newRow("10 minutes fast") << -600 << -600;
    }

    void onlyALargeClockOffsetIsApplied()
    {
        QFETCH(const int, offset);
        QFETCH(const int, applied);
        TokenSigner signer(teamKey, u"account"_s, m_vault, m_clock);
        signer.setClockOffset(std::chrono::seconds(offset));
        const Result<Token> token = QCoro::waitFor(signer.token());
        QVERIFY(token);
        QCOMPARE(token->issuedAt, m_noon.addSecs(applied - 60));
        QCOMPARE(token->expiresAt, m_noon.addSecs(applied + 15 * 60));
    }

private:
    static QByteArray jwt(TokenSigner &signer)
    {
        const Result<Token> token = QCoro::waitFor(signer.token());
        return token ? token->jwt : QByteArray();
    }

    const QDateTime m_noon = QDateTime::fromString(u"2026-11-21T12:00:00Z"_s, Qt::ISODate);
    const PrivateKey m_key = test::newKey();
    test::ManualClock m_clock;
    MemoryKeyVault m_vault;
};

SLIPWAY_TEST(TstTokenSigner)
#include "tst_tokensigner.moc"
