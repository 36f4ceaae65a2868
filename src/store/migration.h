// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>

#include <vector>

namespace slipway {

class Database;

//! The statements that lead from one version of a schema to the next.
using Migration = QStringList;

//! \brief Brings \a database, which is open, to the version after the last of \a migrations; a new file starts before the first.
//!
//! Each step is done whole or not at all. Before an existing file is changed it is copied to <file>.bak-v<its version>. A file of a
//! later version than we know is an Io error: an older Slipway does not touch it.
Result<void> migrate(Database &database, const std::vector<Migration> &migrations);

} // namespace slipway
