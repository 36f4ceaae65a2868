// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "services/accountsummary.h"
#include "services/appinformation.h"
#include "services/apps.h"
#include "services/resources.h"
#include "services/storetexts.h"
#include "services/testers.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace slipway {

class Accounts;
class AppleLocks;
class BuildActions;
class Changes;
class Distributions;
class Drafts;
class FeedbackService;
class GroupActions;
class GroupEdits;
class ImageStore;
class Jobs;
class Review;
class TesterActions;
class TesterImports;
class Workspace;

//! What the status bar says of an account's connection.
struct ConnectionStatus
{
    enum class State {
        Unknown, //!< nothing was sent yet
        Online,
        Offline, //!< the last attempt reached nobody
        KeyStopped, //!< Apple refused the key twice; nothing is sent until somebody says resume()
        KeyWithheld, //!< the keychain did not give the key, see keyProblem(); it is not asked again until somebody says resume()
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
    //! The account \a accountId is in the workspace's Accounts.
    Session(Workspace &workspace, const QString &accountId);
    ~Session() override;

    const AccountSummary &account() const;
    const ConnectionStatus &status() const;
    //! Why nothing is sent with the key while status() is KeyStopped or KeyWithheld; empty otherwise.
    std::optional<Error> keyProblem() const;

    AppsService &apps();
    AppInformationService &appInformation();
    StoreTextsService &storeTexts();
    TestInformationService &testInformation();
    TestersService &testers();
    BetaGroupsService &betaGroups();
    GroupActions &groupActions();
    GroupEdits &groupEdits();
    BuildsService &builds();
    BuildActions &buildActions();
    Distributions &distributions();
    TesterActions &testerActions();
    TesterImports &testerImports();
    FeedbackService &feedback();
    ResourceService &resources();
    ImageStore &images();
    Drafts &drafts();
    Changes &changes();
    AppleLocks &appleLocks();
    //! What is done at Apple and can be undone for some seconds.
    Jobs &jobs();
    //! Reviews what is drafted of an app. The caller owns it; it goes before the session.
    std::unique_ptr<Review> review(const QString &appId);

    //! Somebody wants a key that was stopped or withheld to be tried again.
    void resume();

signals:
    void statusChanged();
    //! account() was renamed, coloured, made read-only ...
    void accountChanged();

private:
    void takeAccount(const Accounts &accounts);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace slipway
