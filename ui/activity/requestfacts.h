// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"
#include "ui/widgets/factsheet.h"

#include <vector>

namespace slipway {

//! \brief What the inspector says of an attempt. \a earlier are those of the same request that were made before it, the first of them first.
std::vector<Fact> requestFacts(const RequestSummary &request, const QString &accountName, const std::vector<RequestSummary> &earlier);

} // namespace slipway
