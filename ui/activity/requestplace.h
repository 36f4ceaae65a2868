// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"
#include "ui/shell/place.h"

#include <optional>

namespace slipway {

//! \brief The page that shows what \a request read, from its first row on; nothing when no page does: for changes, pictures, paths that the
//! catalogue does not know, and addresses of which something was taken out as a secret.
std::optional<Place> placeOf(const RequestSummary &request);

} // namespace slipway
