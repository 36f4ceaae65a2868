// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/secretbytes.h"
#include "core/result.h"

#include <QString>

#include <functional>

namespace slipway {

//! \brief A computer's keychain, as far as a KeychainVault needs one: single entries with a name and bytes.
//!
//! It is believed for what it does and not for what it says. A locked one may report an entry that it has as Gone, and a removal
//! as done that did not happen; a broken one may never answer. Every call ends at most once, from the event loop or at once, with
//! a result or a keychainError(); a call cannot be stopped, and may end when whoever made it is gone. Calls are worked off in order.
class KeychainBackend
{
public:
    //! Null but for read().
    using Answer = std::function<void(Result<SharedSecret>)>;

    virtual ~KeychainBackend() = default;

    //! What people call it: "KWallet".
    virtual QString name() const = 0;
    virtual void read(const QString &entry, Answer answer) = 0;
    //! Puts \a secret in place of what \a entry held.
    virtual void write(const QString &entry, SharedSecret secret, Answer answer) = 0;
    virtual void remove(const QString &entry, Answer answer) = 0;
};

} // namespace slipway
