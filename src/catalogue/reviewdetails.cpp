// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/reviewdetails.h"

#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array reviewDetailIncludes{"appStoreVersion"_L1, "appStoreReviewAttachments"_L1};
constexpr std::array reviewDetailLimits{limit("appStoreReviewAttachments")};
constexpr EndpointQuery oneReviewDetail{.includes = reviewDetailIncludes, .nestedLimits = reviewDetailLimits};

constexpr std::array reviewDetailPaths{
    collection<AppStoreReviewDetail>("/v1/appStoreReviewDetails", Post),
    instance<AppStoreReviewDetail>("/v1/appStoreReviewDetails/{id}", Get | Patch, oneReviewDetail),
    relatedOne<AppStoreReviewDetail>("/v1/appStoreVersions/{id}/appStoreReviewDetail", oneReviewDetail),
    linkageOne<AppStoreReviewDetail>("/v1/appStoreVersions/{id}/relationships/appStoreReviewDetail"),
};

} // namespace

std::span<const EndpointSpec> reviewDetailEndpoints()
{
    return reviewDetailPaths;
}

} // namespace slipway
