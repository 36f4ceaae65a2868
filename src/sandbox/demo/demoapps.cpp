// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoapps.h"

#include <array>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

using enum Platform;
using VersionState = AppVersionState;

constexpr int hours = 60;
constexpr int days = 24 * hours;

// The platforms' order is that of their importance to the app. Between them, the rows show every state that Apple has.
constexpr std::array tidelineVersions{
    VersionRow{Ios, "2.4.0"_L1, VersionState::PrepareForSubmission, 6, ReleaseType::Manual},
    VersionRow{Ios, "2.3.1"_L1, VersionState::ReadyForDistribution, 31},
    VersionRow{Ios, "2.3.0"_L1, VersionState::ReplacedWithNewVersion, 75},
    VersionRow{Ios, "2.2.0"_L1, VersionState::ReplacedWithNewVersion, 160},
    VersionRow{MacOs, "1.9"_L1, VersionState::ReadyForDistribution, 58},
    VersionRow{MacOs, "1.8"_L1, VersionState::ReplacedWithNewVersion, 201},
};
constexpr std::array orchardVersions{
    VersionRow{Ios, "5.1.2"_L1, VersionState::ReadyForDistribution, 19},
    VersionRow{Ios, "5.1.1"_L1, VersionState::ReplacedWithNewVersion, 44},
    VersionRow{Ios, "5.1"_L1, VersionState::ReplacedWithNewVersion, 120},
    VersionRow{Ios, "5.0"_L1, VersionState::ReplacedWithNewVersion, 290},
};
constexpr std::array quarryVersions{
    VersionRow{MacOs, "3.0"_L1, VersionState::Rejected, 4, ReleaseType::Manual},
    VersionRow{MacOs, "2.8.1"_L1, VersionState::ReadyForDistribution, 97},
    VersionRow{MacOs, "2.8"_L1, VersionState::ReplacedWithNewVersion, 133},
};
constexpr std::array lanternfishVersions{
    VersionRow{Ios, "1.0"_L1, VersionState::InReview, 9, ReleaseType::Scheduled},
    VersionRow{TvOs, "1.0"_L1, VersionState::WaitingForReview, 8, ReleaseType::Scheduled},
    VersionRow{VisionOs, "1.0"_L1, VersionState::ReadyForReview, 3, ReleaseType::Manual},
};
constexpr std::array peakwiseVersions{
    VersionRow{Ios, "4.2"_L1, VersionState::PendingDeveloperRelease, 5, ReleaseType::Manual},
    VersionRow{Ios, "4.1.3"_L1, VersionState::ReadyForDistribution, 40},
    VersionRow{Ios, "4.1.2"_L1, VersionState::ReplacedWithNewVersion, 71},
    VersionRow{VisionOs, "1.1"_L1, VersionState::ReadyForDistribution, 62},
    VersionRow{VisionOs, "1.0"_L1, VersionState::ReplacedWithNewVersion, 150},
};
constexpr std::array cordialVersions{
    VersionRow{Ios, "3.3"_L1, VersionState::MetadataRejected, 7},
    VersionRow{Ios, "3.2.5"_L1, VersionState::ReadyForDistribution, 88},
    VersionRow{Ios, "3.2.4"_L1, VersionState::ReplacedWithNewVersion, 144},
};
constexpr std::array marginaliaVersions{
    VersionRow{Ios, "6.0"_L1, VersionState::ProcessingForDistribution, 10},
    VersionRow{Ios, "5.9"_L1, VersionState::ReadyForDistribution, 80},
    VersionRow{MacOs, "6.0"_L1, VersionState::PendingAppleRelease, 10},
    VersionRow{MacOs, "5.9"_L1, VersionState::ReadyForDistribution, 80},
    VersionRow{VisionOs, "1.2"_L1, VersionState::DeveloperRejected, 15, ReleaseType::Manual},
    VersionRow{VisionOs, "1.1"_L1, VersionState::ReadyForDistribution, 110},
};
constexpr std::array stopgapVersions{
    VersionRow{Ios, "2.0"_L1, VersionState::InvalidBinary, 2},
    VersionRow{Ios, "1.7"_L1, VersionState::ReadyForDistribution, 66},
    VersionRow{MacOs, "2.0"_L1, VersionState::WaitingForExportCompliance, 2},
    VersionRow{MacOs, "1.7"_L1, VersionState::ReadyForDistribution, 66},
};
constexpr std::array fernwehVersions{
    VersionRow{Ios, "2.2"_L1, VersionState::Accepted, 6, ReleaseType::Manual},
    VersionRow{Ios, "2.1"_L1, VersionState::ReadyForDistribution, 52},
    VersionRow{Ios, "2.0.1"_L1, VersionState::ReplacedWithNewVersion, 93},
    VersionRow{TvOs, "1.0"_L1, VersionState::PrepareForSubmission, 1, ReleaseType::AfterApproval, false},
};

