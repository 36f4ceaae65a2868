// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"
#include "catalogue/versions.h"

namespace slipway {

struct AgeRatingDeclaration;
struct AppCategory;
struct AppInfo;
struct AppInfoLocalization;
struct BetaAppLocalization;
struct BetaAppReviewDetail;
struct BetaFeedbackCrashSubmission;
struct BetaFeedbackScreenshotSubmission;
struct BetaGroup;
struct BetaLicenseAgreement;
struct BetaTester;
struct Build;
struct BuildIcon;
struct PreReleaseVersion;

enum class AppInfoState {
    Unknown,
    Accepted,
    DeveloperRejected,
    InReview,
    PendingRelease,
    PrepareForSubmission,
    ReadyForDistribution,
    ReadyForReview,
    Rejected,
    ReplacedWithNewInfo,
    WaitingForReview,
};

template <>
struct EnumTraits<AppInfoState>
{
    static constexpr std::array entries{
        entry(AppInfoState::Accepted, "ACCEPTED", QT_TRANSLATE_NOOP("catalogue", "Accepted")),
        entry(AppInfoState::DeveloperRejected, "DEVELOPER_REJECTED", QT_TRANSLATE_NOOP("catalogue", "Developer Rejected")),
        entry(AppInfoState::InReview, "IN_REVIEW", QT_TRANSLATE_NOOP("catalogue", "In Review")),
        entry(AppInfoState::PendingRelease, "PENDING_RELEASE", QT_TRANSLATE_NOOP("catalogue", "Pending Release")),
        entry(AppInfoState::PrepareForSubmission, "PREPARE_FOR_SUBMISSION", QT_TRANSLATE_NOOP("catalogue", "Prepare for Submission")),
        entry(AppInfoState::ReadyForDistribution, "READY_FOR_DISTRIBUTION", QT_TRANSLATE_NOOP("catalogue", "Ready for Distribution")),
        entry(AppInfoState::ReadyForReview, "READY_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Ready for Review")),
        entry(AppInfoState::Rejected, "REJECTED", QT_TRANSLATE_NOOP("catalogue", "Rejected")),
        entry(AppInfoState::ReplacedWithNewInfo, "REPLACED_WITH_NEW_INFO", QT_TRANSLATE_NOOP("catalogue", "Replaced with New Info")),
        entry(AppInfoState::WaitingForReview, "WAITING_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Waiting for Review")),
    };
};

enum class ContentRights { Unknown, DoesNotUseThirdPartyContent, UsesThirdPartyContent };

template <>
struct EnumTraits<ContentRights>
{
    static constexpr std::array entries{
        entry(ContentRights::DoesNotUseThirdPartyContent, "DOES_NOT_USE_THIRD_PARTY_CONTENT",
              QT_TRANSLATE_NOOP("catalogue", "Does Not Use Third-Party Content")),
        entry(ContentRights::UsesThirdPartyContent, "USES_THIRD_PARTY_CONTENT", QT_TRANSLATE_NOOP("catalogue", "Uses Third-Party Content")),
    };
};

