// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/apps.h"
#include "catalogue/versions.h"

namespace slipway::sandbox {

//! The deprecated state that Apple sends beside the state of a version that was not removed from sale (api/02 3).
AppStoreState appStoreState(AppVersionState state);

//! The state of the app info that goes to the store with a version in this state (api/02 2).
AppInfoState appInfoState(AppVersionState state);

//! The version is, or was, on the store. Of the others there is at most one for each app and platform.
bool wasReleased(AppVersionState state);

} // namespace slipway::sandbox
