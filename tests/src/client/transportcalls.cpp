// SPDX-License-Identifier: GPL-3.0-or-later
#include "transportcalls.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;

namespace slipway::test {

HttpOutcome settled(const QFuture<HttpOutcome> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10000))
        return {.reason = u"the future was never finished"_s};
    return future.result();
}

HttpRequest getRequest(const QUrl &url)
{
    return {.method = "GET", .url = url};
}

HttpRequest bodyRequest(const QByteArray &method, const QUrl &url, const QByteArray &body)
{
    return {.method = method, .url = url, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

} // namespace slipway::test