namespace internal {

constexpr std::array subscriptionStatusUrlVersions{
    entry("V1", QT_TRANSLATE_NOOP("catalogue", "Version 1")),
    entry("V2", QT_TRANSLATE_NOOP("catalogue", "Version 2")),
};

// The ratings that app infos still carry; territoryAgeRatings replace all of them but the app's own.
constexpr std::array appStoreAgeRatings{
    entry("L", "L"), entry("ALL", QT_TRANSLATE_NOOP("catalogue", "All Ages")), entry("ZERO_ZERO", "00+"), entry("ONE_PLUS", "1+"),
    entry("TWO_PLUS", "2+"), entry("THREE_PLUS", "3+"), entry("FOUR_PLUS", "4+"), entry("FIVE_PLUS", "5+"), entry("SIX_PLUS", "6+"),
    entry("SEVEN_PLUS", "7+"), entry("EIGHT_PLUS", "8+"), entry("NINE_PLUS", "9+"), entry("TEN_PLUS", "10+"), entry("ELEVEN_PLUS", "11+"),
    entry("TWELVE_PLUS", "12+"), entry("THIRTEEN_PLUS", "13+"), entry("FOURTEEN_PLUS", "14+"), entry("FIFTEEN_PLUS", "15+"),
    entry("SIXTEEN_PLUS", "16+"), entry("SEVENTEEN_PLUS", "17+"), entry("EIGHTEEN_PLUS", "18+"), entry("NINETEEN_PLUS", "19+"),
    entry("TWENTY_PLUS", "20+"), entry("TWENTY_ONE_PLUS", "21+"), entry("UNRATED", QT_TRANSLATE_NOOP("catalogue", "Unrated")),
};
constexpr std::array australiaAgeRatings{entry("FIFTEEN", "15"), entry("EIGHTEEN", "18")};
constexpr std::array brazilAgeRatings{
    entry("L", "L"), entry("TEN", "10"), entry("TWELVE", "12"), entry("FOURTEEN", "14"), entry("SIXTEEN", "16"), entry("EIGHTEEN", "18"),
};
constexpr std::array brazilAgeRatingsV2{
    entry("SELF_RATED_L", "AL"), entry("SELF_RATED_TEN", "A10"), entry("SELF_RATED_TWELVE", "A12"), entry("SELF_RATED_FOURTEEN", "A14"),
    entry("SELF_RATED_SIXTEEN", "A16"), entry("SELF_RATED_EIGHTEEN", "A18"), entry("OFFICIAL_L", "L"), entry("OFFICIAL_TEN", "10"),
    entry("OFFICIAL_TWELVE", "12"), entry("OFFICIAL_FOURTEEN", "14"), entry("OFFICIAL_SIXTEEN", "16"), entry("OFFICIAL_EIGHTEEN", "18"),
};
constexpr std::array franceAgeRatings{entry("EIGHTEEN", "18")};
constexpr std::array koreaAgeRatings{
    entry("ALL", QT_TRANSLATE_NOOP("catalogue", "All Ages")), entry("TWELVE", "12"), entry("FIFTEEN", "15"), entry("NINETEEN", "19"),
    entry("NOT_APPLICABLE", QT_TRANSLATE_NOOP("catalogue", "Not Applicable")),
};
constexpr std::array kidsAgeBands{
    entry("FIVE_AND_UNDER", QT_TRANSLATE_NOOP("catalogue", "Ages 5 and Under")),
    entry("SIX_TO_EIGHT", QT_TRANSLATE_NOOP("catalogue", "Ages 6 to 8")),
    entry("NINE_TO_ELEVEN", QT_TRANSLATE_NOOP("catalogue", "Ages 9 to 11")),
};

} // namespace internal

//! An app record. It can neither be created nor deleted by API (api/02 1).
struct App
{
    static constexpr QLatin1String type{"apps"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "App");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Apps");

