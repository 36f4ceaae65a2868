// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/manualclock.h"

#include <QMetaObject>

#include <algorithm>

namespace slipway::test {

ManualClock::ManualClock(const QDateTime &start) : m_now(start.toUTC()) {}

QDateTime ManualClock::now() const
{
    const QMutexLocker lock(&m_mutex);
    return m_now;
}

std::chrono::milliseconds ManualClock::monotonic() const
{
    const QMutexLocker lock(&m_mutex);
    return m_monotonic;
}

void ManualClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback)
{
    const QMutexLocker lock(&m_mutex);
    m_timers.push_back({m_monotonic + delay, context, std::move(callback)});
}

void ManualClock::advance(std::chrono::milliseconds step)
{
    std::vector<Timer> due;
    {
        const QMutexLocker lock(&m_mutex);
        m_monotonic += step;
        m_now = m_now.addMSecs(step.count());
        const auto firstLater =
            std::stable_partition(m_timers.begin(), m_timers.end(), [this](const Timer &timer) { return timer.due <= m_monotonic; });
        std::move(m_timers.begin(), firstLater, std::back_inserter(due));
        m_timers.erase(m_timers.begin(), firstLater);
    }
    std::stable_sort(due.begin(), due.end(), [](const Timer &a, const Timer &b) { return a.due < b.due; });
    for (Timer &timer : due) {
        if (timer.context)
            QMetaObject::invokeMethod(timer.context, std::move(timer.callback), Qt::QueuedConnection);
    }
}

void ManualClock::setWallTime(const QDateTime &now)
{
    const QMutexLocker lock(&m_mutex);
    m_now = now.toUTC();
}

int ManualClock::pending() const
{
    const QMutexLocker lock(&m_mutex);
    return int(m_timers.size());
}

std::chrono::milliseconds ManualClock::nextDelay() const
{
    const QMutexLocker lock(&m_mutex);
    const auto next = std::min_element(m_timers.begin(), m_timers.end(), [](const Timer &a, const Timer &b) { return a.due < b.due; });
    return next == m_timers.end() ? std::chrono::milliseconds(-1) : next->due - m_monotonic;
}

} // namespace slipway::test
