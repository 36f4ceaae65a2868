// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! App Information: its forms as they are, changed, locked, being read, and without a network. False when something was not as it should be.
bool fillInForms(const DataDir &dir, const Camera &camera);

} // namespace slipway
