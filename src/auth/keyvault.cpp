// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/keyvault.h"

#include "core/keychaintrouble.h"

namespace slipway {

QFuture<Result<SharedSecret>> MemoryKeyVault::read(const QString &accountId)
{
    const SharedSecret key = m_keys.value(accountId);
    return QtFuture::makeReadyFuture(key ? Result<SharedSecret>(key) : Result<SharedSecret>(keychainError(KeychainTrouble::Gone)));
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
