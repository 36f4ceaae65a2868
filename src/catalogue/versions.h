// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"
#include "catalogue/platform.h"

namespace slipway {

struct App;
struct AppStoreReviewDetail;
struct AppStoreVersionLocalization;
struct Build;

enum class AppVersionState {
    Unknown,
    Accepted,
    DeveloperRejected,
    InReview,
    InvalidBinary,
    MetadataRejected,
    PendingAppleRelease,
    PendingDeveloperRelease,
    PrepareForSubmission,
    ProcessingForDistribution,
    ReadyForDistribution,
    ReadyForReview,
    Rejected,
    ReplacedWithNewVersion,
    WaitingForExportCompliance,
    WaitingForReview,
};

template <>
struct EnumTraits<AppVersionState>
{
    static constexpr std::array entries{
        entry(AppVersionState::Accepted, "ACCEPTED", QT_TRANSLATE_NOOP("catalogue", "Accepted")),
        entry(AppVersionState::DeveloperRejected, "DEVELOPER_REJECTED", QT_TRANSLATE_NOOP("catalogue", "Developer Rejected")),
        entry(AppVersionState::InReview, "IN_REVIEW", QT_TRANSLATE_NOOP("catalogue", "In Review")),
        entry(AppVersionState::InvalidBinary, "INVALID_BINARY", QT_TRANSLATE_NOOP("catalogue", "Invalid Binary")),
        entry(AppVersionState::MetadataRejected, "METADATA_REJECTED", QT_TRANSLATE_NOOP("catalogue", "Metadata Rejected")),
        entry(AppVersionState::PendingAppleRelease, "PENDING_APPLE_RELEASE", QT_TRANSLATE_NOOP("catalogue", "Pending Apple Release")),
        entry(AppVersionState::PendingDeveloperRelease, "PENDING_DEVELOPER_RELEASE",
              QT_TRANSLATE_NOOP("catalogue", "Pending Developer Release")),
        entry(AppVersionState::PrepareForSubmission, "PREPARE_FOR_SUBMISSION", QT_TRANSLATE_NOOP("catalogue", "Prepare for Submission")),
        entry(AppVersionState::ProcessingForDistribution, "PROCESSING_FOR_DISTRIBUTION",
              QT_TRANSLATE_NOOP("catalogue", "Processing for Distribution")),
        entry(AppVersionState::ReadyForDistribution, "READY_FOR_DISTRIBUTION", QT_TRANSLATE_NOOP("catalogue", "Ready for Distribution")),
        entry(AppVersionState::ReadyForReview, "READY_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Ready for Review")),
        entry(AppVersionState::Rejected, "REJECTED", QT_TRANSLATE_NOOP("catalogue", "Rejected")),
        entry(AppVersionState::ReplacedWithNewVersion, "REPLACED_WITH_NEW_VERSION",
              QT_TRANSLATE_NOOP("catalogue", "Replaced with New Version")),
        entry(AppVersionState::WaitingForExportCompliance, "WAITING_FOR_EXPORT_COMPLIANCE",
              QT_TRANSLATE_NOOP("catalogue", "Waiting for Export Compliance")),
        entry(AppVersionState::WaitingForReview, "WAITING_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Waiting for Review")),
    };
};

//! The states of before AppVersionState and AppInfoState; Apple still sends them, and only they tell of a removal from sale.
enum class AppStoreState {
    Unknown,
    Accepted,
    DeveloperRemovedFromSale,
    DeveloperRejected,
    InReview,
    InvalidBinary,
    MetadataRejected,
    PendingAppleRelease,
    PendingContract,
    PendingDeveloperRelease,
    PrepareForSubmission,
    PreorderReadyForSale,
    ProcessingForAppStore,
    ReadyForReview,
    ReadyForSale,
    Rejected,
    RemovedFromSale,
    WaitingForExportCompliance,
    WaitingForReview,
    ReplacedWithNewVersion,
    NotApplicable,
};