    static constexpr auto name = readOnly<App, QString>("name", QT_TRANSLATE_NOOP("catalogue", "Name"));
    static constexpr auto bundleId = updateOnly<App, QString>("bundleId", QT_TRANSLATE_NOOP("catalogue", "Bundle ID"), {.nullable = true});
    static constexpr auto sku = readOnly<App, QString>("sku", QT_TRANSLATE_NOOP("catalogue", "SKU"));
    static constexpr auto primaryLocale =
        updateOnly<App, Locale>("primaryLocale", QT_TRANSLATE_NOOP("catalogue", "Primary Language"), {.nullable = true});
    static constexpr auto contentRightsDeclaration = updateOnly<App, EnumValue<ContentRights>>(
        "contentRightsDeclaration", QT_TRANSLATE_NOOP("catalogue", "Content Rights"), {.nullable = true});
    static constexpr auto isOrEverWasMadeForKids =
        readOnly<App, bool>("isOrEverWasMadeForKids", QT_TRANSLATE_NOOP("catalogue", "Is or Ever Was Made for Kids"));
    static constexpr auto accessibilityUrl =
        updateOnly<App, QUrl>("accessibilityUrl", QT_TRANSLATE_NOOP("catalogue", "Accessibility URL"), {.nullable = true});
    static constexpr auto subscriptionStatusUrl = updateOnly<App, QUrl>(
        "subscriptionStatusUrl", QT_TRANSLATE_NOOP("catalogue", "Server Notifications URL"), {.nullable = true});
    static constexpr auto subscriptionStatusUrlVersion = updateOnly<App, QString>(
        "subscriptionStatusUrlVersion", QT_TRANSLATE_NOOP("catalogue", "Server Notifications Version"),
        {.nullable = true, .values = internal::subscriptionStatusUrlVersions});
    static constexpr auto subscriptionStatusUrlForSandbox = updateOnly<App, QUrl>(
        "subscriptionStatusUrlForSandbox", QT_TRANSLATE_NOOP("catalogue", "Sandbox Server Notifications URL"), {.nullable = true});
    static constexpr auto subscriptionStatusUrlVersionForSandbox = updateOnly<App, QString>(
        "subscriptionStatusUrlVersionForSandbox", QT_TRANSLATE_NOOP("catalogue", "Sandbox Server Notifications Version"),
        {.nullable = true, .values = internal::subscriptionStatusUrlVersions});
    static constexpr auto streamlinedPurchasingEnabled = updateOnly<App, bool>(
        "streamlinedPurchasingEnabled", QT_TRANSLATE_NOOP("catalogue", "Streamlined Purchasing"), {.nullable = true});

    static constexpr std::array specs{
        name.spec, bundleId.spec, sku.spec, primaryLocale.spec, contentRightsDeclaration.spec, isOrEverWasMadeForKids.spec,
        accessibilityUrl.spec, subscriptionStatusUrl.spec, subscriptionStatusUrlVersion.spec, subscriptionStatusUrlForSandbox.spec,
        subscriptionStatusUrlVersionForSandbox.spec, streamlinedPurchasingEnabled.spec,
    };

    static constexpr auto appStoreIcon = toOne<App, BuildIcon>("appStoreIcon", QT_TRANSLATE_NOOP("catalogue", "Icon"), "buildIcons");
    static constexpr auto appStoreVersions =
        toMany<App, AppStoreVersion>("appStoreVersions", QT_TRANSLATE_NOOP("catalogue", "Versions"), "appStoreVersions");
    static constexpr auto appInfos = toMany<App, AppInfo>("appInfos", QT_TRANSLATE_NOOP("catalogue", "App Information"), "appInfos");
    static constexpr auto builds = toMany<App, Build>("builds", QT_TRANSLATE_NOOP("catalogue", "Builds"), "builds");
    static constexpr auto preReleaseVersions =
        toMany<App, PreReleaseVersion>("preReleaseVersions", QT_TRANSLATE_NOOP("catalogue", "TestFlight Versions"), "preReleaseVersions");
    static constexpr auto betaGroups = toMany<App, BetaGroup>("betaGroups", QT_TRANSLATE_NOOP("catalogue", "Beta Groups"), "betaGroups");
    static constexpr auto betaTesters =
        toMany<App, BetaTester>("betaTesters", QT_TRANSLATE_NOOP("catalogue", "Beta Testers"), "betaTesters", {.linksOnly = true});
    static constexpr auto betaAppLocalizations = toMany<App, BetaAppLocalization>(
        "betaAppLocalizations", QT_TRANSLATE_NOOP("catalogue", "TestFlight Localizations"), "betaAppLocalizations");
    static constexpr auto betaLicenseAgreement = toOne<App, BetaLicenseAgreement>(
        "betaLicenseAgreement", QT_TRANSLATE_NOOP("catalogue", "TestFlight License Agreement"), "betaLicenseAgreements");
    static constexpr auto betaAppReviewDetail = toOne<App, BetaAppReviewDetail>(
        "betaAppReviewDetail", QT_TRANSLATE_NOOP("catalogue", "Beta App Review Information"), "betaAppReviewDetails");
    static constexpr auto betaFeedbackScreenshotSubmissions = toMany<App, BetaFeedbackScreenshotSubmission>(
        "betaFeedbackScreenshotSubmissions", QT_TRANSLATE_NOOP("catalogue", "Screenshot Feedback"), "betaFeedbackScreenshotSubmissions",
        {.linksOnly = true});
    static constexpr auto betaFeedbackCrashSubmissions = toMany<App, BetaFeedbackCrashSubmission>(
        "betaFeedbackCrashSubmissions", QT_TRANSLATE_NOOP("catalogue", "Crash Feedback"), "betaFeedbackCrashSubmissions",
        {.linksOnly = true});

