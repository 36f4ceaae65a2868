// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/apikey.h"
#include "auth/secretbytes.h"
#include "core/coroutine.h"

#include <QDateTime>

#include <chrono>
#include <optional>

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
//! signature fetches the private key from the vault, parses it, and lets go of both (rule S1). Lives in one thread; the vault, the
//! clock and the signer itself outlive every call.
class TokenSigner final
{
public:
    TokenSigner(ApiKey key, QString accountId, KeyVault &vault, Clock &clock);

    //! The current token, or a new one. However many ask at once, one signature is made; if it fails, all get its error, and
    //! the next caller tries anew.
    [[nodiscard]] Task<Result<Token>> token();

    //! Apple refused \a token (401): it is not handed out again. A newer one stays, so a burst of refusals costs one signature.
    void invalidate(const Token &token);

    //! The computer slept, and what is kept may be of another time: the next caller gets a new token.
    void forgetToken() { m_token = {}; }

    //! \brief What must be added to this computer's clock to get Apple's, learned from Date headers.
    //!
    //! Applied to later signatures when it is more than 30 s; less than that is left to the 60 s that tokens are dated back.
    void setClockOffset(std::chrono::seconds offset);

    const QString &accountId() const { return m_accountId; }

    //! Signatures since the start, for the inspector and for tests.
    int signaturesMade() const { return m_signaturesMade; }

private:
    QDateTime appleTime() const;
    bool isFresh() const;
    QFuture<Result<Token>> startRenewal();
    Task<void> renew(QPromise<Result<Token>> promise);
    Result<Token> sign(const SecretBytes &pkcs8);

    ApiKey m_key;
    QString m_accountId;
    KeyVault &m_vault;
    Clock &m_clock;
    Token m_token;
    std::chrono::milliseconds m_renewAt{0}; // monotonic
    std::optional<QFuture<Result<Token>>> m_renewal; // set while one is under way
    std::chrono::seconds m_offset{0};
    int m_signaturesMade = 0;
};

} // namespace slipway
