// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/httpmessage.h"
#include "core/result.h"
#include "jsonapi/request.h"

#include <QFuture>
#include <QMap>
#include <QObject>

#include <deque>
#include <optional>

namespace slipway {

class Clock;

//! \brief Where the send times of a key outlive the application, since Apple counts over a rolling hour. Kept by the store.
class BudgetLedger
{
public:
    virtual ~BudgetLedger() = default;
    //! The times, UTC, of the key's requests after \a since, in any order.
    [[nodiscard]] virtual QFuture<Result<QList<QDateTime>>> sendsSince(const QString &keyId, const QDateTime &since) = 0;
    //! Notes more requests. A failure costs accuracy after a restart and nothing else, so it is the ledger's to log.
    virtual void append(const QString &keyId, const QList<QDateTime> &times) = 0;
};

//! \brief The pairs of an X-Rate-Limit header, "user-hour-lim:3500;user-hour-rem:499;", in any order, unknown ones kept.
//!
//! What cannot be read is left out; nothing in it can do harm.
QMap<QByteArray, int> parseRateLimit(const QByteArray &header);

//! \brief How many requests one API key may still send, and when (rule R7). One per key; lives on the GUI thread.
//!
//! What is left is the lesser of what Apple's header said and what our own count of the rolling hour says: other tools may use
//! the same key. Background work stops at 60 % of the limit and leaves at least 300 to people.
class RateBudget final : public QObject
{
    Q_OBJECT

public:
    //! \a ledger, if any, must outlive the budget; its times are loaded at once and counted when they arrive.
    RateBudget(QString keyId, Clock &clock, BudgetLedger *ledger = nullptr, QObject *parent = nullptr);
    ~RateBudget() override;

    const QString &keyId() const { return m_keyId; }

    //! Counts one request as sent now and returns nothing; or counts nothing and returns how long to wait before asking again.
    [[nodiscard]] std::optional<std::chrono::milliseconds> take(Request::Priority priority);
    //! How long it is best to wait for a request that leaves \a kept others of the hour unsent, before asking again; zero: no time at all.
    [[nodiscard]] std::chrono::milliseconds untilSpare(int kept);
    //! Learns from an answer: its X-Rate-Limit, and if it is a 429, that the key must pause.
    void note(const HttpReply &reply);

    //! Requests an hour.
    int limit() const { return m_limit; }
    //! What is left of them.
    int remaining() const;
    //! How long nothing is sent; zero when the way is free.
    std::chrono::milliseconds pause() const;
    //! The end of that pause by the wall clock, UTC; invalid when there is none.
    QDateTime pausedUntil() const;

signals:
    //! limit(), remaining() or pausedUntil() is another.
    void changed();

private:
    using Time = std::chrono::milliseconds; // of the monotonic clock: a changed wall clock frees no slot

    void load();
    void save();
    void forgetOld();
    void recover();
    Time untilFreed(int count) const;
    int sentSince(Time time) const;
    void pauseFor(Time length);

    const QString m_keyId;
    Clock &m_clock;
    BudgetLedger *const m_ledger;
    int m_limit;
    std::deque<Time> m_sent; // the rolling hour, oldest first
    QList<QDateTime> m_unsaved; // what the ledger has yet to get; a write each would cost a disk flush each
    //! What the newest header said.
    struct Told
    {
        Time at{0};
        int share = 0; //!< of the limit, what others leave to us: what we had sent plus what was left
    };
    std::optional<Told> m_told;
    Time m_pausedUntil{0};
    std::optional<int> m_perMinute; // after a 429 of the short window: a cap that is lifted step by step
    Time m_perMinuteSince{0};
};

} // namespace slipway
