// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/typespec.h"
#include "jsonapi/resource.h"

namespace slipway {

//! A name of Apple's for people, when the catalogue has none: "bundleId" -> "Bundle id".
QString readableName(const QString &name);

//! What people call a resource type, translated when it is in the catalogue: "Beta Group" and "Beta Groups".
QString typeLabel(const QString &type);
QString typePluralLabel(const QString &type);

//! What people call the attribute or the relation \a spec, translated.
QString attributeLabel(const AttributeSpec &spec);
QString relationLabel(const RelationSpec &spec);

//! What people call \a resource: the first of its title attributes that is not empty, else its type and id.
QString resourceTitle(const Resource &resource);

//! What people call what is found at \a path ("/v1/apps/1/builds"), as long as nobody knows more of it: "Builds", or "Build" of one.
QString pathLabel(const QString &path);

//! Path of \a resource ("/v1/apps/123"): where the catalogue knows it, else where Apple says it is; empty when neither does.
QString resourcePath(const Resource &resource);

} // namespace slipway
