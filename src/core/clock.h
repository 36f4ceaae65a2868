// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <functional>

class QObject;

namespace slipway {

//! \brief The time, as every room asks for it, so that tests can hold it. Thread-safe.
//!
//! Wall time is for what is written down and for tokens; the monotonic time is for waits and deadlines (rule R8: timers do not
//! notice when somebody sets the computer's clock).
class Clock
{
public:
    virtual ~Clock() = default;

    //! Wall time in UTC.
    virtual QDateTime now() const = 0;
    //! Milliseconds since an arbitrary start; never goes back.
    virtual std::chrono::milliseconds monotonic() const = 0;
    //! Calls \a callback once in \a context's thread after \a delay, unless \a context is gone by then.
    virtual void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) = 0;
};

//! \brief The computer's clock, or one that stands still: see fromEnvironment().
class SystemClock final : public Clock
{
public:
    SystemClock() = default;

    //! When SLIPWAY_CLOCK names an ISO 8601 time, now() always answers that one: pictures of the tour repeat to the pixel.
    //! Timers go on running.
    static SystemClock fromEnvironment();

    QDateTime now() const override;
    std::chrono::milliseconds monotonic() const override;
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override;

private:
    QDateTime m_frozen;
};

} // namespace slipway