    // Relations without a key of their own lead to types that are not curated.
    static constexpr std::array relations{
        appStoreIcon.spec, appStoreVersions.spec, appInfos.spec, builds.spec, preReleaseVersions.spec, betaGroups.spec, betaTesters.spec,
        toMany<App>("accessibilityDeclarations", QT_TRANSLATE_NOOP("catalogue", "Accessibility"), "accessibilityDeclarations",
                    {.linksOnly = true}).spec,
        toMany<App>("appEncryptionDeclarations", QT_TRANSLATE_NOOP("catalogue", "Encryption Declarations"), "appEncryptionDeclarations")
            .spec,
        toOne<App>("ciProduct", QT_TRANSLATE_NOOP("catalogue", "Xcode Cloud Product"), "ciProducts").spec,
        toMany<App>("appTags", QT_TRANSLATE_NOOP("catalogue", "App Tags"), "appTags", {.linksOnly = true}).spec,
        betaAppLocalizations.spec, betaLicenseAgreement.spec, betaAppReviewDetail.spec,
        toMany<App>("appClips", QT_TRANSLATE_NOOP("catalogue", "App Clips"), "appClips").spec,
        toMany<App>("appPricePoints", QT_TRANSLATE_NOOP("catalogue", "Price Points"), "appPricePoints", {.linksOnly = true}).spec,
        toOne<App>("endUserLicenseAgreement", QT_TRANSLATE_NOOP("catalogue", "License Agreement"), "endUserLicenseAgreements").spec,
        toOne<App>("appPriceSchedule", QT_TRANSLATE_NOOP("catalogue", "Price Schedule"), "appPriceSchedules", {.linksOnly = true}).spec,
        toOne<App>("appAvailabilityV2", QT_TRANSLATE_NOOP("catalogue", "Availability"), "appAvailabilities", {.linksOnly = true}).spec,
        toMany<App>("inAppPurchases", QT_TRANSLATE_NOOP("catalogue", "Former In-App Purchases"), "inAppPurchases",
                    {.deprecated = true}).spec,
        toMany<App>("subscriptionGroups", QT_TRANSLATE_NOOP("catalogue", "Subscription Groups"), "subscriptionGroups").spec,
        toMany<App>("gameCenterEnabledVersions", QT_TRANSLATE_NOOP("catalogue", "Game Center Versions"), "gameCenterEnabledVersions").spec,
        toMany<App>("perfPowerMetrics", QT_TRANSLATE_NOOP("catalogue", "Performance Metrics"), "perfPowerMetrics",
                    {.linksOnly = true}).spec,
        toMany<App>("appCustomProductPages", QT_TRANSLATE_NOOP("catalogue", "Custom Product Pages"), "appCustomProductPages").spec,
        toMany<App>("inAppPurchasesV2", QT_TRANSLATE_NOOP("catalogue", "In-App Purchases"), "inAppPurchases").spec,
        toMany<App>("promotedPurchases", QT_TRANSLATE_NOOP("catalogue", "Promoted In-App Purchases"), "promotedPurchases").spec,
        toMany<App>("appEvents", QT_TRANSLATE_NOOP("catalogue", "In-App Events"), "appEvents").spec,
        toMany<App>("reviewSubmissions", QT_TRANSLATE_NOOP("catalogue", "App Review Submissions"), "reviewSubmissions").spec,
        toOne<App>("subscriptionGracePeriod", QT_TRANSLATE_NOOP("catalogue", "Billing Grace Period"), "subscriptionGracePeriods").spec,
        toMany<App>("customerReviews", QT_TRANSLATE_NOOP("catalogue", "Ratings and Reviews"), "customerReviews", {.linksOnly = true}).spec,
        toMany<App>("customerReviewSummarizations", QT_TRANSLATE_NOOP("catalogue", "Review Summaries"), "customerReviewSummarizations",
                    {.linksOnly = true}).spec,
        toOne<App>("gameCenterDetail", QT_TRANSLATE_NOOP("catalogue", "Game Center"), "gameCenterDetails").spec,
        toMany<App>("appStoreVersionExperimentsV2", QT_TRANSLATE_NOOP("catalogue", "Product Page Optimization"), "appStoreVersionExperiments")
            .spec,
        toOne<App>("alternativeDistributionKey", QT_TRANSLATE_NOOP("catalogue", "Alternative Distribution Key"), "alternativeDistributionKeys",
                   {.linksOnly = true}).spec,
        toMany<App>("analyticsReportRequests", QT_TRANSLATE_NOOP("catalogue", "Analytics Report Requests"), "analyticsReportRequests",
                    {.linksOnly = true}).spec,
        toOne<App>("marketplaceSearchDetail", QT_TRANSLATE_NOOP("catalogue", "Marketplace Search"), "marketplaceSearchDetails",
                   {.linksOnly = true}).spec,
        toMany<App>("buildUploads", QT_TRANSLATE_NOOP("catalogue", "Build Uploads"), "buildUploads", {.linksOnly = true}).spec,
        toMany<App>("backgroundAssets", QT_TRANSLATE_NOOP("catalogue", "Background Assets"), "backgroundAssets", {.linksOnly = true}).spec,
        betaFeedbackScreenshotSubmissions.spec, betaFeedbackCrashSubmissions.spec,
        toMany<App>("searchKeywords", QT_TRANSLATE_NOOP("catalogue", "Search Keywords"), "appKeywords", {.linksOnly = true}).spec,
        toMany<App>("webhooks", QT_TRANSLATE_NOOP("catalogue", "Webhooks"), "webhooks", {.linksOnly = true}).spec,
        toMany<App>("androidToIosAppMappingDetails", QT_TRANSLATE_NOOP("catalogue", "Android to iOS App Mapping"), "androidToIosAppMappingDetails")
            .spec,
    };
    static constexpr std::array titleAttributes{name.spec.name, bundleId.spec.name};
};

