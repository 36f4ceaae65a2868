// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokensigner.h"

#include "auth/jwt.h"
#include "auth/keyvault.h"
#include "auth/privatekey.h"
#include "core/clock.h"

#include <QPromise>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::chrono::seconds backdating = 60s;
constexpr std::chrono::seconds lifetime = 15min;
constexpr std::chrono::seconds renewalMargin = 2min;
constexpr std::chrono::seconds toleratedOffset = 30s;

} // namespace

TokenSigner::TokenSigner(ApiKey key, QString accountId, KeyVault &vault, Clock &clock)
    : m_key(std::move(key))
    , m_accountId(std::move(accountId))
    , m_vault(vault)
    , m_clock(clock)
{}

Task<Result<Token>> TokenSigner::token()
{
    // Never "co_return m_token": QCoro 0.8 moves out of what is returned, members too.
    if (isFresh())
        co_return Result<Token>(m_token);
    // A vault that answers at once ends the renewal before startRenewal() returns: the future is kept here, not read again.
    QFuture<Result<Token>> renewal = m_renewal ? *m_renewal : startRenewal();
    co_return co_await renewal;
}

void TokenSigner::invalidate(const Token &token)
{
    if (m_token.jwt == token.jwt)
        m_token = {};
}

void TokenSigner::setClockOffset(std::chrono::seconds offset)
{
    m_offset = std::chrono::abs(offset) > toleratedOffset ? offset : 0s;
}

QDateTime TokenSigner::appleTime() const
{
    return m_clock.now().addSecs(m_offset.count());
}

bool TokenSigner::isFresh() const
{
    // Two clocks, since sleep stops the monotonic one and people set the other.
    return !m_token.jwt.isEmpty() && m_clock.monotonic() < m_renewAt && appleTime() < m_token.expiresAt.addSecs(-renewalMargin.count());
}

QFuture<Result<Token>> TokenSigner::startRenewal()
{
    QPromise<Result<Token>> promise;
    promise.start();
    QFuture<Result<Token>> future = promise.future();
    m_renewal = future;
    detach(renew(std::move(promise)), "TokenSigner::renew");
    return future;
}

Task<void> TokenSigner::renew(QPromise<Result<Token>> promise)
{
    const Result<SharedSecret> secret = co_await m_vault.read(m_accountId);
    Result<Token> token = secret ? sign(**secret) : Result<Token>(secret.error());
    if (token) {
        m_token = *token;
        m_renewAt = m_clock.monotonic() + lifetime - renewalMargin;
    }
    m_renewal.reset();
    promise.addResult(std::move(token));
    promise.finish();
}

Result<Token> TokenSigner::sign(const SecretBytes &pkcs8)
{
    const Result<PrivateKey> privateKey = PrivateKey::fromDer(pkcs8);
    if (!privateKey)
        return privateKey.error();
    const QDateTime now = appleTime();
    Token token{.issuedAt = now.addSecs(-backdating.count()), .expiresAt = now.addSecs(lifetime.count())};
    Result<QByteArray> jwt = makeJwt(m_key, *privateKey, token.issuedAt, token.expiresAt);
    if (!jwt)
        return jwt.error();
    token.jwt = *std::move(jwt);
    ++m_signaturesMade;
    return token;
}

} // namespace slipway
