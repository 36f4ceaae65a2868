// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/requestlog.h"

#include "core/logging.h"
#include "core/redaction.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

RequestSummary summaryOf(const Exchange &exchange, std::optional<int> budgetLeft)
{
    return {
        .id = exchange.id,
        .startedAt = exchange.startedAt,
        .method = exchange.method,
        .target = redactText(QString::fromLatin1(exchange.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority))),
        .host = exchange.url.host(),
        .status = exchange.status,
        .duration = exchange.duration,
        .bytesSent = exchange.requestBody.size(),
        .bytesReceived = exchange.responseBody.size(),
        .feature = exchange.feature,
        .attempt = exchange.attempt,
        .failure = redactText(exchange.failure),
        .budgetLeft = budgetLeft,
    };
}

} // namespace

RequestLog::RequestLog(HarWriter *har, QObject *parent) : QObject(parent), m_har(har)
{
    m_writer.setMaxThreadCount(1); // entries stay in order
}

RequestLog::~RequestLog()
{
    m_writer.waitForDone();
}

void RequestLog::record(Exchange exchange, std::optional<int> budgetLeft)
{
    exchange.id = ++m_lastId;
    if (m_entries.size() == size_t(capacity))
        m_entries.pop_front();
    m_entries.push_back(summaryOf(exchange, budgetLeft));
    const RequestSummary summary = m_entries.back();
    qCDebug(lcHttp).noquote() << summary.id << summary.method << summary.target << summary.status << summary.duration.count() << "ms"
                              << summary.failure;
    if (m_har)
        m_writer.start([har = m_har, exchange = std::move(exchange)] { har->append(exchange); });
    emit added(summary);
}

void RequestLog::clear()
{
    m_entries.clear();
    emit cleared();
}

Result<std::unique_ptr<HarWriter>> harFromEnvironment(const QString &process)
{
    const QString folder = qEnvironmentVariable("SLIPWAY_HAR_DIR");
    std::unique_ptr<HarWriter> har;
    if (folder.isEmpty())
        return har;
    har = std::make_unique<HarWriter>(QDir(folder).filePath(u"%1-%2-client.jsonl"_s.arg(process).arg(QCoreApplication::applicationPid())));
    const Result<void> opened = har->open();
    if (!opened)
        return opened.error();
    return har;
}

} // namespace slipway
