// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokensigner.h"

#include "auth/keyvault.h"
#include "core/keychaintrouble.h"
#include "keyfiles.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QPromise>

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
        const qsizetype lastDot = token->jwt.lastIndexOf('.');
        QVERIFY(test::verifies(m_key.publicKeyDer(), token->jwt.left(lastDot),
                               QByteArray::fromBase64(token->jwt.mid(lastDot + 1), QByteArray::Base64UrlEncoding)));
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
