// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Goes through Test Information, and changes some of it. Answers whether all was as it should be.
bool visitTestInformation(const DataDir &dir, const Camera &camera);

} // namespace slipway
