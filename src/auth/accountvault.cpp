// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountvault.h"

namespace slipway {

KeyVault &AccountVault::placeOf(const QString &accountId)
{
    if (m_memory.contains(accountId))
        return m_memory;
    return m_keychain;
}

QFuture<Result<SharedSecret>> AccountVault::read(const QString &accountId)
{
    return placeOf(accountId).read(accountId);
}

QFuture<Result<void>> AccountVault::store(const QString &accountId, SharedSecret pkcs8)
{
    return placeOf(accountId).store(accountId, std::move(pkcs8));
}

QFuture<Result<void>> AccountVault::remove(const QString &accountId)
{
    return placeOf(accountId).remove(accountId);
}

void AccountVault::keepForSession(const QString &accountId, SharedSecret pkcs8)
{
    m_memory.store(accountId, std::move(pkcs8));
}

} // namespace slipway
