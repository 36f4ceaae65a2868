// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

//! \brief Keeps this process's memory from crash files and from debuggers of the same user (rule S15). For good: call once, early.
//!
//! In a Flatpak or Snap only the crash files are off: portals look at a process through /proc to know who asks.
void hardenProcess();

} // namespace slipway
