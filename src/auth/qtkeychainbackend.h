// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainbackend.h"

namespace slipway {

//! \brief The keychain of the desktop: Secret Service or KWallet, the macOS Keychain, the Windows Credential Manager.
//!
//! Needs a running event loop, and on Linux one of GLib's. Loads nothing and connects to nothing before it is asked.
class QtKeychainBackend final : public KeychainBackend
{
public:
    QString name() const override;
    void read(const QString &entry, Answer answer) override;
    void write(const QString &entry, SharedSecret secret, Answer answer) override;
    void remove(const QString &entry, Answer answer) override;
};

} // namespace slipway
