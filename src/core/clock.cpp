// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QTimer>

namespace slipway {

SystemClock SystemClock::fromEnvironment()
{
    SystemClock clock;
    const QByteArray text = qgetenv("SLIPWAY_CLOCK");
    if (!text.isEmpty())
        clock.m_frozen = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs).toUTC();
    return clock;
}

QDateTime SystemClock::now() const
{
    return m_frozen.isValid() ? m_frozen : QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback)
{
    // singleShot with a context starts the timer in the context's thread, whichever thread calls.
    QTimer::singleShot(delay, Qt::CoarseTimer, context, std::move(callback));
}

} // namespace slipway
