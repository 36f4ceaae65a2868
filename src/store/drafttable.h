// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/draft.h"
#include "core/result.h"
#include "store/migration.h"

#include <QList>

//! \brief The table of state.db that holds what was drafted. The database is open, and the caller makes transactions.
namespace slipway::drafttable {

//! The statements that make the table.
Migration layout();

//! What was drafted under \a account. Rows that a later Slipway wrote and this one cannot read stay where they are and are left out.
Result<QList<Draft>> read(Database &database, const QString &account);

Result<void> write(Database &database, const QString &account, const Draft &draft);
Result<void> forget(Database &database, const QString &account, const DraftKey &key);

//! All that was drafted under \a account.
Result<void> forgetAll(Database &database, const QString &account);

//! Apple has \a text for \a key now. The draft that said so is forgotten; one that says something else by now starts from there.
Result<void> settle(Database &database, const QString &account, const DraftKey &key, const QString &text);

} // namespace slipway::drafttable