template <>
struct EnumTraits<AppStoreState>
{
    static constexpr std::array entries{
        entry(AppStoreState::Accepted, "ACCEPTED", QT_TRANSLATE_NOOP("catalogue", "Accepted")),
        entry(AppStoreState::DeveloperRemovedFromSale, "DEVELOPER_REMOVED_FROM_SALE",
              QT_TRANSLATE_NOOP("catalogue", "Developer Removed from Sale")),
        entry(AppStoreState::DeveloperRejected, "DEVELOPER_REJECTED", QT_TRANSLATE_NOOP("catalogue", "Developer Rejected")),
        entry(AppStoreState::InReview, "IN_REVIEW", QT_TRANSLATE_NOOP("catalogue", "In Review")),
        entry(AppStoreState::InvalidBinary, "INVALID_BINARY", QT_TRANSLATE_NOOP("catalogue", "Invalid Binary")),
        entry(AppStoreState::MetadataRejected, "METADATA_REJECTED", QT_TRANSLATE_NOOP("catalogue", "Metadata Rejected")),
        entry(AppStoreState::PendingAppleRelease, "PENDING_APPLE_RELEASE", QT_TRANSLATE_NOOP("catalogue", "Pending Apple Release")),
        entry(AppStoreState::PendingContract, "PENDING_CONTRACT", QT_TRANSLATE_NOOP("catalogue", "Pending Contract")),
        entry(AppStoreState::PendingDeveloperRelease, "PENDING_DEVELOPER_RELEASE",
              QT_TRANSLATE_NOOP("catalogue", "Pending Developer Release")),
        entry(AppStoreState::PrepareForSubmission, "PREPARE_FOR_SUBMISSION", QT_TRANSLATE_NOOP("catalogue", "Prepare for Submission")),
        entry(AppStoreState::PreorderReadyForSale, "PREORDER_READY_FOR_SALE", QT_TRANSLATE_NOOP("catalogue", "Pre-Order Ready for Sale")),
        entry(AppStoreState::ProcessingForAppStore, "PROCESSING_FOR_APP_STORE", QT_TRANSLATE_NOOP("catalogue", "Processing for App Store")),
        entry(AppStoreState::ReadyForReview, "READY_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Ready for Review")),
        entry(AppStoreState::ReadyForSale, "READY_FOR_SALE", QT_TRANSLATE_NOOP("catalogue", "Ready for Sale")),
        entry(AppStoreState::Rejected, "REJECTED", QT_TRANSLATE_NOOP("catalogue", "Rejected")),
        entry(AppStoreState::RemovedFromSale, "REMOVED_FROM_SALE", QT_TRANSLATE_NOOP("catalogue", "Removed from Sale")),
        entry(AppStoreState::WaitingForExportCompliance, "WAITING_FOR_EXPORT_COMPLIANCE",
              QT_TRANSLATE_NOOP("catalogue", "Waiting for Export Compliance")),
        entry(AppStoreState::WaitingForReview, "WAITING_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Waiting for Review")),
        entry(AppStoreState::ReplacedWithNewVersion, "REPLACED_WITH_NEW_VERSION",
              QT_TRANSLATE_NOOP("catalogue", "Replaced with New Version")),
        entry(AppStoreState::NotApplicable, "NOT_APPLICABLE", QT_TRANSLATE_NOOP("catalogue", "Not Applicable")),
    };
};

enum class ReleaseType { Unknown, Manual, AfterApproval, Scheduled };

template <>
struct EnumTraits<ReleaseType>
{
    static constexpr std::array entries{
        entry(ReleaseType::Manual, "MANUAL", QT_TRANSLATE_NOOP("catalogue", "Manually")),
        entry(ReleaseType::AfterApproval, "AFTER_APPROVAL", QT_TRANSLATE_NOOP("catalogue", "Automatically After Approval")),
        entry(ReleaseType::Scheduled, "SCHEDULED", QT_TRANSLATE_NOOP("catalogue", "Automatically After Approval, No Earlier Than a Date")),
    };
};

enum class ReviewType { Unknown, AppStore, Notarization };

template <>
struct EnumTraits<ReviewType>
{
    static constexpr std::array entries{
        entry(ReviewType::AppStore, "APP_STORE", QT_TRANSLATE_NOOP("catalogue", "App Store")),
        entry(ReviewType::Notarization, "NOTARIZATION", QT_TRANSLATE_NOOP("catalogue", "Notarization")),
    };
};

//! A version of an app on one platform, as the store sees it (api/02 3).
struct AppStoreVersion
{
    static constexpr QLatin1String type{"appStoreVersions"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Version");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Versions");

