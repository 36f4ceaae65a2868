// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/buildbundles.h"

#include "catalogue/endpointrows.h"

namespace slipway {

using namespace internal;

namespace {

constexpr std::array buildBundlePaths{
    relatedMany<BuildBundleFileSize>("/v1/buildBundles/{id}/buildBundleFileSizes"),
    linkageMany<BuildBundleFileSize>("/v1/buildBundles/{id}/relationships/buildBundleFileSizes"),
};

} // namespace

std::span<const EndpointSpec> buildBundleEndpoints()
{
    return buildBundlePaths;
}

} // namespace slipway
