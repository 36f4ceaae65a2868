// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"

#include <QFuture>

#include <vector>

namespace slipway {

//! One line of the Changes log with what its app and its account are called.
struct NamedChange
{
    Change change = {};
    QString app = {};
    QString account = {};
};

//! \brief Lines of the Changes log for other programs, both texts in full. Times are UTC; what is not in the log, the values of sensitive
//! attributes, is not here either.
//!
//! CSV has a row for each, below one with the names; JSON says besides when it was made.
QByteArray changesAsCsv(const std::vector<NamedChange> &changes);
QByteArray changesAsJson(const std::vector<NamedChange> &changes, const QDateTime &now);

//! Writes \a changes to \a path, see exportFile().
QFuture<Result<void>> exportChanges(const std::vector<NamedChange> &changes, const QString &path, const QDateTime &now);

} // namespace slipway
