// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"

#include <QByteArray>
#include <QUrl>

#include <optional>

namespace slipway::sandbox {

//! A request as the server got it, whole.
struct HttpRequest
{
    QByteArray method;
    QUrl url; //!< absolute; host and port are those of the Host header
    HttpHeaders headers;
    QByteArray body;
};

//! An answer. Content-Length is added on the way out.
struct HttpReply
{
    int status = 200;
    HttpHeaders headers;
    QByteArray body;

    static HttpReply plain(int status, const QByteArray &text);
    static HttpReply json(int status, QByteArray body);
};

//! Start line and header fields of an HTTP/1.1 message.
struct HttpHead
{
    QByteArray startLine;
    HttpHeaders headers;

    //! Parses what stands before the empty line, without that line. Nothing when it is malformed: a folded or nameless field, a
    //! control character, no start line.
    static std::optional<HttpHead> parse(const QByteArray &text);
    //! The head as it goes over the wire, the empty line included.
    QByteArray toWire() const;
    //! Content-Length: 0 when there is none; nothing when there are several or it is not a number.
    std::optional<qint64> contentLength() const;
};

} // namespace slipway::sandbox
