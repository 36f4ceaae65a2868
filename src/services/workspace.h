// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"
#include "core/coroutine.h"

#include <memory>

namespace slipway {

class Accounts;
class Activity;
class Clock;
class DataDir;
class HarWriter;
class KeychainBackend;
struct SandboxAccess;
class SandboxControl;
class Session;

//! \brief The accounts and what they share: the network thread, the databases, the keys, the scheduler. One per process.
//!
//! Sessions are made here and must be destroyed before it.
class Workspace final
{
public:
    //! Reads the list of accounts, and touches neither network nor keychain; databases open when they are first asked. \a har may be
    //! null; it and \a clock outlive this. Of \a sensitive nothing is kept.
    Workspace(const DataDir &dir, Clock &clock, HarWriter *har, std::unique_ptr<KeychainBackend> keychain,
              SensitiveAttributes sensitive = catalogue::sensitiveAttributes());
    ~Workspace();

    Accounts &accounts();
    //! What all accounts have asked of Apple.
    Activity &activity();
    //! What directs the sandbox behind \a access; it goes before this.
    std::unique_ptr<SandboxControl> direct(const SandboxAccess &access);
    //! Opens an account of accounts(); null when there is none of this id.
    std::unique_ptr<Session> open(const QString &accountId);
    //! Looks state.db over in the background if the last Slipway did not end as it should; an error says that it is damaged (rule R14).
    [[nodiscard]] Task<Result<void>> inspectState();

private:
    friend class Session;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace slipway
