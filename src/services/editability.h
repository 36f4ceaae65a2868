// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/apps.h"
#include "services/versionstate.h"

namespace slipway {

struct AppInfoRow;
struct StoreText;

//! \brief Why \a field, one of a version's, cannot be changed in \a version: one sentence that says when it can be. Empty: it can.
//!
//! The first version of a platform takes no What's New. What is on the store already takes promotional text alone (api/02 3, 3.1). A
//! state that is newer than we are locks nothing: Apple says what it refuses.
QString lockReason(const StoreText &field, const VersionSummary &version, bool isFirstOfPlatform);

//! The same for what goes with \a version and is no text: App Review information.
QString lockReason(const VersionSummary &version);

//! The same for the texts of an app, all of them, when the app information that has them is in \a state (api/02 2).
QString lockReason(const EnumValue<AppInfoState> &state);

//! \brief Of each of storeTexts() why it cannot be changed in \a version, one of \a versions, whose page shows the app's own texts of \a info;
//! null when there is none.
std::vector<QString> lockReasons(const VersionSummary &version, const std::vector<VersionSummary> &versions, const AppInfoRow *info);

} // namespace slipway