constexpr BuildAudienceType everybody = BuildAudienceType::AppStoreEligible;
constexpr std::array tidelineBetas{
    BetaBuildRow{MacOs, "2.0"_L1, BuildProcessingState::Valid, 26 * hours, everybody, BetaReviewState::WaitingForReview},
    BetaBuildRow{MacOs, "2.0"_L1, BuildProcessingState::Valid, 5 * days, everybody, BetaReviewState::Unknown},
};
constexpr std::array orchardBetas{
    BetaBuildRow{Ios, "5.2"_L1, BuildProcessingState::Processing, 12},
    BetaBuildRow{Ios, "5.2"_L1, BuildProcessingState::Valid, 2 * hours, everybody, BetaReviewState::InReview},
    BetaBuildRow{Ios, "5.2"_L1, BuildProcessingState::Valid, 3 * days, everybody, BetaReviewState::Rejected},
};
constexpr std::array quarryBetas{
    BetaBuildRow{MacOs, "3.0.1"_L1, BuildProcessingState::Failed, 20 * hours},
};
constexpr std::array peakwiseBetas{
    BetaBuildRow{Ios, "4.3"_L1, BuildProcessingState::Valid, 7 * hours, BuildAudienceType::InternalOnly},
    BetaBuildRow{Ios, "4.3"_L1, BuildProcessingState::Invalid, 9 * hours},
};
constexpr std::array marginaliaBetas{
    BetaBuildRow{Ios, "6.0.1"_L1, BuildProcessingState::Valid, 50},
};

constexpr GroupRow team{u"Team", GroupKind::Internal};
constexpr std::array tidelineGroups{
    team,
    GroupRow{u"Harbor Pilots", GroupKind::Invited, 0, 3},
    GroupRow{u"Sailing Clubs", GroupKind::Invited, 0, 6},
    GroupRow{u"Public Beta", GroupKind::PublicLink, 5000, 12},
    GroupRow{u"Press", GroupKind::Invited, 0, 1},
};
constexpr std::array orchardGroups{
    team,
    GroupRow{u"Gardeners", GroupKind::Invited, 0, 4},
    GroupRow{u"Allotment Society", GroupKind::Invited, 0, 2},
    GroupRow{u"Open Beta", GroupKind::PublicLink, 0, 6},
};
constexpr std::array quarryGroups{team, GroupRow{u"Customers", GroupKind::Invited, 0, 3}, GroupRow{u"Site Reliability", GroupKind::Invited, 0, 1}};
constexpr std::array lanternfishGroups{
    team,
    GroupRow{u"Play Testers", GroupKind::Invited, 0, 3},
    GroupRow{u"Living Room (tvOS)", GroupKind::Invited, 0, 2},
    GroupRow{u"Early Divers", GroupKind::PublicLink, 2000, 7},
};
constexpr std::array peakwiseGroups{
    team,
    GroupRow{u"Bergführer", GroupKind::Invited, 0, 2},
    GroupRow{u"Alpenverein", GroupKind::Invited, 0, 5},
    GroupRow{u"Öffentliche Beta", GroupKind::PublicLink, 3000, 6},
};
constexpr std::array smallGroups{team, GroupRow{u"Friends", GroupKind::Invited, 0, 2}};
constexpr std::array marginaliaGroups{
    team,
    GroupRow{u"Reading Groups", GroupKind::Invited, 0, 4},
    GroupRow{u"Universities", GroupKind::Invited, 0, 3},
    GroupRow{u"Public Beta", GroupKind::PublicLink, 10000, 3},
};
constexpr std::array fernwehGroups{
    team,
    GroupRow{u"Reisende", GroupKind::Invited, 0, 3},
    GroupRow{u"Nachtzug", GroupKind::PublicLink, 1500, 4},
};

