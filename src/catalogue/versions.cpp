// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/versions.h"

#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array versionIncludes{
    "app"_L1, "appStoreVersionLocalizations"_L1, "build"_L1, "appStoreVersionPhasedRelease"_L1, "gameCenterAppVersion"_L1,
    "routingAppCoverage"_L1, "appStoreReviewDetail"_L1, "appStoreVersionSubmission"_L1, "appClipDefaultExperience"_L1,
    "appStoreVersionExperiments"_L1, "appStoreVersionExperimentsV2"_L1, "alternativeDistributionPackage"_L1,
};
constexpr std::array versionLimits{
    limit("appStoreVersionLocalizations"), limit("appStoreVersionExperiments"), limit("appStoreVersionExperimentsV2"),
};
constexpr std::array versionFilters{
    filter("id"), filter("versionString"), filter("platform", EnumTraits<Platform>::entries),
    filter("appVersionState", EnumTraits<AppVersionState>::entries), filter("appStoreState", EnumTraits<AppStoreState>::entries),
};
constexpr EndpointQuery oneVersion{.includes = versionIncludes, .nestedLimits = versionLimits};

constexpr std::array versionTextIncludes{"appStoreVersion"_L1, "appScreenshotSets"_L1, "appPreviewSets"_L1, "searchKeywords"_L1};
constexpr std::array localizationLimits{limit("appScreenshotSets"), limit("appPreviewSets"), limit("searchKeywords")};
constexpr std::array versionTextFilters{filter("locale")};

constexpr std::array versionPaths{
    collection<AppStoreVersion>("/v1/appStoreVersions", Post),
    instance<AppStoreVersion>("/v1/appStoreVersions/{id}", Get | Patch | Delete, oneVersion),
    relatedMany<AppStoreVersion>("/v1/apps/{id}/appStoreVersions",
                                 {.includes = versionIncludes, .filters = versionFilters, .nestedLimits = versionLimits}),
    linkageMany<AppStoreVersion>("/v1/apps/{id}/relationships/appStoreVersions"),
    relatedOne<AppStoreVersion>("/v1/builds/{id}/appStoreVersion", oneVersion),
    linkageOne<AppStoreVersion>("/v1/builds/{id}/relationships/appStoreVersion"),

    collection<AppStoreVersionLocalization>("/v1/appStoreVersionLocalizations", Post),
    instance<AppStoreVersionLocalization>("/v1/appStoreVersionLocalizations/{id}", Get | Patch | Delete,
                                          {.includes = versionTextIncludes, .nestedLimits = localizationLimits}),
    relatedMany<AppStoreVersionLocalization>(
        "/v1/appStoreVersions/{id}/appStoreVersionLocalizations",
        {.includes = versionTextIncludes, .filters = versionTextFilters, .nestedLimits = localizationLimits}),
    linkageMany<AppStoreVersionLocalization>("/v1/appStoreVersions/{id}/relationships/appStoreVersionLocalizations"),
};

} // namespace

std::span<const EndpointSpec> versionEndpoints()
{
    return versionPaths;
}

} // namespace slipway
