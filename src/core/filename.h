// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace slipway {

//! \brief A name for a file of \a parts, such as "Tideline-2.4.0-2026-11-22": one that every system takes, and that leads into no other folder.
//!
//! What comes from outside may be a part. Empty parts are left out; the end of the name is the caller's to add.
QString fileNameOf(const QStringList &parts);

} // namespace slipway
