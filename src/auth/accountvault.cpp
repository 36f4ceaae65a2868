// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/accountvault.h"

#include "core/futures.h"

namespace slipway {

AccountVault::~AccountVault()
{
    m_closing.cancel();
}

QFuture<Result<SharedSecret>> AccountVault::read(const QString &accountId)
{
    return isForSession(accountId) ? m_memory.read(accountId) : m_keychain.read(accountId);
}

QFuture<Result<void>> AccountVault::store(const QString &accountId, SharedSecret pkcs8)
{
    return isForSession(accountId) ? futureOf(moveToKeychain(accountId, pkcs8), "AccountVault::store") : m_keychain.store(accountId, pkcs8);
}

Task<Result<void>> AccountVault::moveToKeychain(QString accountId, SharedSecret pkcs8)
{
    const CancelToken closing = m_closing;
    const QFuture<Result<void>> storing = m_keychain.store(accountId, pkcs8);
    const Result<void> stored = co_await storing;
    if (stored && !closing.isCancelled())
        m_memory.remove(accountId);
    co_return stored;
}

QFuture<Result<void>> AccountVault::remove(const QString &accountId)
{
    return isForSession(accountId) ? m_memory.remove(accountId) : m_keychain.remove(accountId);
}

void AccountVault::keepForSession(const QString &accountId, SharedSecret pkcs8)
{
    m_memory.store(accountId, std::move(pkcs8));
}

} // namespace slipway
