// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"

#include <optional>

namespace slipway {

//! \brief One attempt of a request as people read it in the request log: what was asked and how it went, redacted; bodies are not kept.
struct RequestSummary
{
    quint64 id = 0; //!< counts up within a run; the HAR file has the same
    quint64 previous = 0; //!< id of the attempt before this one of the same request; 0 for the first
    QString accountId = {};
    QDateTime startedAt = {}; //!< UTC
    QByteArray method = {};
    QString origin = {}; //!< "https://api.appstoreconnect.apple.com"
    QString target = {}; //!< path and query
    bool isRedacted = false; //!< something was taken out of the target: it is not the one that was asked
    bool hasBearer = false; //!< the account's token went along
    int status = 0; //!< 0: no answer
    std::chrono::milliseconds duration{0};
    qint64 bytesSent = 0; //!< of the body
    qint64 bytesReceived = 0; //!< of the body, decompressed
    QString feature = {}; //!< which part of the application asked
    int attempt = 1;
    QString failure = {}; //!< why there was no good answer, where the status does not say it
    std::optional<int> budgetLeft = {}; //!< requests that the key had left for the hour

    bool isSuccess() const { return status >= 200 && status < 300 && failure.isEmpty(); }

    friend bool operator==(const RequestSummary &, const RequestSummary &) = default;
};

//! What there is to say of \a exchange; what only its client knows (account, earlier attempt, budget) is left out.
RequestSummary summaryOf(const Exchange &exchange);

} // namespace slipway
