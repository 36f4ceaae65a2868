// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/migration.h"

#include <QSet>

//! \brief The table of state.db that holds which feedback of testers was read. The database is open, and the caller makes transactions.
namespace slipway::feedbackreadtable {

//! The statements that make the table.
Migration layout();

//! Notes that \a submissions were read; or, unless \a isRead, that they count as unread.
Result<void> note(Database &database, const QString &account, const QStringList &submissions, bool isRead);
//! Ids of all that was read.
Result<QSet<QString>> read(Database &database, const QString &account);
//! All under \a account.
Result<void> forgetAll(Database &database, const QString &account);

} // namespace slipway::feedbackreadtable
