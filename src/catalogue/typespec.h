// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/attribute.h"
#include "catalogue/endpointspec.h"
#include "core/sensitiveattributes.h"

#include <optional>

namespace slipway {

//! \brief A resource type of the catalogue: its facts, gathered from its tag struct.
struct TypeSpec
{
    QLatin1String type = {};
    const char *label = ""; //!< singular, for tr(): "Beta Group"
    const char *pluralLabel = "";
    std::span<const AttributeSpec> attributes = {};
    std::span<const RelationSpec> relations = {};
    //! The attributes that name a resource to people, best first ("name", then "bundleId"); a list shows them first.
    std::span<const QLatin1String> titleAttributes = {};

    const AttributeSpec *attribute(QAnyStringView name) const;
    const RelationSpec *relation(QAnyStringView name) const;
};

//! \brief All that Slipway knows of Apple's resource types and paths: tables of facts, no logic.
namespace catalogue {

std::span<const TypeSpec> types();
//! The type called \a name, or null: most types are not curated, and everything must work without.
const TypeSpec *type(QAnyStringView name);
//! Those of all types that are AttributeSpec::sensitive. They go by their name alone: a document is not taken apart to hide them.
SensitiveAttributes sensitiveAttributes();

std::span<const EndpointSpec> endpoints();

//! A path found in the table, with the {id} taken from it.
struct PathMatch
{
    const EndpointSpec *endpoint = nullptr;
    QString id;
};
//! The endpoint that serves the decoded \a path ("/v1/apps/123/builds"), if there is one.
std::optional<PathMatch> match(const QString &path);
//! The endpoint with exactly this template, or null.
const EndpointSpec *endpoint(QAnyStringView pathTemplate);
//! The endpoint that serves one resource of \a type ("/v1/apps/{id}"), or null.
const EndpointSpec *instanceEndpoint(QAnyStringView type);
//! Path of an instance ("/v1/apps/123"); empty when the type has no such endpoint in the table.
QString instancePath(QAnyStringView type, const QString &id);

} // namespace catalogue

} // namespace slipway
