// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpmessage.h"

#include <algorithm>

namespace slipway::sandbox {

HttpReply HttpReply::plain(int status, const QByteArray &text)
{
    return {status, {{"Content-Type", "text/plain; charset=utf-8"}}, text};
}

HttpReply HttpReply::json(int status, QByteArray body)
{
    return {status, {{"Content-Type", "application/json"}}, std::move(body)};
}

std::optional<HttpHead> HttpHead::parse(const QByteArray &text)
{
    const auto isControl = [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; };
    HttpHead head;
    for (QByteArray line : text.split('\n')) {
        if (line.endsWith('\r'))
            line.chop(1);
        if (std::any_of(line.begin(), line.end(), isControl))
            return {};
        if (head.startLine.isEmpty()) {
            if (line.isEmpty())
                return {};
            head.startLine = line;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0 || line.startsWith(' ') || line.startsWith('\t') || line.at(colon - 1) == ' ')
            return {};
        head.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    if (head.startLine.isEmpty())
        return {};
    return head;
}

QByteArray HttpHead::toWire() const
{
    QByteArray wire = startLine + "\r\n";
    for (const auto &header : headers)
        wire += header.first + ": " + header.second + "\r\n";
    return wire + "\r\n";
}

std::optional<qint64> HttpHead::contentLength() const
{
    std::optional<qint64> length;
    for (const auto &header : headers) {
        if (header.first.compare("Content-Length", Qt::CaseInsensitive) != 0)
            continue;
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        const bool number = !header.second.isEmpty() && std::all_of(header.second.begin(), header.second.end(), isDigit);
        bool fits = false;
        const qint64 value = header.second.toLongLong(&fits);
        if (length || !number || !fits)
            return {};
        length = value;
    }
    return length.value_or(0);
}

} // namespace slipway::sandbox
