// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/betabuilds.h"
#include "catalogue/builds.h"
#include "catalogue/versions.h"
#include "sandbox/demo/texts/apptexts.h"

#include <QRandomGenerator>

#include <list>
#include <vector>

namespace slipway::sandbox {

//! A version on the store or on its way there.
struct VersionRow
{
    Platform platform = Platform::Ios;
    QLatin1String version = {};
    AppVersionState state = AppVersionState::Unknown;
    int daysAgo = 0; //!< since it was made
    ReleaseType releaseType = ReleaseType::AfterApproval;
    bool withBuild = true;
};

//! A build that was uploaded for testing alone, beside those of the versions.
struct BetaBuildRow
{
    Platform platform = Platform::Ios;
    QLatin1String version = {};
    BuildProcessingState state = BuildProcessingState::Valid;
    int minutesAgo = 0;
    BuildAudienceType audience = BuildAudienceType::AppStoreEligible;
    BetaReviewState review = BetaReviewState::Approved; //!< Unknown: never submitted
};

enum class GroupKind { Internal, Invited, PublicLink };

struct GroupRow
{
    QStringView name = {};
    GroupKind kind = GroupKind::Invited;
    int linkLimit = 0; //!< of a public link; 0 for none
    int weight = 1; //!< how many of the app's testers are in it, against the others
};

//! An app with all that is particular to it; what follows from that is made by AppBuilder.
struct AppRow
{
    QLatin1String id = {};
    QLatin1String bundleId = {};
    QLatin1String sku = {};
    std::span<const AppText> texts = {};
    std::span<const VersionRow> versions = {}; //!< of each platform the newest first
    std::span<const BetaBuildRow> betaBuilds = {};
    std::span<const GroupRow> groups = {};
    QLatin1String primaryCategory = {};
    QLatin1String secondaryCategory = {};
    QLatin1String subcategoryOne = {};
    QLatin1String subcategoryTwo = {};
    QLatin1String ageRating = {};
    int newestBuild = 1; //!< number of the latest build of all
    int testerWeight = 1; //!< its share of the team's testers, against the other apps
    bool thirdPartyContent = false;
    bool withSignIn = false; //!< App Review needs an account
};

//! The nine apps of the demo team.
std::vector<AppRow> teamApps();

//! \brief Further apps for load tests: plain ones with one live version, as many as wanted.
class FurtherApps final
{
public:
    //! The row is valid as long as this object.
    AppRow make(int number, QRandomGenerator &random);

private:
    struct Storage
    {
        QByteArray id;
        QByteArray bundleId;
        QByteArray sku;
        QString name;
        QString description;
        AppText text;
        std::vector<VersionRow> versions;
    };
    std::list<Storage> m_storage; // addresses stay
};

} // namespace slipway::sandbox
