// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/builds.h"
#include "services/betagroups.h"
#include "services/feed.h"
#include "services/versionstate.h"

namespace slipway {

//! An app as the grid, the list and the head of its pages show it.
struct AppRow
{
    QString id = {}; //!< Apple ID, decimal
    QString name = {};
    QString bundleId = {};
    QString sku = {};
    Locale primaryLocale = {};
    QString contentRights = {}; //!< wire value; empty where nobody said
    ImageAsset icon = {}; //!< null for an app that never had a build
    std::vector<VersionSummary> versions = {}; //!< at most 50, which Apple picks; enough for what is live and in progress

    static AppRow from(const Resource &resource, const Document &document);
    friend bool operator==(const AppRow &, const AppRow &) = default;
};

//! Asks for all versions of an app, on all platforms.
Request versionsRequest(const QString &appId);

//! \brief What can be read about apps. Every function gives a feed that the caller owns and opens.
class AppsService final
{
public:
    explicit AppsService(SessionContext &context) : m_context(context) {}

    //! All apps that the key can see, by name.
    std::unique_ptr<Feed<AppRow>> list();
    //! One app, as a list of one.
    std::unique_ptr<Feed<AppRow>> app(const QString &appId);
    //! All its versions on all platforms. Apple gives them in no order.
    std::unique_ptr<Feed<VersionSummary>> versions(const QString &appId);
    //! Its \a count newest builds, newest first, without their states in TestFlight and their groups.
    std::unique_ptr<Feed<TestBuildRow>> latestBuilds(const QString &appId, int count);
    //! Its TestFlight groups.
    std::unique_ptr<Feed<BetaGroupRow>> betaGroups(const QString &appId);

private:
    SessionContext &m_context;
};

} // namespace slipway
