// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Goes through the pages of TestFlight groups, and makes one. Answers whether all was as it should be.
bool visitGroups(const DataDir &dir, const Camera &camera);

} // namespace slipway