    static constexpr auto versionString = editable<AppStoreVersion, QString>(
        "versionString", QT_TRANSLATE_NOOP("catalogue", "Version"), {.required = true, .nullable = true});
    static constexpr auto platform = createOnly<AppStoreVersion, EnumValue<Platform>>(
        "platform", QT_TRANSLATE_NOOP("catalogue", "Platform"), {.required = true});
    static constexpr auto appVersionState =
        readOnly<AppStoreVersion, EnumValue<AppVersionState>>("appVersionState", QT_TRANSLATE_NOOP("catalogue", "State"));
    static constexpr auto appStoreState = readOnly<AppStoreVersion, EnumValue<AppStoreState>>(
        "appStoreState", QT_TRANSLATE_NOOP("catalogue", "App Store State"), {.deprecated = true});
    static constexpr auto copyright = editable<AppStoreVersion, QString>(
        "copyright", QT_TRANSLATE_NOOP("catalogue", "Copyright"), {.nullable = true});
    static constexpr auto reviewType = editable<AppStoreVersion, EnumValue<ReviewType>>(
        "reviewType", QT_TRANSLATE_NOOP("catalogue", "Review Type"), {.nullable = true});
    static constexpr auto releaseType = editable<AppStoreVersion, EnumValue<ReleaseType>>(
        "releaseType", QT_TRANSLATE_NOOP("catalogue", "Release"), {.nullable = true});
    //! A whole hour; goes with ReleaseType::Scheduled.
    static constexpr auto earliestReleaseDate = editable<AppStoreVersion, QDateTime>(
        "earliestReleaseDate", QT_TRANSLATE_NOOP("catalogue", "Earliest Release Date"), {.nullable = true});
    static constexpr auto usesIdfa = editable<AppStoreVersion, bool>(
        "usesIdfa", QT_TRANSLATE_NOOP("catalogue", "Uses Advertising Identifier"), {.nullable = true, .deprecated = true});
    //! Whether people with an older system are offered this version as the last compatible one.
    static constexpr auto downloadable = updateOnly<AppStoreVersion, bool>(
        "downloadable", QT_TRANSLATE_NOOP("catalogue", "Downloadable"), {.nullable = true});
    static constexpr auto createdDate = readOnly<AppStoreVersion, QDateTime>("createdDate", QT_TRANSLATE_NOOP("catalogue", "Created"));

    static constexpr std::array specs{
        versionString.spec, platform.spec, appVersionState.spec, appStoreState.spec, copyright.spec, reviewType.spec, releaseType.spec,
        earliestReleaseDate.spec, usesIdfa.spec, downloadable.spec, createdDate.spec,
    };

    static constexpr auto app = toOne<AppStoreVersion, App>(
        "app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps", {.write = RelationSpec::Write::CreateRequired});
    static constexpr auto build = toOne<AppStoreVersion, Build>(
        "build", QT_TRANSLATE_NOOP("catalogue", "Build"), "builds", {.write = RelationSpec::Write::CreateAndUpdate});
    static constexpr auto appStoreVersionLocalizations = toMany<AppStoreVersion, AppStoreVersionLocalization>(
        "appStoreVersionLocalizations", QT_TRANSLATE_NOOP("catalogue", "Localizations"), "appStoreVersionLocalizations",
        {.write = RelationSpec::Write::Create});
    static constexpr auto appStoreReviewDetail = toOne<AppStoreVersion, AppStoreReviewDetail>(
        "appStoreReviewDetail", QT_TRANSLATE_NOOP("catalogue", "App Review Information"), "appStoreReviewDetails");

