// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/feedback.h"

#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array feedbackIncludes{"build"_L1, "tester"_L1};
constexpr std::array feedbackFilters{
    filter("deviceModel"), filter("osVersion"), filter("appPlatform", EnumTraits<Platform>::entries),
    filter("devicePlatform", EnumTraits<Platform>::entries), filter("build"), filter("build.preReleaseVersion"), filter("tester"),
};
constexpr std::array feedbackSorts{"createdDate"_L1};
constexpr EndpointQuery allFeedback{.includes = feedbackIncludes, .filters = feedbackFilters, .sorts = feedbackSorts};

constexpr std::array feedbackPaths{
    instance<BetaFeedbackScreenshotSubmission>("/v1/betaFeedbackScreenshotSubmissions/{id}", Get | Delete, {.includes = feedbackIncludes}),
    relatedMany<BetaFeedbackScreenshotSubmission>("/v1/apps/{id}/betaFeedbackScreenshotSubmissions", allFeedback),
    linkageMany<BetaFeedbackScreenshotSubmission>("/v1/apps/{id}/relationships/betaFeedbackScreenshotSubmissions"),

    instance<BetaFeedbackCrashSubmission>("/v1/betaFeedbackCrashSubmissions/{id}", Get | Delete, {.includes = feedbackIncludes}),
    relatedMany<BetaFeedbackCrashSubmission>("/v1/apps/{id}/betaFeedbackCrashSubmissions", allFeedback),
    linkageMany<BetaFeedbackCrashSubmission>("/v1/apps/{id}/relationships/betaFeedbackCrashSubmissions"),

    instance<BetaCrashLog>("/v1/betaCrashLogs/{id}", Get),
    relatedOne<BetaCrashLog>("/v1/betaFeedbackCrashSubmissions/{id}/crashLog"),
    linkageOne<BetaCrashLog>("/v1/betaFeedbackCrashSubmissions/{id}/relationships/crashLog"),
};

} // namespace

std::span<const EndpointSpec> feedbackEndpoints()
{
    return feedbackPaths;
}

} // namespace slipway
