// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/tokensigner.h"

#include "auth/jwt.h"
#include "auth/keyvault.h"
#include "auth/privatekey.h"
#include "core/clock.h"
#include "core/futures.h"

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::chrono::seconds backdating = 60s;
constexpr std::chrono::seconds lifetime = 15min;
constexpr std::chrono::seconds renewalMargin = 2min;
constexpr std::chrono::seconds toleratedOffset = 30s;

} // namespace

TokenSigner::TokenSigner(ApiKey key, QString accountId, KeyVault &vault, Clock &clock, QStringList scope)
    : m_key(std::move(key))
    , m_accountId(std::move(accountId))
    , m_vault(vault)
    , m_clock(clock)
    , m_scope(std::move(scope))
{}

TokenSigner::~TokenSigner()
{
    m_closing.cancel();
}

Task<Result<Token>> TokenSigner::token(CancelToken cancel)
{
    // Never "co_return m_token": QCoro 0.8 moves out of what is returned, members too.
    if (isFresh())
        co_return Result<Token>(m_token);
    if (m_renewal.isFinished())
        m_renewal = futureOf(renew(), "TokenSigner::renew");
    const CancelToken stop; // either wish to stop: the caller's, or the end of this signer
    const CancelToken::Subscription byCaller = cancel.onCancelled([stop] { stop.cancel(); });
    const CancelToken::Subscription bySigner = m_closing.onCancelled([stop] { stop.cancel(); });
    const QFuture<Result<Token>> answer = orCancelled(m_renewal, stop);
    co_return co_await answer;
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

Task<Result<Token>> TokenSigner::renew()
{
    const CancelToken closing = m_closing;
    const QFuture<Result<SharedSecret>> reading = m_vault.read(m_accountId);
    const Result<SharedSecret> secret = co_await reading;
    if (closing.isCancelled())
        co_return Error::cancelled();
    if (!secret)
        co_return secret.error();
    const Result<Token> token = sign(**secret);
    if (token) {
        m_token = *token;
        m_renewAt = m_clock.monotonic() + lifetime - renewalMargin;
    }
    co_return token;
}

Result<Token> TokenSigner::sign(const SecretBytes &pkcs8)
{
    const Result<PrivateKey> privateKey = PrivateKey::fromDer(pkcs8);
    if (!privateKey)
        return privateKey.error();
    const QDateTime now = appleTime();
    Token token{.issuedAt = now.addSecs(-backdating.count()), .expiresAt = now.addSecs(lifetime.count())};
    Result<QByteArray> jwt = makeJwt(m_key, *privateKey, token.issuedAt, token.expiresAt, m_scope);
    if (!jwt)
        return jwt.error();
    token.jwt = *std::move(jwt);
    ++m_signaturesMade;
    return token;
}

} // namespace slipway
