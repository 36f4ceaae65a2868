// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QMutex>
#include <QPointer>

#include <vector>

namespace slipway::test {

//! \brief A clock that moves only when told: waits of minutes pass in no time, and no test sleeps.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(const QDateTime &start = QDateTime::fromString(QStringLiteral("2026-11-21T12:00:00Z"), Qt::ISODate));

    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override;

    //! Moves both times on and posts the callbacks that fall due to their threads, in order of time.
    void advance(std::chrono::milliseconds step);
    //! Moves the wall time alone, as when somebody sets the computer's clock.
    void setWallTime(const QDateTime &now);
    //! Waits that are outstanding; the time until the next one is nextDelay().
    int pending() const;
    std::chrono::milliseconds nextDelay() const;

private:
    struct Timer
    {
        std::chrono::milliseconds due{0};
        QPointer<QObject> context;
        std::function<void()> callback;
    };

    mutable QMutex m_mutex;
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{0};
    std::vector<Timer> m_timers;
};

} // namespace slipway::test
