// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "services/testerimport/testerrehearsal.h"

#include <QFuture>

namespace slipway {

//! \brief The rows of a rehearsal that would not be imported, for people to mend and import again: duplicates, invalid ones and those over the limit.
//!
//! CSV with a byte order mark, below a row with names that an import knows: row, email, firstName, lastName, reason. Formulas are made
//! harmless, which reading takes back (rule S32).
QByteArray problemsAsCsv(const TesterRehearsal &rehearsal);

//! \brief What became of each row of \a import: row, email, firstName, lastName, groups, result, reason.
//!
//! The result is one of added (a new tester), joined, member, duplicate, invalid, overLimit, missing, refused, unknown, notSent (it was
//! stopped before) and, while it has not ended, waiting, checking or inDoubt.
QByteArray resultsAsCsv(const TesterImport &import);
//! The result of one row in that word.
QLatin1String resultWord(const ImportedTester &row, bool hasEnded);

//! Both written to \a path in another thread, see exportFile().
QFuture<Result<void>> exportProblems(const std::shared_ptr<const TesterRehearsal> &rehearsal, const QString &path);
QFuture<Result<void>> exportResults(const TesterImport &import, const QString &path);

} // namespace slipway
