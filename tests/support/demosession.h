// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demoteam.h"
#include "core/clock.h"
#include "core/harwriter.h"
#include "services/session.h"
#include "services/workspace.h"
#include "support/fakekeychain.h"

#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

namespace slipway::test {

//! \brief The real client on the real sandbox over HTTP: an open session with a data dir of its own, for tests of services and panes.
//!
//! Everything is gone with it. When SLIPWAY_HAR_DIR is set, what the client sends is recorded there for the contract check.
class DemoSession final
{
public:
    //! \a clock is the application's, and outlives this; null: the computer's. \a sensitive is what the application hides.
    explicit DemoSession(sandbox::SandboxOptions options = smallTeam(), Clock *clock = nullptr,
                         SensitiveAttributes sensitive = catalogue::sensitiveAttributes());
    ~DemoSession();

    //! 9 apps and 450 testers: three pages of the longest list.
    static sandbox::SandboxOptions smallTeam();

    Session &session() { return *m_session; }
    Workspace &workspace() { return *m_workspace; }
    //! The computer's keychain, as far as this workspace knows.
    FakeKeychain &keychain() { return m_keychain; }
    //! The data dir.
    QString folder() const { return m_folder.path(); }
    const sandbox::SandboxInfo &info() const { return m_demo->info(); }
    Activity &activity() { return m_workspace->activity(); }
    SystemClock &clock() { return m_clock; }

    //! Ends the session and opens it anew on the same data dir, as a restart does. The sandbox goes on, unless it was stopped.
    void reopen();
    //! Takes the server away: connections are refused from now on.
    void goOffline();
    //! Directs the sandbox: PUT /_sandbox/\a setting (see sandbox/control.h).
    void direct(const QString &setting, const QJsonDocument &wish);
    //! The changes that the application sent so far, oldest first, one line an attempt: "PATCH /v1/...".
    QStringList sent();

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<HarWriter> m_har;
    FakeKeychain m_keychain;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DemoTeam> m_demo;
    QString m_account;
    std::unique_ptr<Session> m_session;
};

} // namespace slipway::test
