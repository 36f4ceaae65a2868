// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/appbuilder.h"

namespace slipway::sandbox {

//! \brief Adds what testers of the apps sent: words with screenshots, and crashes with their logs; the more testers, the more of it.
//!
//! It comes from testers who have a device, about the build that they run. Pictures are below \a imageBase.
void addFeedback(World &world, std::span<const BuiltApp> apps, const QDateTime &now, const QUrl &imageBase);

} // namespace slipway::sandbox
