// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace slipway {

//! The time of a Date header, "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 5.6.7); invalid when it is none. UTC.
QDateTime parseHttpDate(QByteArrayView text);

//! A Retry-After header: seconds, or a date that is compared with \a now; never negative. Empty when it is neither.
std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView text, const QDateTime &now);

} // namespace slipway
