// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/harwriter.h"

#include "core/redaction.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

QJsonArray harHeaders(const HttpHeaders &headers)
{
    QJsonArray list;
    for (const auto &header : headers)
        list.append(QJsonObject{{u"name"_s, QString::fromUtf8(header.first)}, {u"value"_s, QString::fromUtf8(header.second)}});
    return list;
}

QJsonObject harRequest(const Exchange &exchange)
{
    QJsonArray query;
    const auto items = QUrlQuery(exchange.url).queryItems(QUrl::FullyDecoded);
    for (const auto &item : items)
        query.append(QJsonObject{{u"name"_s, item.first}, {u"value"_s, item.second}});
    QJsonObject request{
        {u"method"_s, QString::fromLatin1(exchange.method)},
        {u"url"_s, QString::fromLatin1(exchange.url.toEncoded())},
        {u"httpVersion"_s, u"HTTP/1.1"_s},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, harHeaders(exchange.requestHeaders)},
        {u"queryString"_s, query},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, exchange.requestBody.size()},
    };
    if (!exchange.requestBody.isEmpty()) {
        request.insert(u"postData"_s,
                       QJsonObject{{u"mimeType"_s, QString::fromUtf8(headerValue(exchange.requestHeaders, "Content-Type"))},
                                   {u"text"_s, QString::fromUtf8(exchange.requestBody)}});
    }
    return request;
}

QJsonObject harResponse(const Exchange &exchange)
{
    QJsonObject content{{u"size"_s, exchange.responseBody.size()},
                        {u"mimeType"_s, QString::fromUtf8(headerValue(exchange.responseHeaders, "Content-Type"))}};
    if (!exchange.responseBody.isEmpty())
        content.insert(u"text"_s, QString::fromUtf8(exchange.responseBody));
    return QJsonObject{
        {u"status"_s, exchange.status},
        {u"statusText"_s, QString()},
        {u"httpVersion"_s, u"HTTP/1.1"_s},
        {u"cookies"_s, QJsonArray()},
        {u"headers"_s, harHeaders(exchange.responseHeaders)},
        {u"content"_s, content},
        {u"redirectURL"_s, QString::fromUtf8(headerValue(exchange.responseHeaders, "Location"))},
        {u"headersSize"_s, -1},
        {u"bodySize"_s, exchange.responseBody.size()},
    };
}

} // namespace

QJsonObject harEntry(const Exchange &exchange)
{
    const Exchange safe = redacted(exchange);
    const double ms = double(safe.duration.count());
    QJsonObject entry{
        {u"startedDateTime"_s, safe.startedAt.toUTC().toString(Qt::ISODateWithMs)},
        {u"time"_s, ms},
        {u"request"_s, harRequest(safe)},
        {u"response"_s, harResponse(safe)},
        {u"cache"_s, QJsonObject()},
        {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, ms}, {u"receive"_s, 0}}},
    };
    if (!safe.failure.isEmpty())
        entry.insert(u"comment"_s, safe.failure);
    return entry;
}

HarWriter::HarWriter(const QString &path, SensitiveAttributes sensitive)
    : m_file(path)
    , m_lines(path.endsWith(".jsonl"_L1))
    , m_sensitive(std::move(sensitive))
{}

HarWriter::~HarWriter()
{
    finish();
}

Result<void> HarWriter::open()
{
    const QMutexLocker lock(&m_mutex);
    constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate, onlyOwner)) {
        return Error(Error::Kind::Io,
                     QCoreApplication::translate("HarWriter", "The HAR file %1 cannot be written: %2").arg(m_file.fileName(), m_file.errorString()));
    }
    m_file.setPermissions(onlyOwner); // of a file that was there before
    if (!m_lines) {
        const QJsonObject creator{{u"name"_s, u"Slipway"_s}, {u"version"_s, QString::fromLatin1(SLIPWAY_VERSION)}};
        m_file.write("{\"log\":{\"version\":\"1.2\",\"creator\":" + QJsonDocument(creator).toJson(QJsonDocument::Compact) + ",\"entries\":[\n");
    }
    return {};
}

void HarWriter::append(const Exchange &exchange)
{
    Exchange shown = exchange;
    shown.requestBody = m_sensitive.hide(exchange.requestBody);
    shown.responseBody = m_sensitive.hide(exchange.responseBody);
    const QByteArray line = QJsonDocument(harEntry(shown)).toJson(QJsonDocument::Compact);
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (!m_lines && !m_first)
        m_file.write(",\n");
    m_first = false;
    m_file.write(line);
    if (m_lines) {
        m_file.write("\n");
        m_file.flush();
    }
}

void HarWriter::finish()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    if (!m_lines)
        m_file.write("\n]}}\n");
    m_file.close();
}

} // namespace slipway
