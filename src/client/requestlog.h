// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/harwriter.h"
#include "core/requestsummary.h"
#include "core/result.h"

#include <QObject>
#include <QThreadPool>

#include <deque>
#include <memory>

namespace slipway {

//! What only the client knows of an exchange.
struct RequestNote
{
    QString accountId = {};
    quint64 previous = 0; //!< what record() answered for the attempt before
    std::optional<int> budgetLeft = {}; //!< requests that the key has left for the hour
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

    //! Takes note of \a exchange, and tells. Answers the id that it was given.
    quint64 record(Exchange exchange, const RequestNote &note);

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
Result<std::unique_ptr<HarWriter>> harFromEnvironment(const QString &process, const SensitiveAttributes &sensitive);

} // namespace slipway
