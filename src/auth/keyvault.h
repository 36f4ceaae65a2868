// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secretbytes.h"
#include "core/result.h"

#include <QFuture>
#include <QHash>
#include <QString>

namespace slipway {

//! \brief Where private keys rest between two signatures: PKCS#8 DER under the uuid of the account (rules S1, S3, S5).
//!
//! A vault may ask the user to unlock it, so every call answers through a future, which always ends with a result and is never
//! cancelled. There is no fallback to a place that is less safe. Used from one thread, the one that awaits.
class KeyVault
{
public:
    virtual ~KeyVault() = default;

    //! The key of \a accountId. Errors are keychainError()s; Gone when the vault is open and has none.
    virtual QFuture<Result<SharedSecret>> read(const QString &accountId) = 0;
    //! Keeps \a pkcs8 for \a accountId, in place of what it had.
    virtual QFuture<Result<void>> store(const QString &accountId, SharedSecret pkcs8) = 0;
    //! Forgets the key of \a accountId; having none is a success.
    virtual QFuture<Result<void>> remove(const QString &accountId) = 0;
};

//! \brief Keeps keys for the session only: for the demo, and for computers without a keychain. Answers at once.
class MemoryKeyVault final : public KeyVault
{
public:
    bool contains(const QString &accountId) const { return m_keys.contains(accountId); }

    QFuture<Result<SharedSecret>> read(const QString &accountId) override;
    QFuture<Result<void>> store(const QString &accountId, SharedSecret pkcs8) override;
    QFuture<Result<void>> remove(const QString &accountId) override;

private:
    QHash<QString, SharedSecret> m_keys;
};

} // namespace slipway
