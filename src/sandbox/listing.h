// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/lag.h"
#include "sandbox/readquery.h"

namespace slipway::sandbox {

//! \brief The rows of a list that \a query's filters let through, in its order. The rows are of one type.
//!
//! Filters are ORed within and ANDed between (api/01 4.3); those for strings of apps are loose, as Apple's are. A name with a dot
//! ("appStoreVersions.platform") looks at the members of a relation.
std::vector<const Entity *> selectRows(std::span<Entity *const> rows, const ReadQuery &query, const Lag &lag);

} // namespace slipway::sandbox
