// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resource.h"
#include "models/resourcefield.h"
#include "ui/widgets/factsheet.h"

namespace slipway {

//! The attributes of \a resource to read: what is curated in the order of the catalogue, the rest by name; objects as JSON.
std::vector<Fact> attributeFacts(const Resource &resource);

//! One value of a row of a list, see wireText().
Fact attributeFact(const ResourceField &field, const QString &wire);

} // namespace slipway
