// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientfixture.h"

namespace slipway::test {

//! A read of the apps.
Request get();
//! A request of \a verb about an app.
Request mutation(Verb verb);
//! What comes of \a request.
Result<HttpReply> sent(ClientFixture &fixture, const Request &request);
//! What comes of get(), parsed.
Result<Document> fetched(ClientFixture &fixture);
//! "Bearer ...", or nothing.
QByteArray bearerOf(const SeenRequest &request);

} // namespace slipway::test
