// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/transport.h"
#include "support/faultserver.h"
#include "support/manualclock.h"

namespace slipway::test {

//! What became of an attempt; one whose future is never finished has nothing but a reason that says so.
HttpOutcome settled(const QFuture<HttpOutcome> &future);
HttpRequest getRequest(const QUrl &url);
HttpRequest bodyRequest(const QByteArray &method, const QUrl &url, const QByteArray &body);

} // namespace slipway::test
