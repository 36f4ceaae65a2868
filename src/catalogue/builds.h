// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"
#include "catalogue/platform.h"

namespace slipway {

struct App;
struct AppStoreVersion;
struct BetaAppReviewSubmission;
struct BetaBuildLocalization;
struct BetaGroup;
struct BetaTester;
struct BuildBetaDetail;
struct BuildBundle;
struct BuildIcon;
struct PreReleaseVersion;

enum class BuildProcessingState { Unknown, Processing, Failed, Invalid, Valid };

template <>
struct EnumTraits<BuildProcessingState>
{
    static constexpr std::array entries{
        entry(BuildProcessingState::Processing, "PROCESSING", QT_TRANSLATE_NOOP("catalogue", "Processing")),
        entry(BuildProcessingState::Failed, "FAILED", QT_TRANSLATE_NOOP("catalogue", "Failed")),
        entry(BuildProcessingState::Invalid, "INVALID", QT_TRANSLATE_NOOP("catalogue", "Invalid")),
        entry(BuildProcessingState::Valid, "VALID", QT_TRANSLATE_NOOP("catalogue", "Valid")),
    };
};

enum class BuildAudienceType { Unknown, InternalOnly, AppStoreEligible };

template <>
struct EnumTraits<BuildAudienceType>
{
    static constexpr std::array entries{
        entry(BuildAudienceType::InternalOnly, "INTERNAL_ONLY", QT_TRANSLATE_NOOP("catalogue", "Internal Testing Only")),
        entry(BuildAudienceType::AppStoreEligible, "APP_STORE_ELIGIBLE", QT_TRANSLATE_NOOP("catalogue", "App Store Eligible")),
    };
};

enum class IconType { Unknown, AppStore, MessagesAppStore, WatchAppStore, TvOsHomeScreen, TvOsTopShelf, AlternateExperiment };

template <>
struct EnumTraits<IconType>
{
    static constexpr std::array entries{
        entry(IconType::AppStore, "APP_STORE", QT_TRANSLATE_NOOP("catalogue", "App Store")),
        entry(IconType::MessagesAppStore, "MESSAGES_APP_STORE", QT_TRANSLATE_NOOP("catalogue", "App Store for iMessage")),
        entry(IconType::WatchAppStore, "WATCH_APP_STORE", QT_TRANSLATE_NOOP("catalogue", "App Store for Apple Watch")),
        entry(IconType::TvOsHomeScreen, "TV_OS_HOME_SCREEN", QT_TRANSLATE_NOOP("catalogue", "tvOS Home Screen")),
        entry(IconType::TvOsTopShelf, "TV_OS_TOP_SHELF", QT_TRANSLATE_NOOP("catalogue", "tvOS Top Shelf")),
        entry(IconType::AlternateExperiment, "ALTERNATE_EXPERIMENT", QT_TRANSLATE_NOOP("catalogue", "Alternate for Product Page Optimization")),
    };
};

//! An uploaded build; `version` is its build number, the version string is the one of its PreReleaseVersion (api/05 4).
struct Build
{
    static constexpr QLatin1String type{"builds"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Build");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Builds");

    static constexpr auto version = readOnly<Build, QString>("version", QT_TRANSLATE_NOOP("catalogue", "Build Number"));
    static constexpr auto processingState =
        readOnly<Build, EnumValue<BuildProcessingState>>("processingState", QT_TRANSLATE_NOOP("catalogue", "Processing State"));
    static constexpr auto uploadedDate = readOnly<Build, QDateTime>("uploadedDate", QT_TRANSLATE_NOOP("catalogue", "Uploaded"));
    static constexpr auto expirationDate = readOnly<Build, QDateTime>("expirationDate", QT_TRANSLATE_NOOP("catalogue", "Expires"));
    static constexpr auto expired = updateOnly<Build, bool>("expired", QT_TRANSLATE_NOOP("catalogue", "Expired"), {.nullable = true});
    static constexpr auto minOsVersion = readOnly<Build, QString>("minOsVersion", QT_TRANSLATE_NOOP("catalogue", "Minimum OS Version"));
    static constexpr auto lsMinimumSystemVersion =
        readOnly<Build, QString>("lsMinimumSystemVersion", QT_TRANSLATE_NOOP("catalogue", "Declared Minimum macOS Version"));
    static constexpr auto computedMinMacOsVersion =
        readOnly<Build, QString>("computedMinMacOsVersion", QT_TRANSLATE_NOOP("catalogue", "Minimum macOS Version"));
    static constexpr auto computedMinVisionOsVersion =
        readOnly<Build, QString>("computedMinVisionOsVersion", QT_TRANSLATE_NOOP("catalogue", "Minimum visionOS Version"));
    static constexpr auto iconAssetToken = readOnly<Build, ImageAsset>("iconAssetToken", QT_TRANSLATE_NOOP("catalogue", "Icon"));
    static constexpr auto buildAudienceType =
        readOnly<Build, EnumValue<BuildAudienceType>>("buildAudienceType", QT_TRANSLATE_NOOP("catalogue", "Audience"));
    static constexpr auto usesNonExemptEncryption = updateOnly<Build, bool>(
        "usesNonExemptEncryption", QT_TRANSLATE_NOOP("catalogue", "Uses Non-Exempt Encryption"), {.nullable = true});

    static constexpr std::array specs{
        version.spec, processingState.spec, uploadedDate.spec, expirationDate.spec, expired.spec, minOsVersion.spec,
        lsMinimumSystemVersion.spec, computedMinMacOsVersion.spec, computedMinVisionOsVersion.spec, iconAssetToken.spec,
        buildAudienceType.spec, usesNonExemptEncryption.spec,
    };

