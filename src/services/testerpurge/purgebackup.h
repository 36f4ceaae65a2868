// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/testerpurge/idletesters.h"

namespace slipway {

//! \brief Writes \a testers to \a path in another thread, before they are removed: importing the file puts them into their groups again.
//!
//! CSV as testersAsCsv() has it, with the usage of the last \a days; 0: it is not known. Who told no address cannot be imported. See exportFile().
QFuture<Result<void>> backUpTesters(const std::shared_ptr<const std::vector<JudgedTester>> &testers, int days, const QString &path);

} // namespace slipway
