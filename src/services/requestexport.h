// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"
#include "core/result.h"

#include <QFuture>

#include <vector>

namespace slipway {

//! One line of the request log with what its account is called.
struct NamedRequest
{
    RequestSummary request = {};
    QString account = {};
};

//! \brief Lines of the request log for other programs, as redacted as they are in the log (rule S12). Times are UTC, numbers plain.
//!
//! CSV has a row for each, below one with the names; JSON says besides when it was made and which time it covers.
QByteArray requestsAsCsv(const std::vector<NamedRequest> &requests);
QByteArray requestsAsJson(const std::vector<NamedRequest> &requests, const QDateTime &now);

//! Writes \a requests to \a path, see exportFile().
QFuture<Result<void>> exportRequests(const std::vector<NamedRequest> &requests, const QString &path, const QDateTime &now);

} // namespace slipway
