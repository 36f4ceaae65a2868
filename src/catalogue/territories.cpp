// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/territories.h"

#include "catalogue/endpointrows.h"

namespace slipway {

using namespace internal;

namespace {

constexpr std::array territoryPaths{collection<Territory>("/v1/territories", EndpointVerb::Get)};

} // namespace

std::span<const EndpointSpec> territoryEndpoints()
{
    return territoryPaths;
}

} // namespace slipway