    static constexpr auto app = toOne<Build, App>("app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps");
    static constexpr auto preReleaseVersion = toOne<Build, PreReleaseVersion>(
        "preReleaseVersion", QT_TRANSLATE_NOOP("catalogue", "TestFlight Version"), "preReleaseVersions");
    static constexpr auto appStoreVersion =
        toOne<Build, AppStoreVersion>("appStoreVersion", QT_TRANSLATE_NOOP("catalogue", "App Store Version"), "appStoreVersions");
    static constexpr auto icons = toMany<Build, BuildIcon>("icons", QT_TRANSLATE_NOOP("catalogue", "Icons"), "buildIcons");
    static constexpr auto betaGroups = toMany<Build, BetaGroup>("betaGroups", QT_TRANSLATE_NOOP("catalogue", "Beta Groups"), "betaGroups");
    static constexpr auto individualTesters =
        toMany<Build, BetaTester>("individualTesters", QT_TRANSLATE_NOOP("catalogue", "Individual Testers"), "betaTesters");
    static constexpr auto betaBuildLocalizations = toMany<Build, BetaBuildLocalization>(
        "betaBuildLocalizations", QT_TRANSLATE_NOOP("catalogue", "What to Test"), "betaBuildLocalizations");
    static constexpr auto betaAppReviewSubmission = toOne<Build, BetaAppReviewSubmission>(
        "betaAppReviewSubmission", QT_TRANSLATE_NOOP("catalogue", "Beta App Review"), "betaAppReviewSubmissions");
    static constexpr auto buildBundles = toMany<Build, BuildBundle>("buildBundles", QT_TRANSLATE_NOOP("catalogue", "Bundles"), "buildBundles");
    static constexpr auto buildBetaDetail = toOne<Build, BuildBetaDetail>(
        "buildBetaDetail", QT_TRANSLATE_NOOP("catalogue", "TestFlight Details"), "buildBetaDetails");

    // Relations without a key of their own lead to types that are not curated.
    static constexpr std::array relations{
        app.spec, preReleaseVersion.spec, appStoreVersion.spec, icons.spec, betaGroups.spec, individualTesters.spec,
        betaBuildLocalizations.spec,
        toOne<Build>("appEncryptionDeclaration", QT_TRANSLATE_NOOP("catalogue", "Encryption Declaration"), "appEncryptionDeclarations",
                     {.write = RelationSpec::Write::Update}).spec,
        betaAppReviewSubmission.spec, buildBetaDetail.spec, buildBundles.spec,
        toOne<Build>("buildUpload", QT_TRANSLATE_NOOP("catalogue", "Build Upload"), "buildUploads").spec,
        toMany<Build>("perfPowerMetrics", QT_TRANSLATE_NOOP("catalogue", "Performance Metrics"), "perfPowerMetrics",
                      {.linksOnly = true}).spec,
        toMany<Build>("diagnosticSignatures", QT_TRANSLATE_NOOP("catalogue", "Diagnostic Signatures"), "diagnosticSignatures",
                      {.linksOnly = true}).spec,
    };
    static constexpr std::array titleAttributes{version.spec.name};
};

//! A picture in a build that stands for the app.
struct BuildIcon
{
    static constexpr QLatin1String type{"buildIcons"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Build Icon");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Build Icons");

    static constexpr auto name = readOnly<BuildIcon, QString>("name", QT_TRANSLATE_NOOP("catalogue", "Name"));
    static constexpr auto iconType = readOnly<BuildIcon, EnumValue<IconType>>("iconType", QT_TRANSLATE_NOOP("catalogue", "Icon Type"));
    static constexpr auto iconAsset = readOnly<BuildIcon, ImageAsset>("iconAsset", QT_TRANSLATE_NOOP("catalogue", "Picture"));
    //! The corners are already cut into the picture.
    static constexpr auto masked = readOnly<BuildIcon, bool>("masked", QT_TRANSLATE_NOOP("catalogue", "Masked"));

    static constexpr std::array specs{name.spec, iconType.spec, iconAsset.spec, masked.spec};
    static constexpr std::array<RelationSpec, 0> relations{};
    static constexpr std::array titleAttributes{name.spec.name};
};

//! A version string on one platform that builds were uploaded for: TestFlight's "version train".
struct PreReleaseVersion
{
    static constexpr QLatin1String type{"preReleaseVersions"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "TestFlight Version");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "TestFlight Versions");

    static constexpr auto version = readOnly<PreReleaseVersion, QString>("version", QT_TRANSLATE_NOOP("catalogue", "Version"));
    static constexpr auto platform =
        readOnly<PreReleaseVersion, EnumValue<Platform>>("platform", QT_TRANSLATE_NOOP("catalogue", "Platform"));

    static constexpr std::array specs{version.spec, platform.spec};

    static constexpr auto app = toOne<PreReleaseVersion, App>("app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps");
    static constexpr auto builds = toMany<PreReleaseVersion, Build>("builds", QT_TRANSLATE_NOOP("catalogue", "Builds"), "builds");

    static constexpr std::array relations{app.spec, builds.spec};
    static constexpr std::array titleAttributes{version.spec.name, platform.spec.name};
};

//! Paths that answer with builds, their icons or pre-release versions.
std::span<const EndpointSpec> buildEndpoints();

} // namespace slipway
