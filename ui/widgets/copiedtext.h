// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keyfile.h"

class QMimeData;

namespace slipway {

//! Whether there is text in \a data; clipboards of X11 and Wayland have it as bytes too.
bool carriesText(const QMimeData &data);

//! The key whose file's text \a data, which was copied, carries. Whatever of it can be reached in this process is wiped (rule S1).
Result<KeyFile> copiedKey(const QMimeData &data);

//! \brief The id that \a data carries, without what comes along with a paste (cleanId()); empty for a text that is longer than any id.
//!
//! For looking at what is on the clipboard by the way: a long text may be a key, and none of it stays here.
QString copiedId(const QMimeData &data);

} // namespace slipway
