// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

//! How careful Slipway is with what changes something at Apple, account by account (ux.md 2.1).
enum class SafeMode {
    Normal,
    Ask, //!< before every change
    ReadOnly, //!< the client refuses changes
};

} // namespace slipway
