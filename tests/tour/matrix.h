// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Camera;
class DataDir;

//! Edits the texts of a version in all the ways there are, on a program of its own. Answers whether all pictures were taken.
bool editTexts(const DataDir &dir, const Camera &camera);

} // namespace slipway
