// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"
#include "core/harwriter.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <optional>

namespace slipway {

//! \brief One line of the request log: what was asked and how it went, redacted; bodies are not kept.
struct RequestSummary
{
    quint64 id = 0;
    QDateTime startedAt = {}; //!< UTC
    QByteArray method = {};
    QString target = {}; //!< path and query
    QString host = {};
    int status = 0; //!< 0: no answer
    std::chrono::milliseconds duration{0};
    qint64 bytesSent = 0; //!< of the body
    qint64 bytesReceived = 0; //!< of the body, decompressed
    QString feature = {};
    int attempt = 1;
    QString failure = {}; //!< empty when all went well
    std::optional<int> budgetLeft = {}; //!< requests that the key had left for the hour
};

//! \brief Keeps the last 2,000 requests of all accounts for the eye, and all of them in a HAR file if there is one.
class RequestLog final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype capacity = 2000;

    //! \a har, if any, must outlive the log. It is written on a thread of its own: redacting a page takes milliseconds.
    explicit RequestLog(HarWriter *har = nullptr, QObject *parent = nullptr);
    //! Waits until the HAR file has everything.
    ~RequestLog() override;

    //! Takes note of \a exchange, gives it its id, and tells.
    void record(Exchange exchange, std::optional<int> budgetLeft);

    //! Oldest first.
    const std::deque<RequestSummary> &entries() const { return m_entries; }
    void clear();

signals:
    void added(const slipway::RequestSummary &summary);
    void cleared();

private:
    HarWriter *const m_har;
    QThreadPool m_writer;
    quint64 m_lastId = 0;
    std::deque<RequestSummary> m_entries;
};

//! \brief The HAR file that SLIPWAY_HAR_DIR asks for, "<dir>/<process>-<pid>-client.jsonl", opened; null when it asks for none.
Result<std::unique_ptr<HarWriter>> harFromEnvironment(const QString &process);

} // namespace slipway
