// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonapi/resource.h"
#include "models/resourcerow.h"
#include "ui/widgets/factsheet.h"

namespace slipway {

//! The attributes of \a resource to read: what is curated in the order of the catalogue, the rest by name; objects as JSON.
std::vector<Fact> attributeFacts(const Resource &resource);

//! The values of \a row, which was made with \a fields, and its id.
std::vector<Fact> rowFacts(const ResourceRow &row, const std::vector<ResourceField> &fields);

} // namespace slipway
