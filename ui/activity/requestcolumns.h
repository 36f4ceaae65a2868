// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"
#include "models/columnmodel.h"

#include <functional>

namespace slipway {

//! The name of an account by its id.
using AccountName = std::function<QString(const QString &accountId)>;

std::vector<Column<RequestSummary>> requestColumns(const AccountName &accountName);

//! "GET /v1/apps, 503 Service Unavailable": a request as one sentence.
QString requestSentence(const RequestSummary &request);
//! The status as HTTP names it, "404 Not Found"; what stands for it when no answer came.
QString statusText(const RequestSummary &request);
//! The time of day on this computer's clock, to the second.
QString timeText(const RequestSummary &request);
QString durationText(const RequestSummary &request);

} // namespace slipway
