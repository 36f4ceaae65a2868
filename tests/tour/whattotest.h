// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Goes through What to Test of a build, and changes some of it. Answers whether all was as it should be.
bool visitWhatToTest(const DataDir &dir, const Camera &camera);

} // namespace slipway
