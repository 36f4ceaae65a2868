// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/requestsummary.h"

namespace slipway {

//! \brief \a request as a curl command for a POSIX shell. A token is named as `$ASC_TOKEN` and never written out (rule S13).
//!
//! Bodies are not kept, so that one which was sent is named as the file body.json.
QString curlCommand(const RequestSummary &request);
//! The same for a request that is not sent yet, and whose \a body is written into the command.
QString curlCommand(const RequestSummary &request, const QString &body);

} // namespace slipway
