// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace slipway {

//! \brief \a bytes as text in Windows-1252, which Excel writes unless it is asked for UTF-8. Every byte is something.
//!
//! Qt knows the encoding on Windows, or with ICU, alone.
QString fromWindows1252(const QByteArray &bytes);

} // namespace slipway
