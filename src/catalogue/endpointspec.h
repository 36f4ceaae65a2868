// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"

#include <QFlags>

namespace slipway {

//! Rows that Apple gives at most in one answer of a list (api/01). Every list of the curated types has this largest page.
constexpr int largestPage = 200;

//! The eleven shapes that all but 15 of Apple's operations have (architecture.md 2), as sets of verbs on a path.
enum class EndpointShape {
    Collection, //!< /v1/apps: list, create
    Instance, //!< /v1/apps/{id}: get, update, delete
    RelatedOne, //!< /v1/builds/{id}/app
    RelatedMany, //!< /v1/apps/{id}/builds
    LinkageOne, //!< /v1/builds/{id}/relationships/app
    LinkageMany, //!< /v1/betaGroups/{id}/relationships/builds
};

//! What may be done at a path, as Apple declares it.
enum class EndpointVerb { Get = 1, Post = 2, Patch = 4, Delete = 8 };
Q_DECLARE_FLAGS(EndpointVerbs, EndpointVerb)

//! A filter[...] of a list. Values of an enumeration are checked against \a values when there are any.
struct FilterSpec
{
    QLatin1String name = {}; //!< what stands between the brackets: "app", "appStoreVersions.platform", "version"
    std::span<const EnumEntry> values = {};
    bool required = false;
};

//! limit[...] of an included to-many relation.
struct NestedLimit
{
    QLatin1String relation = {};
    int maximum = 50;
};

//! \brief One path of the API and what its GET understands. Filters, sorts, includes and limits differ per path, not per type.
struct EndpointSpec
{
    QLatin1String path = {}; //!< template: "/v1/apps/{id}/builds"
    EndpointShape shape = EndpointShape::Collection;
    EndpointVerbs verbs = EndpointVerb::Get;
    QLatin1String type = {}; //!< of the primary data
    QLatin1String relation = {}; //!< name of the relation for Related* and Linkage* shapes
    std::span<const QLatin1String> includes = {};
    std::span<const FilterSpec> filters = {};
    std::span<const QLatin1String> exists = {}; //!< names for exists[...]
    std::span<const QLatin1String> sorts = {}; //!< without the minus of descending order
    std::span<const NestedLimit> nestedLimits = {};
    int maxLimit = 0; //!< of "limit"; 0 where the path takes none
};

} // namespace slipway

// Outside of the namespace: within it they would hide Qt's own for keys.
Q_DECLARE_OPERATORS_FOR_FLAGS(slipway::EndpointVerbs)
