// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"
#include "store/migration.h"

#include <QList>

//! \brief The table of state.db that holds what was sent to Apple (ux.md 5.21). The database is open, and the caller makes transactions.
namespace slipway::changetable {

//! The statements that make the table.
Migration layout();

//! Writes \a changes down; the answer has their ids. Those of any account that ended 30 days before the newest of them are forgotten.
Result<QList<Change>> append(Database &database, const QString &account, const QList<Change> &changes);
//! Notes that \a change, which has an id, is sent once more: its Change::at is another one.
Result<void> resend(Database &database, const Change &change);
//! Notes how \a change, which has an id, ended.
Result<void> settle(Database &database, const Change &change);
//! All that was changed under \a account.
Result<void> forgetAll(Database &database, const QString &account);
//! The newest \a count, newest first.
Result<QList<Change>> latest(Database &database, const QString &account, int count);
//! Those that are Change::Result::Sending, oldest first.
Result<QList<Change>> unsettled(Database &database, const QString &account);

} // namespace slipway::changetable