//! \brief What the store says of an app whatever the version: names, categories, age rating.
//!
//! An app has one that is live and, while the next one is being edited or reviewed, a second one (api/02 2).
struct AppInfo
{
    static constexpr QLatin1String type{"appInfos"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "App Information");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "App Information");

    static constexpr auto state = readOnly<AppInfo, EnumValue<AppInfoState>>("state", QT_TRANSLATE_NOOP("catalogue", "State"));
    static constexpr auto appStoreState = readOnly<AppInfo, EnumValue<AppStoreState>>(
        "appStoreState", QT_TRANSLATE_NOOP("catalogue", "App Store State"), {.deprecated = true});
    static constexpr auto appStoreAgeRating = readOnly<AppInfo, QString>(
        "appStoreAgeRating", QT_TRANSLATE_NOOP("catalogue", "Age Rating"), {.deprecated = true, .values = internal::appStoreAgeRatings});
    static constexpr auto australiaAgeRating = readOnly<AppInfo, QString>(
        "australiaAgeRating", QT_TRANSLATE_NOOP("catalogue", "Age Rating in Australia"),
        {.deprecated = true, .values = internal::australiaAgeRatings});
    static constexpr auto brazilAgeRating = readOnly<AppInfo, QString>(
        "brazilAgeRating", QT_TRANSLATE_NOOP("catalogue", "Former Age Rating in Brazil"),
        {.deprecated = true, .values = internal::brazilAgeRatings});
    static constexpr auto brazilAgeRatingV2 = readOnly<AppInfo, QString>(
        "brazilAgeRatingV2", QT_TRANSLATE_NOOP("catalogue", "Age Rating in Brazil"),
        {.deprecated = true, .values = internal::brazilAgeRatingsV2});
    static constexpr auto franceAgeRating = readOnly<AppInfo, QString>(
        "franceAgeRating", QT_TRANSLATE_NOOP("catalogue", "Age Rating in France"),
        {.deprecated = true, .values = internal::franceAgeRatings});
    static constexpr auto koreaAgeRating = readOnly<AppInfo, QString>(
        "koreaAgeRating", QT_TRANSLATE_NOOP("catalogue", "Age Rating in Korea"),
        {.deprecated = true, .values = internal::koreaAgeRatings});
    static constexpr auto kidsAgeBand = readOnly<AppInfo, QString>(
        "kidsAgeBand", QT_TRANSLATE_NOOP("catalogue", "Kids Age Band"), {.deprecated = true, .values = internal::kidsAgeBands});

    static constexpr std::array specs{state.spec, appStoreState.spec, appStoreAgeRating.spec, australiaAgeRating.spec, brazilAgeRating.spec,
                                      brazilAgeRatingV2.spec, franceAgeRating.spec, koreaAgeRating.spec, kidsAgeBand.spec};

    static constexpr RelationFacts updatable{.write = RelationSpec::Write::Update};
    static constexpr auto app = toOne<AppInfo, App>("app", QT_TRANSLATE_NOOP("catalogue", "App"), "apps");
    static constexpr auto appInfoLocalizations = toMany<AppInfo, AppInfoLocalization>(
        "appInfoLocalizations", QT_TRANSLATE_NOOP("catalogue", "Localizations"), "appInfoLocalizations");
    static constexpr auto primaryCategory = toOne<AppInfo, AppCategory>(
        "primaryCategory", QT_TRANSLATE_NOOP("catalogue", "Primary Category"), "appCategories", updatable);
    static constexpr auto primarySubcategoryOne = toOne<AppInfo, AppCategory>(
        "primarySubcategoryOne", QT_TRANSLATE_NOOP("catalogue", "First Primary Subcategory"), "appCategories", updatable);
    static constexpr auto primarySubcategoryTwo = toOne<AppInfo, AppCategory>(
        "primarySubcategoryTwo", QT_TRANSLATE_NOOP("catalogue", "Second Primary Subcategory"), "appCategories", updatable);
    static constexpr auto secondaryCategory = toOne<AppInfo, AppCategory>(
        "secondaryCategory", QT_TRANSLATE_NOOP("catalogue", "Secondary Category"), "appCategories", updatable);
    static constexpr auto secondarySubcategoryOne = toOne<AppInfo, AppCategory>(
        "secondarySubcategoryOne", QT_TRANSLATE_NOOP("catalogue", "First Secondary Subcategory"), "appCategories", updatable);
    static constexpr auto secondarySubcategoryTwo = toOne<AppInfo, AppCategory>(
        "secondarySubcategoryTwo", QT_TRANSLATE_NOOP("catalogue", "Second Secondary Subcategory"), "appCategories", updatable);

    static constexpr auto ageRatingDeclaration = toOne<AppInfo, AgeRatingDeclaration>(
        "ageRatingDeclaration", QT_TRANSLATE_NOOP("catalogue", "Age Rating Declaration"), "ageRatingDeclarations");

    static constexpr std::array relations{
        app.spec, appInfoLocalizations.spec, primaryCategory.spec, primarySubcategoryOne.spec, primarySubcategoryTwo.spec,
        secondaryCategory.spec, secondarySubcategoryOne.spec, secondarySubcategoryTwo.spec,
        ageRatingDeclaration.spec,
        toMany<AppInfo>("territoryAgeRatings", QT_TRANSLATE_NOOP("catalogue", "Age Ratings by Territory"), "territoryAgeRatings",
                        {.linksOnly = true}).spec,
    };
    static constexpr std::array titleAttributes{state.spec.name};
};

