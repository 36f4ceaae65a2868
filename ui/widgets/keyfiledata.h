// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

class QMimeData;

namespace slipway {

//! Whether \a data, dragged or copied, is about files at all.
bool carriesFiles(const QMimeData &data);

//! \brief The path of the one key file that \a data carries, told by its name alone; the error is the sentence that says what it carries
//! instead (rule S33).
//!
//! Touches no disk: it is asked while people drag, and the folder may be on a server that hangs. Whether there is such a file, and what is in
//! it, is found out by whoever reads it.
Result<QString> keyFileIn(const QMimeData &data);

} // namespace slipway
