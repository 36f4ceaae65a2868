// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/rows.h"

#include <QStringList>

namespace slipway::bench {

//! The program \a name as the build made it, "app/slipway".
QString builtProgram(const QString &name);

//! Slipway on a new profile at \a dataDir, until its first paint.
QStringList slipwayStart(const QString &dataDir, Subject subject);
//! Its peer, a bare window with a table, until its first paint.
QStringList bareStart();

//! Whether \a program is in PATH.
bool isInstalled(const QString &program);

} // namespace slipway::bench
