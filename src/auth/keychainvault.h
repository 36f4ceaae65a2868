// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainbackend.h"
#include "auth/keyvault.h"
#include "core/coroutine.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace slipway {

class Clock;

//! \brief Keeps private keys in the computer's keychain, one entry an account: "slipway/<account uuid>".
//!
//! Nothing is asked before somebody asks for something: a keychain may answer with a window. All errors are keychainError()s, and
//! what a keychain claims is verified where it is known to lie: "there is no such entry" counts as Gone only when a canary can be
//! written, read and removed, and a removal only when reading back says so. Each question has a deadline; a keychain that asks its
//! user may come after it, so questions are never stopped: the caller gets Silent, the late answer is wiped and dropped, and what
//! was written late makes room again for what was there before.
//!
//! The vault may go while calls are under way: they end with Error::cancelled().
class KeychainVault final : public KeyVault
{
public:
    //! How long one question to the keychain may take: time to type a password.
    static constexpr std::chrono::seconds patience{60};

    //! \a clock outlives the vault.
    KeychainVault(std::unique_ptr<KeychainBackend> keychain, Clock &clock);
    ~KeychainVault() override;

    //! What people call this computer's keychain: "macOS Keychain".
    QString keychainName() const { return m_keychain->name(); }
    //! Whether keys could be kept now, found out by writing, reading and removing a canary.
    QFuture<Result<void>> probe();

    QFuture<Result<SharedSecret>> read(const QString &accountId) override;
    QFuture<Result<void>> store(const QString &accountId, SharedSecret pkcs8) override;
    QFuture<Result<void>> remove(const QString &accountId) override;

private:
    class Question;

    QFuture<Result<SharedSecret>> readEntry(const QString &entry);
    QFuture<Result<SharedSecret>> writeEntry(const QString &entry, SharedSecret secret);
    QFuture<Result<SharedSecret>> removeEntry(const QString &entry);
    Task<Result<void>> sendCanary();
    Task<Result<SharedSecret>> readKey(QString accountId);
    Task<Result<void>> storeKey(QString accountId, SharedSecret pkcs8);
    Task<Result<void>> removeKey(QString accountId);

    std::unique_ptr<KeychainBackend> m_keychain;
    Clock &m_clock;
    CancelToken m_closing;
    QObject m_questions; // owns those under way
    QFuture<Result<void>> m_probe; // the latest; those who ask while it is under way share it
};

} // namespace slipway
