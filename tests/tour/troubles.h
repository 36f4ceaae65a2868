// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Meets every trouble that the sandbox can make, on what visitPages() left in the cache of \a dir. Answers whether all pictures were taken.
bool meetTroubles(const DataDir &dir, const Camera &camera);

} // namespace slipway
