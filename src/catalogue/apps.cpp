// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/apps.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr std::array includes{"appStoreIcon"_L1, "appStoreVersions"_L1};
constexpr std::array sorts{"name"_L1, "bundleId"_L1, "sku"_L1};
constexpr std::array filters{FilterSpec{.name = "name"_L1}, FilterSpec{.name = "bundleId"_L1}, FilterSpec{.name = "sku"_L1}};
constexpr std::array limits{NestedLimit{.relation = "appStoreVersions"_L1}};

constexpr std::array endpoints{
    EndpointSpec{.path = "/v1/apps"_L1, .shape = EndpointShape::Collection, .type = App::type, .includes = includes, .filters = filters,
                 .sorts = sorts, .nestedLimits = limits, .maxLimit = 200},
};

} // namespace

std::span<const EndpointSpec> appEndpoints()
{
    return endpoints;
}

} // namespace slipway
