// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/requestcost.h"

#include <QString>

namespace slipway {

//! "1,181 request(s) · 3,113 left this hour · about 6 minute(s)"
QString costWords(const RequestCost &cost);

} // namespace slipway
