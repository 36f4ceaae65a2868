// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/testerimport.h"
#include "store/migration.h"

#include <QList>

//! \brief The tables of state.db that hold imports of testers, row by row. The database is open, and the caller makes transactions.
namespace slipway::testerimporttable {

//! The statements that make the tables.
Migration layout();

//! \brief Writes \a import down with all its rows; the answer is its id.
//!
//! Those of \a account that ended are forgotten 30 days later, and all but the newest five at once.
Result<qint64> append(Database &database, const QString &account, const TesterImport &import);
//! Notes what became of row number \a place of \a import, counted from 0: all but what the table of the user says of it.
Result<void> note(Database &database, qint64 import, int place, const ImportedTester &row);
//! Notes when \a import ended.
Result<void> end(Database &database, qint64 import, const QDateTime &at);
Result<void> forget(Database &database, qint64 import);
//! All imports under \a account.
Result<void> forgetAll(Database &database, const QString &account);
//! Those of \a account with their rows, oldest first.
Result<QList<TesterImport>> read(Database &database, const QString &account);

} // namespace slipway::testerimporttable
