// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/endpointspec.h"

// For the .cpp files of the catalogue's domains: the words in which their tables of endpoints are written.
//
// What is in the tables: every path of Apple's description that starts with a curated collection (/v1/apps ...) and whose
// primary data is of a curated type. It stands in the file of the type that it answers with. Of relations to other types only
// their RelationSpec is known; deprecated parameters are listed like others, since old clients send them.
namespace slipway::internal {

//! What the GET of a path understands, for designated initialisers.
struct EndpointQuery
{
    std::span<const QLatin1String> includes = {};
    std::span<const FilterSpec> filters = {};
    std::span<const QLatin1String> exists = {};
    std::span<const QLatin1String> sorts = {};
    std::span<const NestedLimit> nestedLimits = {};
};

constexpr FilterSpec filter(const char *name, std::span<const EnumEntry> values = {})
{
    return {QLatin1String(name), values};
}

constexpr NestedLimit limit(const char *relation, int maximum = 50)
{
    return {QLatin1String(relation), maximum};
}

constexpr QLatin1String lastSegment(const char *path)
{
    const char *start = path;
    for (const char *c = path; *c; ++c) {
        if (*c == '/')
            start = c + 1;
    }
    return QLatin1String(start);
}

constexpr EndpointSpec row(const char *path, EndpointShape shape, EndpointVerbs verbs, QLatin1String type, const EndpointQuery &query)
{
    EndpointSpec spec;
    spec.path = QLatin1String(path);
    spec.shape = shape;
    spec.verbs = verbs;
    spec.type = type;
    spec.includes = query.includes;
    spec.filters = query.filters;
    spec.exists = query.exists;
    spec.sorts = query.sorts;
    spec.nestedLimits = query.nestedLimits;
    if (shape != EndpointShape::Collection && shape != EndpointShape::Instance)
        spec.relation = lastSegment(path);
    const bool isList = shape == EndpointShape::Collection || shape == EndpointShape::RelatedMany || shape == EndpointShape::LinkageMany;
    if (isList && verbs.testFlag(EndpointVerb::Get))
        spec.maxLimit = largestPage;
    return spec;
}

template <typename T>
constexpr EndpointSpec collection(const char *path, EndpointVerbs verbs, const EndpointQuery &query = {})
{
    return row(path, EndpointShape::Collection, verbs, T::type, query);
}
template <typename T>
constexpr EndpointSpec instance(const char *path, EndpointVerbs verbs, const EndpointQuery &query = {})
{
    return row(path, EndpointShape::Instance, verbs, T::type, query);
}
template <typename T>
constexpr EndpointSpec relatedOne(const char *path, const EndpointQuery &query = {})
{
    return row(path, EndpointShape::RelatedOne, EndpointVerb::Get, T::type, query);
}
template <typename T>
constexpr EndpointSpec relatedMany(const char *path, const EndpointQuery &query = {})
{
    return row(path, EndpointShape::RelatedMany, EndpointVerb::Get, T::type, query);
}
template <typename T>
constexpr EndpointSpec linkageOne(const char *path, EndpointVerbs verbs = EndpointVerb::Get)
{
    return row(path, EndpointShape::LinkageOne, verbs, T::type, {});
}
template <typename T>
constexpr EndpointSpec linkageMany(const char *path, EndpointVerbs verbs = EndpointVerb::Get)
{
    return row(path, EndpointShape::LinkageMany, verbs, T::type, {});
}

} // namespace slipway::internal
