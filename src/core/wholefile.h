// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace slipway {

//! \brief Makes the file at \a path hold \a bytes: all of them, or it stays as it was.
//!
//! The message of the Io error begins with \a name, what people call the file.
Result<void> writeWholeFile(const QString &path, const QString &name, const QByteArray &bytes);

} // namespace slipway
