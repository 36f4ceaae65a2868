// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/testersighting.h"
#include "store/migration.h"

#include <QSet>

//! \brief The table of state.db that holds since when testers are known. The database is open, and the caller makes transactions.
namespace slipway::testersightingtable {

//! The statements that make the table.
Migration layout();

//! \brief Notes that the testers of \a app were read \a at that time, and were just \a testers.
//!
//! Who was known stays as noted; who is gone is forgotten, so that they are new when they come back. Linear.
Result<void> note(Database &database, const QString &account, const QString &app, const QSet<QString> &testers, const QDateTime &at);
//! Notes that invitations to \a app went out to \a testers.
Result<void> noteInvited(Database &database, const QString &account, const QString &app, const QStringList &testers, const QDateTime &at);
//! What is known of the testers of \a app.
Result<TesterSightings> read(Database &database, const QString &account, const QString &app);
//! All under \a account.
Result<void> forgetAll(Database &database, const QString &account);

} // namespace slipway::testersightingtable
