// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Visits every page as it is when all goes well. Answers whether all pictures were taken.
bool visitPages(const DataDir &dir, const Camera &camera);

} // namespace slipway
