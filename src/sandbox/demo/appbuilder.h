// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/demoapps.h"
#include "sandbox/demo/draft.h"

#include <QDateTime>
#include <QUrl>

#include <map>

namespace slipway::sandbox {

//! What testers need to know of an app that stands in the world.
struct BuiltApp
{
    struct Group
    {
        ResourceId id = {};
        GroupKind kind = GroupKind::Invited;
        int weight = 1;
    };

    ResourceId id = {};
    std::vector<Group> groups = {};
    struct Upload
    {
        Platform platform = Platform::Ios;
        ResourceId build = {};
        QString label = {}; //!< as devices tell of it: "2.4.0 (812)"
    };
    std::vector<Upload> uploads = {}; //!< all that were processed, the oldest first
    std::vector<ResourceId> testableBuilds = {}; //!< what the team can install, the oldest first
    std::vector<ResourceId> approvedBuilds = {}; //!< those of them that everybody can
    int testerWeight = 1;
};

//! \brief Makes of an AppRow all the resources that belong to the app, in the states that follow from its versions.
class AppBuilder final
{
public:
    AppBuilder(World &world, const QDateTime &now, const QUrl &imageBase);

    BuiltApp build(const AppRow &row);

private:
    struct PlannedBuild
    {
        Platform platform = Platform::Ios;
        QLatin1String version = {};
        BuildProcessingState state = BuildProcessingState::Valid;
        BuildAudienceType audience = BuildAudienceType::AppStoreEligible;
        int minutesAgo = 0;
        std::optional<bool> encryption = false;
        const VersionRow *attachedTo = nullptr;
        BetaReviewState review = BetaReviewState::Approved;
    };

    void addInfo(const AppRow &row, AppVersionState state);
    void addAgeRating(const AppRow &row, const ResourceId &info);
    void addInfoLocalization(const AppRow &row, const ResourceId &info, const AppText &text, AppVersionState state);
    std::vector<PlannedBuild> planBuilds(const AppRow &row);
    void addBuild(const AppRow &row, const PlannedBuild &plan, int number);
    void addIcon(const AppRow &row, const ResourceId &build, const PlannedBuild &plan);
    ResourceId trainOf(const PlannedBuild &plan);
    void addVersion(const AppRow &row, const VersionRow &version, bool first);
    void addReviewDetail(const AppRow &row, const ResourceId &version);
    void addVersionLocalization(const AppRow &row, const ResourceId &owner, const AppText &text, const VersionRow &version, bool first);
    void addGroup(const GroupRow &group, const QDateTime &created);
    void addBetaFacts(const AppRow &row);
    void addBetaReview(const ResourceId &build, const PlannedBuild &plan);
    void addWhatToTest(const AppRow &row, const ResourceId &build, int number);
    void addBundle(const AppRow &row, const ResourceId &build, Platform platform, int number);
    void addBetaDetails();
    QDateTime minutesBack(qint64 minutes) const;
    QUrl page(const AppRow &row, QLatin1String topic) const;

    World &m_world;
    const QDateTime m_now;
    const QUrl m_imageBase;

    // Of the app that is being built.
    BuiltApp m_app;
    std::map<std::pair<Platform, QString>, ResourceId> m_trains;
    std::map<const VersionRow *, ResourceId> m_attached;
};

} // namespace slipway::sandbox
