// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/httpdate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr QByteArrayView zone = "GMT";

} // namespace

QDateTime parseHttpDate(QByteArrayView text)
{
    // Except for the zone's name the form of e-mails, which Qt reads far faster than one that is given as a pattern.
    const QByteArrayView date = text.trimmed();
    if (!date.endsWith(zone))
        return {};
    return QDateTime::fromString(QString::fromLatin1(date.chopped(zone.size())) + u"+0000"_s, Qt::RFC2822Date).toUTC();
}

std::optional<std::chrono::seconds> parseRetryAfter(QByteArrayView text, const QDateTime &now)
{
    bool isNumber = false;
    const int seconds = text.trimmed().toByteArray().toInt(&isNumber);
    if (isNumber)
        return std::chrono::seconds(std::max(0, seconds));
    const QDateTime date = parseHttpDate(text);
    if (!date.isValid())
        return std::nullopt;
    return std::chrono::seconds(std::max<qint64>(0, now.secsTo(date)));
}

} // namespace slipway
