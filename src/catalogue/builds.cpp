// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/builds.h"

#include "catalogue/betabuilds.h"
#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array buildIncludes{
    "preReleaseVersion"_L1, "individualTesters"_L1, "betaGroups"_L1, "betaBuildLocalizations"_L1, "appEncryptionDeclaration"_L1,
    "betaAppReviewSubmission"_L1, "app"_L1, "buildBetaDetail"_L1, "appStoreVersion"_L1, "icons"_L1, "buildBundles"_L1, "buildUpload"_L1,
};
constexpr std::array buildLimits{
    limit("betaBuildLocalizations"), limit("betaGroups"), limit("buildBundles"), limit("icons"), limit("individualTesters"),
};
constexpr std::array buildFilters{
    filter("id"), filter("app"), filter("version"), filter("expired"), filter("betaGroups"), filter("appStoreVersion"),
    filter("preReleaseVersion"), filter("preReleaseVersion.version"),
    filter("preReleaseVersion.platform", EnumTraits<Platform>::entries),
    filter("processingState", EnumTraits<BuildProcessingState>::entries),
    filter("buildAudienceType", EnumTraits<BuildAudienceType>::entries),
    filter("betaAppReviewSubmission.betaReviewState", EnumTraits<BetaReviewState>::entries), filter("usesNonExemptEncryption"),
};
constexpr std::array buildExists{"usesNonExemptEncryption"_L1};
constexpr std::array buildSorts{"version"_L1, "uploadedDate"_L1, "preReleaseVersion"_L1};

constexpr std::array trainIncludes{"builds"_L1, "app"_L1};
constexpr std::array trainLimits{limit("builds")};
constexpr std::array trainFilters{
    filter("app"), filter("version"), filter("platform", EnumTraits<Platform>::entries), filter("builds"), filter("builds.version"),
    filter("builds.expired"), filter("builds.processingState", EnumTraits<BuildProcessingState>::entries),
    filter("builds.buildAudienceType", EnumTraits<BuildAudienceType>::entries),
};
constexpr std::array trainSorts{"version"_L1};

constexpr std::array buildPaths{
    collection<Build>("/v1/builds", Get,
                      {.includes = buildIncludes, .filters = buildFilters, .exists = buildExists, .sorts = buildSorts,
                       .nestedLimits = buildLimits}),
    instance<Build>("/v1/builds/{id}", Get | Patch, {.includes = buildIncludes, .nestedLimits = buildLimits}),
    relatedMany<Build>("/v1/apps/{id}/builds"),
    linkageMany<Build>("/v1/apps/{id}/relationships/builds"),
    relatedOne<Build>("/v1/appStoreVersions/{id}/build"),
    linkageOne<Build>("/v1/appStoreVersions/{id}/relationships/build", Get | Patch),
    relatedMany<Build>("/v1/betaGroups/{id}/builds"),
    linkageMany<Build>("/v1/betaGroups/{id}/relationships/builds", Get | Post | Delete),
    relatedMany<Build>("/v1/betaTesters/{id}/builds"),
    linkageMany<Build>("/v1/betaTesters/{id}/relationships/builds", Get | Post | Delete),
    relatedMany<Build>("/v1/preReleaseVersions/{id}/builds"),
    linkageMany<Build>("/v1/preReleaseVersions/{id}/relationships/builds"),

    relatedOne<Build>("/v1/buildBetaDetails/{id}/build", {.includes = buildIncludes, .nestedLimits = buildLimits}),
    linkageOne<Build>("/v1/buildBetaDetails/{id}/relationships/build"),
    relatedOne<Build>("/v1/betaBuildLocalizations/{id}/build"),
    linkageOne<Build>("/v1/betaBuildLocalizations/{id}/relationships/build"),
    relatedOne<Build>("/v1/betaAppReviewSubmissions/{id}/build"),
    linkageOne<Build>("/v1/betaAppReviewSubmissions/{id}/relationships/build"),

    relatedMany<BuildIcon>("/v1/builds/{id}/icons"),
    linkageMany<BuildIcon>("/v1/builds/{id}/relationships/icons"),

    collection<PreReleaseVersion>("/v1/preReleaseVersions", Get,
                                  {.includes = trainIncludes, .filters = trainFilters, .sorts = trainSorts, .nestedLimits = trainLimits}),
    instance<PreReleaseVersion>("/v1/preReleaseVersions/{id}", Get, {.includes = trainIncludes, .nestedLimits = trainLimits}),
    relatedMany<PreReleaseVersion>("/v1/apps/{id}/preReleaseVersions"),
    linkageMany<PreReleaseVersion>("/v1/apps/{id}/relationships/preReleaseVersions"),
    relatedOne<PreReleaseVersion>("/v1/builds/{id}/preReleaseVersion"),
    linkageOne<PreReleaseVersion>("/v1/builds/{id}/relationships/preReleaseVersion"),
};

} // namespace

std::span<const EndpointSpec> buildEndpoints()
{
    return buildPaths;
}

} // namespace slipway
