// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/account.h"
#include "core/result.h"

#include <QSettings>

#include <vector>

namespace slipway {

//! \brief The list of accounts, kept in settings.ini without their private keys. Used from one thread.
//!
//! Demo and session-only accounts are in the list and not in the file. What the file holds and cannot be understood stays in it as it
//! is, with a warning in the log: nothing forgets an account but remove().
class AccountBook final
{
public:
    //! Reads the accounts that \a settingsFile holds.
    explicit AccountBook(const QString &settingsFile);

    //! In the order of adding.
    const std::vector<Account> &all() const { return m_accounts; }
    //! Null when there is none; until the next put() or remove().
    const Account *find(const QString &id) const;
    //! Adds \a account, or takes it for what the one with its id is now.
    void put(const Account &account);
    void remove(const QString &id);
    //! Writes the file now, which otherwise happens soon. An Io error means that what was put will be lost when the program ends.
    Result<void> save();

private:
    void read();
    void write(const Account &account);

    QSettings m_settings;
    std::vector<Account> m_accounts;
};

} // namespace slipway
