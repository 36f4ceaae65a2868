// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "services/builddetail.h"
#include "services/jobs.h"

namespace slipway {

struct BuildRef;

//! The steps of a whole transfer: per cent.
inline constexpr int wholeTransfer = 100;

//! \brief The bundle whose dSYM is that of the build: the app's, else any that Apple offers one of; null where it offers none.
const BundleRow *bundleWithSymbols(const std::vector<BundleRow> &bundles);

//! \brief Saves the dSYM of \a build at \a path, and says how that went. \a context outlives it.
//!
//! No token goes to where the file lies, which need not be Apple's API. What was at \a path stays until all of it is there.
[[nodiscard]] Task<JobOutcome> fetchSymbols(SessionContext *context, BuildRef build, QString path, std::shared_ptr<JobControl> control);

} // namespace slipway
