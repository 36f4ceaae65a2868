// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <chrono>

namespace slipway {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

//! Value of the first header called \a name, compared without case; empty when there is none.
QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name);

//! \brief One HTTP request and what became of it: what the request log, the HAR file and the sandbox's log are made of.
struct Exchange
{
    quint64 id = 0; //!< counts up within a run
    QByteArray method;
    QUrl url;
    HttpHeaders requestHeaders;
    QByteArray requestBody;
    int status = 0; //!< 0: no answer came
    HttpHeaders responseHeaders;
    QByteArray responseBody;
    QString failure; //!< why there was no good answer, one sentence; else empty
    QDateTime startedAt; //!< UTC
    std::chrono::milliseconds duration{0};
    QString feature; //!< which part of the application asked ("apps.list"); for the request log and the budget
    int attempt = 1; //!< 1 for the first try
};

} // namespace slipway