    // Relations without a key of their own lead to types that are not curated.
    static constexpr std::array relations{
        app.spec, build.spec, appStoreVersionLocalizations.spec, appStoreReviewDetail.spec,
        toOne<AppStoreVersion>("appStoreVersionPhasedRelease", QT_TRANSLATE_NOOP("catalogue", "Phased Release"),
                               "appStoreVersionPhasedReleases").spec,
        toOne<AppStoreVersion>("gameCenterAppVersion", QT_TRANSLATE_NOOP("catalogue", "Game Center Version"), "gameCenterAppVersions").spec,
        toOne<AppStoreVersion>("routingAppCoverage", QT_TRANSLATE_NOOP("catalogue", "Routing App Coverage"), "routingAppCoverages").spec,
        toOne<AppStoreVersion>("appStoreVersionSubmission", QT_TRANSLATE_NOOP("catalogue", "Former Submission"),
                               "appStoreVersionSubmissions").spec,
        toOne<AppStoreVersion>("appClipDefaultExperience", QT_TRANSLATE_NOOP("catalogue", "Default App Clip Experience"),
                               "appClipDefaultExperiences", {.write = RelationSpec::Write::Update}).spec,
        toMany<AppStoreVersion>("appStoreVersionExperiments", QT_TRANSLATE_NOOP("catalogue", "Former Product Page Optimization"),
                                "appStoreVersionExperiments").spec,
        toMany<AppStoreVersion>("appStoreVersionExperimentsV2", QT_TRANSLATE_NOOP("catalogue", "Product Page Optimization"),
                                "appStoreVersionExperiments").spec,
        toMany<AppStoreVersion>("customerReviews", QT_TRANSLATE_NOOP("catalogue", "Ratings and Reviews"), "customerReviews",
                                {.linksOnly = true}).spec,
        toOne<AppStoreVersion>("alternativeDistributionPackage", QT_TRANSLATE_NOOP("catalogue", "Alternative Distribution Package"),
                               "alternativeDistributionPackages").spec,
    };
    static constexpr std::array titleAttributes{versionString.spec.name, platform.spec.name};
};

//! The texts of a version in one language. Limits: api/02 3.1; the first version of an app takes no whatsNew.
struct AppStoreVersionLocalization
{
    static constexpr QLatin1String type{"appStoreVersionLocalizations"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Version Localization");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Version Localizations");

    static constexpr auto locale = createOnly<AppStoreVersionLocalization, Locale>(
        "locale", QT_TRANSLATE_NOOP("catalogue", "Language"), {.required = true});
    static constexpr auto description = editable<AppStoreVersionLocalization, QString>(
        "description", QT_TRANSLATE_NOOP("catalogue", "Description"), {.nullable = true, .maxLength = 4000});
    static constexpr auto keywords = editable<AppStoreVersionLocalization, QString>(
        "keywords", QT_TRANSLATE_NOOP("catalogue", "Keywords"), {.nullable = true, .maxLength = 100});
    static constexpr auto promotionalText = editable<AppStoreVersionLocalization, QString>(
        "promotionalText", QT_TRANSLATE_NOOP("catalogue", "Promotional Text"), {.nullable = true, .maxLength = 170});
    static constexpr auto whatsNew = editable<AppStoreVersionLocalization, QString>(
        "whatsNew", QT_TRANSLATE_NOOP("catalogue", "What’s New in This Version"), {.nullable = true, .maxLength = 4000});
    static constexpr auto supportUrl = editable<AppStoreVersionLocalization, QUrl>(
        "supportUrl", QT_TRANSLATE_NOOP("catalogue", "Support URL"), {.nullable = true});
    static constexpr auto marketingUrl = editable<AppStoreVersionLocalization, QUrl>(
        "marketingUrl", QT_TRANSLATE_NOOP("catalogue", "Marketing URL"), {.nullable = true});

    static constexpr std::array specs{locale.spec, description.spec, keywords.spec, promotionalText.spec, whatsNew.spec, supportUrl.spec,
                                      marketingUrl.spec};

    static constexpr auto appStoreVersion = toOne<AppStoreVersionLocalization, AppStoreVersion>(
        "appStoreVersion", QT_TRANSLATE_NOOP("catalogue", "Version"), "appStoreVersions", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{
        appStoreVersion.spec,
        toMany<AppStoreVersionLocalization>("appScreenshotSets", QT_TRANSLATE_NOOP("catalogue", "Screenshots"), "appScreenshotSets").spec,
        toMany<AppStoreVersionLocalization>("appPreviewSets", QT_TRANSLATE_NOOP("catalogue", "App Previews"), "appPreviewSets").spec,
        toMany<AppStoreVersionLocalization>("searchKeywords", QT_TRANSLATE_NOOP("catalogue", "Search Keywords"), "appKeywords").spec,
    };
    static constexpr std::array titleAttributes{locale.spec.name};
};

//! Paths that answer with App Store versions or their localizations.
std::span<const EndpointSpec> versionEndpoints();

} // namespace slipway
