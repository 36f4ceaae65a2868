// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestsummary.h"

#include "core/redaction.h"

namespace slipway {

RequestSummary summaryOf(const Exchange &exchange)
{
    const QString target = QString::fromLatin1(exchange.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
    const QString shown = redactText(target);
    return {
        .id = exchange.id,
        .startedAt = exchange.startedAt,
        .method = exchange.method,
        .origin = QString::fromLatin1(exchange.url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)),
        .target = shown,
        .isRedacted = shown != target,
        .hasBearer = !headerValue(exchange.requestHeaders, "Authorization").isEmpty(),
        .status = exchange.status,
        .duration = exchange.duration,
        .bytesSent = exchange.requestBody.size(),
        .bytesReceived = exchange.responseBody.size(),
        .feature = exchange.feature,
        .attempt = exchange.attempt,
        .failure = redactText(exchange.failure),
    };
}

} // namespace slipway
