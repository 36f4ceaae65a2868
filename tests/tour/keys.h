// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Adds API keys: the page in all its states, every error, keychains that do not keep, and what there is to do with accounts later.
//! Answers whether all pictures were taken.
bool addKeys(const DataDir &dir, const Camera &camera);

} // namespace slipway
