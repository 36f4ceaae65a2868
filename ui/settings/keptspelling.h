// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Settings;
class Spelling;

//! \brief Gives \a spelling what was kept of it, the words that people added and whether it is on, and keeps what becomes of it.
//!
//! \a settings outlives \a spelling.
void keepSpelling(Spelling &spelling, Settings &settings);

} // namespace slipway
