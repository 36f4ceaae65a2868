// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/valueedits.h"

#include <vector>

namespace slipway {

class AppleLocks;
struct TestValues;
struct VersionSummary;

//! What ValueEdits has to know of \a info, one of the app's \a infos, with its values. \a locks is what Apple said about it.
ValueEdits::Source infoSource(const AppInfoRow &info, const std::vector<AppInfoRow> &infos, const AppleLocks &locks);

//! The same of \a version, one of the app's \a versions, with the values that it has itself, and not those of what App Review is told of it.
ValueEdits::Source versionSource(const VersionSummary &version, const std::vector<VersionSummary> &versions, const AppleLocks &locks);

//! The same of what TestFlight says of an app: Beta App Review is told \a detail, and testers agree to \a license. Null while it is not known.
ValueEdits::Source testingSource(const TestValues *detail, const TestValues *license, const AppleLocks &locks);

} // namespace slipway
