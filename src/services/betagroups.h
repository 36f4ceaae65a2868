// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/builds.h"

#include <optional>

namespace slipway {

//! A public link can let in so many testers at most (api/05 3).
inline constexpr int mostByPublicLink = 10'000;

//! A TestFlight group of an app, with what its page says of it at once.
struct BetaGroupRow
{
    QString id = {};
    QString name = {};
    bool isInternal = false;
    bool hasAllBuilds = false; //!< gets every build by itself; internal groups only
    bool feedbackEnabled = false;
    bool publicLinkEnabled = false;
    QString publicLink = {}; //!< there once somebody wanted one, also while it is off; empty before
    std::optional<int> publicLinkLimit = {}; //!< how many it lets in; nothing: as many as Apple allows
    QDateTime createdDate = {};
    std::optional<int> testers = {}; //!< how many; nothing: Apple did not say
    std::optional<int> builds = {};
    std::optional<int> livingBuilds = {}; //!< processed and not expired, as far as all of its builds are known
    QString newestBuild = {}; //!< number of the living one that was uploaded last

    //! None of its builds can be tested any more, or it never had one.
    bool hasNothingToTest() const { return livingBuilds == 0; }

    static BetaGroupRow from(const Resource &resource, const Document &document);
    friend bool operator==(const BetaGroupRow &, const BetaGroupRow &) = default;
};

//! Somebody of the team, who may test in an internal group.
struct TeamUserRow
{
    QString id = {};
    QString firstName = {};
    QString lastName = {};
    QString email = {}; //!< of the Apple Account
    QStringList roles = {}; //!< as Apple names them

    //! First and last name, or the address of who has neither.
    QString name() const;

    friend bool operator==(const TeamUserRow &, const TeamUserRow &) = default;
};

//! Asks for all groups of an app, with what BetaGroupRow needs.
Request betaGroupsRequest(const QString &appId);

//! \brief What can be read about TestFlight groups, beside AppsService::betaGroups(). Every function gives a feed that the caller owns and opens.
class BetaGroupsService final
{
public:
    explicit BetaGroupsService(SessionContext &context) : m_context(context) {}

    //! The builds of the group \a groupId, newest first.
    std::unique_ptr<Feed<TestBuildRow>> builds(const QString &groupId);
    //! The builds of the app \a appId that can be given to a group, newest first: processed, and not expired.
    std::unique_ptr<Feed<TestBuildRow>> testableBuilds(const QString &appId);
    //! Those in \a groupId who came by its public link: FeedBase::total() says how many; of the rows there is one at most.
    std::unique_ptr<Feed<QString>> joinedByLink(const QString &groupId);
    //! Addresses of all testers of \a groupId.
    std::unique_ptr<Feed<QString>> addresses(const QString &groupId);
    //! Everybody of the team.
    std::unique_ptr<Feed<TeamUserRow>> teamUsers();

private:
    SessionContext &m_context;
};

} // namespace slipway
