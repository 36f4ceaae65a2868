// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainvault.h"

namespace slipway {

//! \brief The keys of all accounts, wherever they are kept: the demo's and those for this session in memory, the others in the keychain.
//!
//! One per process; sessions sign with it. An account's key is in one of the two places; of one that is in memory the keychain never hears.
class AccountVault final : public KeyVault
{
public:
    AccountVault(std::unique_ptr<KeychainBackend> keychain, Clock &clock) : m_keychain(std::move(keychain), clock) {}

    QFuture<Result<SharedSecret>> read(const QString &accountId) override;
    //! Keeps \a pkcs8 in the place of the account's key: in the keychain, unless keepForSession() has put one into memory.
    QFuture<Result<void>> store(const QString &accountId, SharedSecret pkcs8) override;
    QFuture<Result<void>> remove(const QString &accountId) override;

    //! Keeps \a pkcs8 in memory, until this vault goes. For an account that has nothing in the keychain.
    void keepForSession(const QString &accountId, SharedSecret pkcs8);

    QString keychainName() const { return m_keychain.keychainName(); }

private:
    KeyVault &placeOf(const QString &accountId);

    MemoryKeyVault m_memory;
    KeychainVault m_keychain;
};

} // namespace slipway
