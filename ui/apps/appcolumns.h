// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"

namespace slipway {

//! The columns of the list of apps; \a picture gives what stands before the name.
std::vector<Column<AppRow>> appColumns(Column<AppRow>::Value picture = {});

//! What a screen reader says of an app: "Tideline, iOS and macOS, Prepare for Submission 2.4.0".
QString appSentence(const AppRow &app);

//! "iOS · macOS"; empty for an app without versions.
QString platformsText(const AppRow &app);

//! What people can get, and what comes next: "2.3.1", with the platforms' names when there are several; empty for none.
QString liveVersionText(const AppRow &app);
QString nextVersionText(const AppRow &app);

//! The words of the badge that stands for the whole app; empty for an app without versions.
QString stateText(const AppRow &app);
//! The wire value to the words.
QString stateWire(const AppRow &app);

} // namespace slipway
