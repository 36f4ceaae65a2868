// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demoteam.h"
#include "app/options.h"
#include "core/clock.h"
#include "core/harwriter.h"
#include "services/workspace.h"
#include "store/datadir.h"
#include "ui/settings/settings.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QObject>

namespace slipway {

class KeychainBackend;
class Session;

//! \brief The object graph of the program, from the clock up to the window. Members are destroyed from the window down.
class Application final : public QObject
{
    Q_OBJECT

public:
    //! Keys are kept in \a keychain.
    Application(const Options &options, const DataDir &dir, std::unique_ptr<KeychainBackend> keychain);
    ~Application() override;

    //! Shows the window with what the options ask for, or else with the account that was used last.
    void start();
    //! Starts the embedded sandbox if need be, and opens its team.
    void openDemo();
    //! Takes the sandbox away, so that the account is offline.
    void stopDemo();
    //! The team of the sandbox; null before openDemo().
    const DemoTeam *demo() const { return m_demo.get(); }
    //! Of the account that is shown; null while none is.
    Session *session() const { return m_session.get(); }
    MainWindow &window() { return m_window; }
    Workspace &workspace() { return m_workspace; }
    Theme &theme() { return m_theme; }

private:
    void openAccount(const QString &id);
    void followCommandLine();
    void closeAccount(const QString &id);
    void reopenAccount(const QString &id);
    void useDemoKey(AccountSummary::Kind kind);

    const Options m_options;
    QString m_keyFile; // of the command line, like the link, until it was followed
    QString m_link;
    SystemClock m_clock;
    std::unique_ptr<HarWriter> m_har;
    Settings m_settings;
    Theme m_theme;
    Workspace m_workspace;
    std::unique_ptr<DemoTeam> m_demo;
    std::unique_ptr<Session> m_session;
    QString m_wanted; // the account that somebody asked for last
    bool m_stateInspected = false;
    MainWindow m_window;
};

} // namespace slipway
