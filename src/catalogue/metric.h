// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>

#include <optional>

namespace slipway {

class Resource;

//! The sum of the values called \a name in the points of \a row, a row of a metric (api/05 5); nothing where no point has one, which is not none.
std::optional<int> metricSum(const Resource &row, QLatin1String name);

} // namespace slipway
