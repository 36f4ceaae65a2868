// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainvault.h"

namespace slipway {

//! \brief The keys of all accounts, wherever they are kept: the demo's and those for this session in memory, the others in the keychain.
//!
//! One per process; sessions sign with it. A key that is in memory hides the one that the keychain has for the same account, and
//! for such an account the keychain is never asked.
class AccountVault final : public KeyVault
{
public:
    AccountVault(std::unique_ptr<KeychainBackend> keychain, Clock &clock) : m_keychain(std::move(keychain), clock) {}
    ~AccountVault() override;

    QFuture<Result<SharedSecret>> read(const QString &accountId) override;
    //! Keeps \a pkcs8 in the keychain; a key for the session is dropped once that has worked.
    QFuture<Result<void>> store(const QString &accountId, SharedSecret pkcs8) override;
    //! Forgets the key for the session when there is one, or else the keychain's.
    QFuture<Result<void>> remove(const QString &accountId) override;

    //! Keeps \a pkcs8 until this vault goes. What the keychain has for \a accountId stays there: remove() it before, if there may be some.
    void keepForSession(const QString &accountId, SharedSecret pkcs8);
    bool isForSession(const QString &accountId) const { return m_memory.contains(accountId); }

    QString keychainName() const { return m_keychain.keychainName(); }
    //! See KeychainVault::probe().
    QFuture<Result<void>> probeKeychain() { return m_keychain.probe(); }

private:
    Task<Result<void>> moveToKeychain(QString accountId, SharedSecret pkcs8);

    MemoryKeyVault m_memory;
    KeychainVault m_keychain;
    CancelToken m_closing;
};

} // namespace slipway
