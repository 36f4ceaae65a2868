// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/betabuilds.h"

#include "catalogue/endpointrows.h"
#include "catalogue/metric.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array betaBuildIncludes{"build"_L1};
constexpr EndpointQuery oneOfBetaBuild{.includes = betaBuildIncludes};
constexpr std::array betaDetailFilters{filter("id"), filter("build")};
constexpr std::array betaBuildTextFilters{filter("locale"), filter("build")};
constexpr std::array betaSubmissionFilters{
    FilterSpec{.name = "build"_L1, .required = true}, filter("betaReviewState", EnumTraits<BetaReviewState>::entries),
};

constexpr std::array betaBuildPaths{
    collection<BuildBetaDetail>("/v1/buildBetaDetails", Get, {.includes = betaBuildIncludes, .filters = betaDetailFilters}),
    instance<BuildBetaDetail>("/v1/buildBetaDetails/{id}", Get | Patch, oneOfBetaBuild),
    relatedOne<BuildBetaDetail>("/v1/builds/{id}/buildBetaDetail", oneOfBetaBuild),
    linkageOne<BuildBetaDetail>("/v1/builds/{id}/relationships/buildBetaDetail"),

    collection<BuildBetaNotification>("/v1/buildBetaNotifications", Post),

    collection<BetaBuildLocalization>("/v1/betaBuildLocalizations", Get | Post,
                                      {.includes = betaBuildIncludes, .filters = betaBuildTextFilters}),
    instance<BetaBuildLocalization>("/v1/betaBuildLocalizations/{id}", Get | Patch | Delete, oneOfBetaBuild),
    relatedMany<BetaBuildLocalization>("/v1/builds/{id}/betaBuildLocalizations"),
    linkageMany<BetaBuildLocalization>("/v1/builds/{id}/relationships/betaBuildLocalizations"),

    collection<BetaAppReviewSubmission>("/v1/betaAppReviewSubmissions", Get | Post,
                                        {.includes = betaBuildIncludes, .filters = betaSubmissionFilters}),
    instance<BetaAppReviewSubmission>("/v1/betaAppReviewSubmissions/{id}", Get, oneOfBetaBuild),
    relatedOne<BetaAppReviewSubmission>("/v1/builds/{id}/betaAppReviewSubmission"),
    linkageOne<BetaAppReviewSubmission>("/v1/builds/{id}/relationships/betaAppReviewSubmission"),
};

} // namespace

BetaBuildUsage betaBuildUsage(const Resource &row)
{
    return {.invites = metricSum(row, "inviteCount"_L1),
            .installs = metricSum(row, "installCount"_L1),
            .sessions = metricSum(row, "sessionCount"_L1),
            .crashes = metricSum(row, "crashCount"_L1),
            .feedback = metricSum(row, "feedbackCount"_L1)};
}

std::span<const EndpointSpec> betaBuildEndpoints()
{
    return betaBuildPaths;
}

} // namespace slipway
