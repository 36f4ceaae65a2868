// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Pictures of the pages about TestFlight. False when something was not as it should be.
bool visitTestFlight(const DataDir &dir, const Camera &camera);

} // namespace slipway
