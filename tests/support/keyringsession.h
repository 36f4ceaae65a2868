// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace slipway::test {

//! \brief A session bus for this process, and on it a real gnome-keyring in the state that a test wants. Nothing of the user's is touched.
//!
//! The bus starts nothing by itself, so that a keyring can be absent. Make one before anything in the process looks for its bus,
//! and only one: libraries keep their connection, and end the process with it.
class KeyringSession final
{
public:
    //! Why there can be none on this computer; empty when there can.
    static QString hindrance();

    //! Starts the bus, without a keyring.
    KeyringSession();
    ~KeyringSession();

    //! Starts the keyring, unlocked. Once only: libsecret 0.20 goes on talking to the one that it knows.
    void start();
    void stop();
    //! Locks it for good: when it asks for its password, nobody is there.
    void lock();
    //! It hangs, or goes on.
    void setHanging(bool hanging);

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};

} // namespace slipway::test
