// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "services/appinformation.h"
#include "services/apps.h"
#include "services/resources.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace slipway {

struct Account;
class ImageStore;
class Workspace;

//! What the window says of an account: who it is.
struct AccountSummary
{
    QString id = {};
    QString name = {};
    QString kind = {}; //!< "Team key", "Individual key", "Demo"; translated
    QString keyId = {};
    QString issuerId = {}; //!< empty for an Individual key
    bool isDemo = false;
};

//! What the status bar says of an account's connection.
struct ConnectionStatus
{
    enum class State {
        Unknown, //!< nothing was sent yet
        Online,
        Offline, //!< the last attempt reached nobody
        KeyStopped, //!< Apple refused the key twice; nothing is sent until somebody says resume()
    };

    State state = State::Unknown;
    QDateTime tokenExpires = {}; //!< UTC; invalid before the first token
    QString clockWarning = {}; //!< "Your computer's clock is 10 minutes fast."; empty while it agrees with Apple's
    int hourlyLimit = 0; //!< 0: not known yet
    int remaining = 0;
    QDateTime pausedUntil = {}; //!< requests of this key wait until then (rate limit); invalid otherwise
};

//! \brief One open account: its client, its view of the cache, its services. What a window talks to.
//!
//! Made by Workspace. Outlives the panes that show it; its destructor ends what is under
//! way, for which it lets the event loop run.
class Session final : public QObject
{
    Q_OBJECT

public:
    Session(Workspace &workspace, const Account &account);
    ~Session() override;

    const AccountSummary &account() const;
    const ConnectionStatus &status() const;

    AppsService &apps();
    AppInformationService &appInformation();
    ResourceService &resources();
    ImageStore &images();

    //! Somebody wants a key that was stopped to be tried again.
    void resume();

signals:
    void statusChanged();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace slipway
