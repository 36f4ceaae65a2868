// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/users.h"

#include "catalogue/endpointrows.h"

using namespace Qt::StringLiterals;

namespace slipway {

using namespace internal;
using enum EndpointVerb;

namespace {

constexpr std::array userIncludes{"visibleApps"_L1};
constexpr std::array userLimits{limit("visibleApps")};
constexpr std::array userFilters{filter("username"), filter("roles", userRoles), filter("visibleApps")};
constexpr std::array userSorts{"username"_L1, "lastName"_L1};

constexpr std::array userPaths{
    collection<User>("/v1/users", Get, {.includes = userIncludes, .filters = userFilters, .sorts = userSorts, .nestedLimits = userLimits}),
    instance<User>("/v1/users/{id}", Get | Patch | Delete, {.includes = userIncludes, .nestedLimits = userLimits}),
};

} // namespace

std::span<const EndpointSpec> userEndpoints()
{
    return userPaths;
}

} // namespace slipway
