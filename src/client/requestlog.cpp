// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/requestlog.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace slipway {

RequestLog::RequestLog(HarWriter *har, QObject *parent) : QObject(parent), m_har(har)
{
    m_writer.setMaxThreadCount(1); // entries stay in order
}

RequestLog::~RequestLog()
{
    m_writer.waitForDone();
}

quint64 RequestLog::record(Exchange exchange, const RequestNote &note)
{
    exchange.id = ++m_lastId;
    RequestSummary summary = summaryOf(exchange);
    summary.accountId = note.accountId;
    summary.previous = note.previous;
    summary.budgetLeft = note.budgetLeft;
    if (m_entries.size() == size_t(capacity))
        m_entries.pop_front();
    m_entries.push_back(summary);
    qCDebug(lcHttp).noquote() << summary.id << summary.method << summary.target << summary.status << summary.duration.count() << "ms"
                              << summary.failure;
    if (m_har)
        m_writer.start([har = m_har, exchange = std::move(exchange)] { har->append(exchange); });
    emit added(summary);
    return summary.id;
}

void RequestLog::clear()
{
    m_entries.clear();
    emit cleared();
}

Result<std::unique_ptr<HarWriter>> harFromEnvironment(const QString &process, const SensitiveAttributes &sensitive)
{
    const QString folder = qEnvironmentVariable("SLIPWAY_HAR_DIR");
    std::unique_ptr<HarWriter> har;
    if (folder.isEmpty())
        return har;
    har = std::make_unique<HarWriter>(QDir(folder).filePath(u"%1-%2-client.jsonl"_s.arg(process).arg(QCoreApplication::applicationPid())), sensitive);
    const Result<void> opened = har->open();
    if (!opened)
        return opened.error();
    return har;
}

} // namespace slipway
