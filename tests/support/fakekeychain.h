// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/keychainbackend.h"

#include <QMap>
#include <QStringList>

#include <memory>

namespace slipway::test {

//! \brief A keychain that is in whatever state a test wants, with the manners that real ones were measured to have (reliability.md 4.6).
//!
//! It is the computer's, so it survives the vaults that use it: each gets a backend() of its own. It answers at once unless it
//! is told to hold its answers.
class FakeKeychain final
{
public:
    enum class State {
        Unlocked,
        Locked, //!< as gnome-keyring: finds nothing, refuses to write, claims to have removed
        Denied, //!< as macOS when the user says no: refuses everything
        Missing, //!< no service runs
        Broken, //!< fails with words of its own
    };

    FakeKeychain();

    std::unique_ptr<KeychainBackend> backend();

    void setState(State state);
    //! From now on questions wait for release().
    void hold();
    //! Answers the questions that wait, oldest first; more may come of that, which wait as well. Returns how many there were.
    int release();

    QStringList entries() const;
    QByteArray secretOf(const QString &entry) const;
    void put(const QString &entry, const QByteArray &secret);
    //! The latest secret that was handed out, for as long as somebody holds it.
    std::weak_ptr<const SecretBytes> latestSecret() const;
    //! Every question so far, like "read slipway/1".
    const QStringList &questions() const;

private:
    struct Inside;
    class Backend;

    std::shared_ptr<Inside> m_inside; // the backends hold it too: questions may end after this
};

} // namespace slipway::test
