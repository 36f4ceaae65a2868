// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/betaapps.h"

#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array betaAppIncludes{"app"_L1};
constexpr EndpointQuery oneOfBetaApp{.includes = betaAppIncludes};
constexpr std::array betaAppTextFilters{filter("locale"), filter("app")};
constexpr std::array reviewedAppFilters{FilterSpec{.name = "app"_L1, .required = true}};
constexpr std::array licensedAppFilters{filter("app")};

constexpr std::array betaAppPaths{
    collection<BetaAppLocalization>("/v1/betaAppLocalizations", Get | Post, {.includes = betaAppIncludes, .filters = betaAppTextFilters}),
    instance<BetaAppLocalization>("/v1/betaAppLocalizations/{id}", Get | Patch | Delete, oneOfBetaApp),
    relatedMany<BetaAppLocalization>("/v1/apps/{id}/betaAppLocalizations"),
    linkageMany<BetaAppLocalization>("/v1/apps/{id}/relationships/betaAppLocalizations"),

    collection<BetaAppReviewDetail>("/v1/betaAppReviewDetails", Get, {.includes = betaAppIncludes, .filters = reviewedAppFilters}),
    instance<BetaAppReviewDetail>("/v1/betaAppReviewDetails/{id}", Get | Patch, oneOfBetaApp),
    relatedOne<BetaAppReviewDetail>("/v1/apps/{id}/betaAppReviewDetail"),
    linkageOne<BetaAppReviewDetail>("/v1/apps/{id}/relationships/betaAppReviewDetail"),

    collection<BetaLicenseAgreement>("/v1/betaLicenseAgreements", Get, {.includes = betaAppIncludes, .filters = licensedAppFilters}),
    instance<BetaLicenseAgreement>("/v1/betaLicenseAgreements/{id}", Get | Patch, oneOfBetaApp),
    relatedOne<BetaLicenseAgreement>("/v1/apps/{id}/betaLicenseAgreement"),
    linkageOne<BetaLicenseAgreement>("/v1/apps/{id}/relationships/betaLicenseAgreement"),
};

} // namespace

std::span<const EndpointSpec> betaAppEndpoints()
{
    return betaAppPaths;
}

} // namespace slipway
