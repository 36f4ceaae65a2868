// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>

namespace slipway {

class Clock;
class Scheduler;
class Transport;

//! \brief Notices that the computer slept or has a network again, and does away with connections from before (rule R10).
//!
//! Sleep is wall time that the monotonic clock did not count. The clocks are compared when the application begins to ask for
//! something, and every 5 s for as long as it does; an idle application is not woken for it. (logind's PrepareForSleep would say
//! the same a few seconds earlier, at the price of D-Bus in this room.) That there is a network again is told by the system, where
//! Qt knows how to ask it. One per process, since all accounts share the connections; lives on the GUI thread.
class WakeWatch final : public QObject
{
    Q_OBJECT

public:
    //! Everything passed by reference must outlive the watch.
    WakeWatch(Clock &clock, Scheduler &scheduler, Transport &transport, QObject *parent = nullptr);

    //! Compares the clocks now: for who waits for a network without asking for anything.
    void look();
    //! The system says that there is a network again.
    void noteNetwork();

signals:
    //! Connections are new; tokens may be old, and who was offline may not be any more.
    void woke();

private:
    void start();
    void lookOn();
    void followSystem();
    void wake();
    //! What wall time is ahead of the monotonic clock.
    std::chrono::milliseconds lead() const;

    Clock &m_clock;
    Scheduler &m_scheduler;
    Transport &m_transport;
    std::chrono::milliseconds m_lead;
    bool m_isWatching = false;
    bool m_followsSystem = false;
};

} // namespace slipway
