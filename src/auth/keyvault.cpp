// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keyvault.h"

#include <QCoreApplication>

namespace slipway {

namespace {

Error noKey()
{
    Error error(Error::Kind::NotFound, QCoreApplication::translate("KeyVault", "The private key of this account is not in memory."));
    error.withRemedy(QCoreApplication::translate("KeyVault", "Add the key again; without a keychain it is kept until Slipway quits."));
    return error;
}

} // namespace

QFuture<Result<SharedSecret>> MemoryKeyVault::read(const QString &accountId)
{
    const SharedSecret key = m_keys.value(accountId);
    return QtFuture::makeReadyFuture(key ? Result<SharedSecret>(key) : Result<SharedSecret>(noKey()));
}

QFuture<Result<void>> MemoryKeyVault::store(const QString &accountId, SharedSecret pkcs8)
{
    m_keys.insert(accountId, pkcs8);
    return QtFuture::makeReadyFuture(Result<void>());
}

QFuture<Result<void>> MemoryKeyVault::remove(const QString &accountId)
{
    m_keys.remove(accountId);
    return QtFuture::makeReadyFuture(Result<void>());
}

} // namespace slipway
