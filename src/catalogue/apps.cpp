// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/apps.h"

#include "catalogue/ageratings.h"
#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array reviewSubmissionStates{
    entry("READY_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Ready for Review")),
    entry("WAITING_FOR_REVIEW", QT_TRANSLATE_NOOP("catalogue", "Waiting for Review")),
    entry("IN_REVIEW", QT_TRANSLATE_NOOP("catalogue", "In Review")),
    entry("UNRESOLVED_ISSUES", QT_TRANSLATE_NOOP("catalogue", "Unresolved Issues")),
    entry("CANCELING", QT_TRANSLATE_NOOP("catalogue", "Canceling")),
    entry("COMPLETING", QT_TRANSLATE_NOOP("catalogue", "Completing")),
    entry("COMPLETE", QT_TRANSLATE_NOOP("catalogue", "Complete")),
};

constexpr std::array appIncludes{
    "appEncryptionDeclarations"_L1, "appStoreIcon"_L1, "ciProduct"_L1, "betaGroups"_L1, "appStoreVersions"_L1, "preReleaseVersions"_L1,
    "betaAppLocalizations"_L1, "builds"_L1, "betaLicenseAgreement"_L1, "betaAppReviewDetail"_L1, "appInfos"_L1, "appClips"_L1,
    "endUserLicenseAgreement"_L1, "inAppPurchases"_L1, "subscriptionGroups"_L1, "gameCenterEnabledVersions"_L1,
    "appCustomProductPages"_L1, "inAppPurchasesV2"_L1, "promotedPurchases"_L1, "appEvents"_L1, "reviewSubmissions"_L1,
    "subscriptionGracePeriod"_L1, "gameCenterDetail"_L1, "appStoreVersionExperimentsV2"_L1, "androidToIosAppMappingDetails"_L1,
};
constexpr std::array appLimits{
    limit("androidToIosAppMappingDetails"), limit("appClips"), limit("appCustomProductPages"), limit("appEncryptionDeclarations"),
    limit("appEvents"), limit("appInfos"), limit("appStoreVersionExperimentsV2"), limit("appStoreVersions"),
    limit("betaAppLocalizations"), limit("betaGroups"), limit("builds"), limit("gameCenterEnabledVersions"), limit("inAppPurchases"),
    limit("inAppPurchasesV2"), limit("preReleaseVersions"), limit("promotedPurchases"), limit("reviewSubmissions"),
    limit("subscriptionGroups"),
};
constexpr std::array appFilters{
    filter("id"), filter("name"), filter("bundleId"), filter("sku"), filter("appStoreVersions"),
    filter("appStoreVersions.platform", EnumTraits<Platform>::entries),
    filter("appStoreVersions.appVersionState", EnumTraits<AppVersionState>::entries),
    filter("appStoreVersions.appStoreState", EnumTraits<AppStoreState>::entries),
    filter("reviewSubmissions.platform", EnumTraits<Platform>::entries),
    filter("reviewSubmissions.state", reviewSubmissionStates),
};
constexpr std::array appExists{"gameCenterEnabledVersions"_L1};
constexpr std::array appSorts{"name"_L1, "bundleId"_L1, "sku"_L1};
constexpr EndpointQuery oneApp{.includes = appIncludes, .nestedLimits = appLimits};
constexpr EndpointQuery allApps{
    .includes = appIncludes, .filters = appFilters, .exists = appExists, .sorts = appSorts, .nestedLimits = appLimits};

constexpr std::array infoIncludes{
    "app"_L1, "ageRatingDeclaration"_L1, "appInfoLocalizations"_L1, "primaryCategory"_L1, "primarySubcategoryOne"_L1,
    "primarySubcategoryTwo"_L1, "secondaryCategory"_L1, "secondarySubcategoryOne"_L1, "secondarySubcategoryTwo"_L1,
};
constexpr std::array infoLimits{limit("appInfoLocalizations")};
constexpr EndpointQuery infos{.includes = infoIncludes, .nestedLimits = infoLimits};

constexpr std::array localizationIncludes{"appInfo"_L1};
constexpr std::array localizationFilters{filter("locale")};

constexpr std::array categoryIncludes{"subcategories"_L1, "parent"_L1};
constexpr std::array categoryLimits{limit("subcategories")};
constexpr std::array categoryFilters{filter("platforms", EnumTraits<Platform>::entries)};
constexpr std::array categoryExists{"parent"_L1};
constexpr EndpointQuery category{.includes = categoryIncludes, .nestedLimits = categoryLimits};

