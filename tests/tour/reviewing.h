// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Pictures of Review & Apply and of the changes that were applied. False when something was not as it should be.
bool reviewChanges(const DataDir &dir, const Camera &camera);

} // namespace slipway
