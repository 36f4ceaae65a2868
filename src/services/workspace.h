// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"

#include <QFuture>

#include <memory>

namespace slipway {

struct Account;
class Activity;
class Clock;
class DataDir;
class HarWriter;
struct SandboxAccess;
class SandboxControl;
class SecretBytes;
class Session;

//! \brief What all accounts share: the network thread, the databases, the keys, the scheduler. One per process.
//!
//! Sessions are made here and must be destroyed before it.
class Workspace final
{
public:
    //! Touches neither disk nor network: databases open when they are first asked. \a har may be null; it and \a clock outlive this.
    Workspace(const DataDir &dir, Clock &clock, HarWriter *har);
    ~Workspace();

    //! Keeps the private key of an account, PKCS#8 DER, for as long as this lives.
    QFuture<Result<void>> keepKey(const QString &accountId, SecretBytes pkcs8);
    //! What all accounts have asked of Apple.
    Activity &activity();
    //! What directs the sandbox behind \a access; it goes before this.
    std::unique_ptr<SandboxControl> direct(const SandboxAccess &access);
    //! Opens \a account, whose key has been kept.
    std::unique_ptr<Session> open(const Account &account);
    //! Looks state.db over in the background if the last Slipway did not end as it should; an error says that it is damaged (rule R14).
    [[nodiscard]] Task<Result<void>> inspectState();

private:
    friend class Session;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace slipway
