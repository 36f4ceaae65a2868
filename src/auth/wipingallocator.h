// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

//! \brief Makes OpenSSL overwrite whatever memory it frees, in this process and for good (rule S1).
//!
//! It wipes much by itself; but its decoders free the DER of every private key that they read as it is. To be called before
//! OpenSSL is used for anything: false when that is over.
[[nodiscard]] bool wipeWhatOpenSslFrees();

} // namespace slipway