constexpr std::array firstWords{"Amber"_L1,  "Bright"_L1, "Clear"_L1, "Distant"_L1, "Early"_L1,    "Fair"_L1, "Gentle"_L1, "Hidden"_L1,
                                "Inland"_L1, "Kind"_L1,   "Level"_L1, "Mellow"_L1,  "Northern"_L1, "Open"_L1, "Paper"_L1,  "Quiet"_L1};
constexpr std::array lastWords{"Atlas"_L1,  "Bridge"_L1,  "Canvas"_L1, "Desk"_L1,   "Ember"_L1,  "Field"_L1,    "Garden"_L1, "Harbor"_L1,
                               "Island"_L1, "Journal"_L1, "Kite"_L1,   "Ledger"_L1, "Meadow"_L1, "Notebook"_L1, "Orbit"_L1,  "Pocket"_L1};

} // namespace

std::vector<AppRow> teamApps()
{
    return {
        {.id = "6501000101"_L1,
         .bundleId = "com.acme.tideline"_L1,
         .sku = "TIDE-01"_L1,
         .texts = apptexts::tideline(),
         .versions = tidelineVersions,
         .betaBuilds = tidelineBetas,
         .groups = tidelineGroups,
         .primaryCategory = "WEATHER"_L1,
         .secondaryCategory = "NAVIGATION"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 814,
         .testerWeight = 34,
         .withSignIn = true},
        {.id = "6501000202"_L1,
         .bundleId = "com.acme.orchard"_L1,
         .sku = "ORCHARD-IOS"_L1,
         .texts = apptexts::orchard(),
         .versions = orchardVersions,
         .betaBuilds = orchardBetas,
         .groups = orchardGroups,
         .primaryCategory = "LIFESTYLE"_L1,
         .secondaryCategory = "REFERENCE"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 2231,
         .testerWeight = 16},
        {.id = "6501000303"_L1,
         .bundleId = "com.acme.quarry"_L1,
         .sku = "QUARRY.MAC"_L1,
         .texts = apptexts::quarry(),
         .versions = quarryVersions,
         .betaBuilds = quarryBetas,
         .groups = quarryGroups,
         .primaryCategory = "DEVELOPER_TOOLS"_L1,
         .secondaryCategory = "UTILITIES"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 590,
         .testerWeight = 5},
        {.id = "6501000404"_L1,
         .bundleId = "com.acme.lanternfish"_L1,
         .sku = "LANTERN_2026"_L1,
         .texts = apptexts::lanternfish(),
         .versions = lanternfishVersions,
         .groups = lanternfishGroups,
         .primaryCategory = "GAMES"_L1,
         .secondaryCategory = "ENTERTAINMENT"_L1,
         .subcategoryOne = "GAMES_PUZZLE"_L1,
         .subcategoryTwo = "GAMES_ADVENTURE"_L1,
         .ageRating = "NINE_PLUS"_L1,
         .newestBuild = 147,
         .testerWeight = 14,
         .thirdPartyContent = true},
        {.id = "6501000505"_L1,
         .bundleId = "com.acme.peakwise"_L1,
         .sku = "PEAK-4"_L1,
         .texts = apptexts::peakwise(),
         .versions = peakwiseVersions,
         .betaBuilds = peakwiseBetas,
         .groups = peakwiseGroups,
         .primaryCategory = "NAVIGATION"_L1,
         .secondaryCategory = "SPORTS"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 1308,
         .testerWeight = 15,
         .thirdPartyContent = true,
         .withSignIn = true},
        {.id = "6501000606"_L1,
         .bundleId = "com.acme.cordial"_L1,
         .sku = "CORDIAL"_L1,
         .texts = apptexts::cordial(),
         .versions = cordialVersions,
         .groups = smallGroups,
         .primaryCategory = "FOOD_AND_DRINK"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 402,
         .testerWeight = 2,
         .withSignIn = true},
        {.id = "6501000707"_L1,
         .bundleId = "com.acme.marginalia"_L1,
         .sku = "MARGINALIA-1"_L1,
         .texts = apptexts::marginalia(),
         .versions = marginaliaVersions,
         .betaBuilds = marginaliaBetas,
         .groups = marginaliaGroups,
         .primaryCategory = "BOOKS"_L1,
         .secondaryCategory = "EDUCATION"_L1,
         .ageRating = "THIRTEEN_PLUS"_L1,
         .newestBuild = 960,
         .testerWeight = 9,
         .thirdPartyContent = true},
        {.id = "6501000808"_L1,
         .bundleId = "com.acme.stopgap"_L1,
         .sku = "STOPGAP"_L1,
         .texts = apptexts::stopgap(),
         .versions = stopgapVersions,
         .groups = smallGroups,
         .primaryCategory = "PRODUCTIVITY"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 77,
         .testerWeight = 2},
        {.id = "6501000909"_L1,
         .bundleId = "com.acme.fernweh"_L1,
         .sku = "FERN-01"_L1,
         .texts = apptexts::fernweh(),
         .versions = fernwehVersions,
         .groups = fernwehGroups,
         .primaryCategory = "TRAVEL"_L1,
         .secondaryCategory = "PHOTO_AND_VIDEO"_L1,
         .ageRating = "FOUR_PLUS"_L1,
         .newestBuild = 318,
         .testerWeight = 7},
    };
}