//! The texts of an AppInfo in one language. The one of the app's primary language cannot be deleted.
struct AppInfoLocalization
{
    static constexpr QLatin1String type{"appInfoLocalizations"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "App Information Localization");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "App Information Localizations");

    static constexpr auto locale = createOnly<AppInfoLocalization, Locale>("locale", QT_TRANSLATE_NOOP("catalogue", "Language"), {.required = true});
    static constexpr auto name = editable<AppInfoLocalization, QString>(
        "name", QT_TRANSLATE_NOOP("catalogue", "Name"), {.required = true, .nullable = true, .maxLength = 30});
    static constexpr auto subtitle = editable<AppInfoLocalization, QString>(
        "subtitle", QT_TRANSLATE_NOOP("catalogue", "Subtitle"), {.nullable = true, .maxLength = 30});
    static constexpr auto privacyPolicyUrl = editable<AppInfoLocalization, QString>(
        "privacyPolicyUrl", QT_TRANSLATE_NOOP("catalogue", "Privacy Policy URL"), {.nullable = true, .kind = ValueKind::Url});
    static constexpr auto privacyChoicesUrl = editable<AppInfoLocalization, QString>(
        "privacyChoicesUrl", QT_TRANSLATE_NOOP("catalogue", "User Privacy Choices URL"), {.nullable = true, .kind = ValueKind::Url});
    //! Only tvOS shows it, in place of the URL.
    static constexpr auto privacyPolicyText = editable<AppInfoLocalization, QString>(
        "privacyPolicyText", QT_TRANSLATE_NOOP("catalogue", "Apple TV Privacy Policy"), {.nullable = true});

    static constexpr std::array specs{locale.spec, name.spec, subtitle.spec, privacyPolicyUrl.spec, privacyChoicesUrl.spec, privacyPolicyText.spec};

    static constexpr auto appInfo = toOne<AppInfoLocalization, AppInfo>(
        "appInfo", QT_TRANSLATE_NOOP("catalogue", "App Information"), "appInfos", {.write = RelationSpec::Write::CreateRequired});

    static constexpr std::array relations{appInfo.spec};
    static constexpr std::array titleAttributes{name.spec.name, locale.spec.name};
};

//! A category of the store; its id is its name ("GAMES", "GAMES_BOARD"), and one with a parent is a subcategory.
struct AppCategory
{
    static constexpr QLatin1String type{"appCategories"};
    static constexpr const char *label = QT_TRANSLATE_NOOP("catalogue", "Category");
    static constexpr const char *pluralLabel = QT_TRANSLATE_NOOP("catalogue", "Categories");

    static constexpr auto platforms =
        readOnly<AppCategory, std::vector<EnumValue<Platform>>>("platforms", QT_TRANSLATE_NOOP("catalogue", "Platforms"));

    static constexpr std::array specs{platforms.spec};

    static constexpr auto parent = toOne<AppCategory, AppCategory>("parent", QT_TRANSLATE_NOOP("catalogue", "Parent Category"), "appCategories");
    static constexpr auto subcategories =
        toMany<AppCategory, AppCategory>("subcategories", QT_TRANSLATE_NOOP("catalogue", "Subcategories"), "appCategories");

    static constexpr std::array relations{parent.spec, subcategories.spec};
    static constexpr std::array<QLatin1String, 0> titleAttributes{};
};

//! Paths that answer with apps, app infos, what belongs to those, or categories.
std::span<const EndpointSpec> appEndpoints();

} // namespace slipway