constexpr std::array appPaths{
    collection<App>("/v1/apps", Get, allApps),
    instance<App>("/v1/apps/{id}", Get | Patch, oneApp),
    relatedOne<App>("/v1/betaGroups/{id}/app"),
    linkageOne<App>("/v1/betaGroups/{id}/relationships/app"),
    relatedOne<App>("/v1/builds/{id}/app"),
    linkageOne<App>("/v1/builds/{id}/relationships/app"),
    relatedOne<App>("/v1/preReleaseVersions/{id}/app"),
    linkageOne<App>("/v1/preReleaseVersions/{id}/relationships/app"),
    relatedMany<App>("/v1/betaTesters/{id}/apps"),
    linkageMany<App>("/v1/betaTesters/{id}/relationships/apps", Get | Delete),
    relatedOne<App>("/v1/betaAppLocalizations/{id}/app"),
    linkageOne<App>("/v1/betaAppLocalizations/{id}/relationships/app"),
    relatedOne<App>("/v1/betaAppReviewDetails/{id}/app"),
    linkageOne<App>("/v1/betaAppReviewDetails/{id}/relationships/app"),
    relatedOne<App>("/v1/betaLicenseAgreements/{id}/app"),
    linkageOne<App>("/v1/betaLicenseAgreements/{id}/relationships/app"),
    relatedMany<App>("/v1/users/{id}/visibleApps"),
    linkageMany<App>("/v1/users/{id}/relationships/visibleApps", Get | Post | Patch | Delete),

    instance<AppInfo>("/v1/appInfos/{id}", Get | Patch, infos),
    relatedMany<AppInfo>("/v1/apps/{id}/appInfos", infos),
    linkageMany<AppInfo>("/v1/apps/{id}/relationships/appInfos"),

    collection<AppInfoLocalization>("/v1/appInfoLocalizations", Post),
    instance<AppInfoLocalization>("/v1/appInfoLocalizations/{id}", Get | Patch | Delete, {.includes = localizationIncludes}),
    relatedMany<AppInfoLocalization>("/v1/appInfos/{id}/appInfoLocalizations",
                                     {.includes = localizationIncludes, .filters = localizationFilters}),
    linkageMany<AppInfoLocalization>("/v1/appInfos/{id}/relationships/appInfoLocalizations"),

    instance<AgeRatingDeclaration>("/v1/ageRatingDeclarations/{id}", Patch),
    relatedOne<AgeRatingDeclaration>("/v1/appInfos/{id}/ageRatingDeclaration"),
    linkageOne<AgeRatingDeclaration>("/v1/appInfos/{id}/relationships/ageRatingDeclaration"),

    collection<AppCategory>("/v1/appCategories", Get,
                            {.includes = categoryIncludes, .filters = categoryFilters, .exists = categoryExists, .nestedLimits = categoryLimits}),
    instance<AppCategory>("/v1/appCategories/{id}", Get, category),
    relatedOne<AppCategory>("/v1/appCategories/{id}/parent"),
    linkageOne<AppCategory>("/v1/appCategories/{id}/relationships/parent"),
    relatedMany<AppCategory>("/v1/appCategories/{id}/subcategories"),
    linkageMany<AppCategory>("/v1/appCategories/{id}/relationships/subcategories"),
    relatedOne<AppCategory>("/v1/appInfos/{id}/primaryCategory", category),
    linkageOne<AppCategory>("/v1/appInfos/{id}/relationships/primaryCategory"),
    relatedOne<AppCategory>("/v1/appInfos/{id}/primarySubcategoryOne", category),
    linkageOne<AppCategory>("/v1/appInfos/{id}/relationships/primarySubcategoryOne"),
    relatedOne<AppCategory>("/v1/appInfos/{id}/primarySubcategoryTwo", category),
    linkageOne<AppCategory>("/v1/appInfos/{id}/relationships/primarySubcategoryTwo"),
    relatedOne<AppCategory>("/v1/appInfos/{id}/secondaryCategory", category),
    linkageOne<AppCategory>("/v1/appInfos/{id}/relationships/secondaryCategory"),
    relatedOne<AppCategory>("/v1/appInfos/{id}/secondarySubcategoryOne", category),
    linkageOne<AppCategory>("/v1/appInfos/{id}/relationships/secondarySubcategoryOne"),
    relatedOne<AppCategory>("/v1/appInfos/{id}/secondarySubcategoryTwo", category),
    linkageOne<AppCategory>("/v1/appInfos/{id}/relationships/secondarySubcategoryTwo"),
};

} // namespace

std::span<const EndpointSpec> appEndpoints()
{
    return appPaths;
}

} // namespace slipway
