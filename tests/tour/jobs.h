// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! What is done at Apple and can be undone: deferred, running, ended, too many to be seen, and left. False when something was not as it should be.
bool watchJobs(const DataDir &dir, const Camera &camera);

} // namespace slipway
