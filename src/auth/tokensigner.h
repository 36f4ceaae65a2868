// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"
#include "auth/secretbytes.h"
#include "core/coroutine.h"

#include <QDateTime>

#include <QFuture>
#include <QStringList>

#include <chrono>

namespace slipway {

class Clock;
class KeyVault;

//! \brief A signed bearer token and its life, in Apple's time.
struct Token
{
    QByteArray jwt = {};
    QDateTime issuedAt = {};
    QDateTime expiresAt = {};
};

//! \brief Hands out the token of one account and renews it in time.
//!
//! A token is issued 60 s back (clocks differ), lasts 15 minutes, and is replaced 2 minutes before its end (rule R8). Each
//! signature fetches the private key from the vault, parses it, and lets go of both (rule S1). Lives in one thread; the vault and
//! the clock outlive it. It may go while the vault is being asked: its callers then end with Error::cancelled().
class TokenSigner final
{
public:
    //! With a \a scope its tokens are good for those requests alone: see makeJwt().
    TokenSigner(ApiKey key, QString accountId, KeyVault &vault, Clock &clock, QStringList scope = {});
    ~TokenSigner();
    TokenSigner(const TokenSigner &) = delete;
    TokenSigner &operator=(const TokenSigner &) = delete;

    //! The current token, or a new one. However many ask at once, one signature is made; if it fails, all get its error, and
    //! the next caller tries anew. A keychain may take minutes: who cancels meanwhile is let go, and the signature is made for the others.
    [[nodiscard]] Task<Result<Token>> token(CancelToken cancel = {});

    //! Apple refused \a token (401): it is not handed out again. A newer one stays, so a burst of refusals costs one signature.
    void invalidate(const Token &token);

    //! The computer slept, and what is kept may be of another time: the next caller gets a new token.
    void forgetToken() { m_token = {}; }

    //! \brief What must be added to this computer's clock to get Apple's, learned from Date headers.
    //!
    //! Applied to later signatures when it is more than 30 s; less than that is left to the 60 s that tokens are dated back.
    void setClockOffset(std::chrono::seconds offset);

    const ApiKey &key() const { return m_key; }
    const QString &accountId() const { return m_accountId; }

    //! Signatures since the start, for the inspector and for tests.
    int signaturesMade() const { return m_signaturesMade; }

private:
    QDateTime appleTime() const;
    bool isFresh() const;
    Task<Result<Token>> renew();
    Result<Token> sign(const SecretBytes &pkcs8);

    ApiKey m_key;
    QString m_accountId;
    KeyVault &m_vault;
    Clock &m_clock;
    QStringList m_scope;
    CancelToken m_closing;
    Token m_token;
    std::chrono::milliseconds m_renewAt{0}; // monotonic
    QFuture<Result<Token>> m_renewal; // the latest; those who ask while it is under way share it
    std::chrono::seconds m_offset{0};
    int m_signaturesMade = 0;
};

} // namespace slipway