AppRow FurtherApps::make(int number, QRandomGenerator &random)
{
    const auto pick = [&random](const auto &list) { return list[random.bounded(quint32(list.size()))]; };
    Storage &storage = m_storage.emplace_back();
    storage.id = QByteArray::number(6502000000 + number * 101);
    storage.bundleId = "com.acme.further" + QByteArray::number(number);
    storage.sku = "FURTHER-" + QByteArray::number(number);
    storage.name = u"%1 %2 %3"_s.arg(pick(firstWords), pick(lastWords)).arg(number);
    storage.description = u"%1 is one of many."_s.arg(storage.name);
    storage.text = {.locale = u"en-US", .name = storage.name, .keywords = u"load,test", .description = storage.description};
    const std::array drafts{VersionState::PrepareForSubmission, VersionState::WaitingForReview, VersionState::InReview,
                            VersionState::PendingDeveloperRelease};
    if (random.bounded(3) == 0)
        storage.versions.push_back({Ios, "1.1"_L1, pick(drafts), 1 + int(random.bounded(9))});
    storage.versions.push_back({Ios, "1.0"_L1, VersionState::ReadyForDistribution, 20 + int(random.bounded(200))});

    return {.id = QLatin1String(storage.id),
            .bundleId = QLatin1String(storage.bundleId),
            .sku = QLatin1String(storage.sku),
            .texts = std::span(&storage.text, 1),
            .versions = storage.versions,
            .groups = smallGroups,
            .primaryCategory = "UTILITIES"_L1,
            .ageRating = "FOUR_PLUS"_L1,
            .newestBuild = 10 + int(random.bounded(400))};
}

} // namespace slipway::sandbox
