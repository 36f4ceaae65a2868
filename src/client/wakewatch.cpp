// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/wakewatch.h"

#include "client/scheduler.h"
#include "client/transport.h"
#include "core/clock.h"
#include "core/logging.h"

#include <QNetworkInformation>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::chrono::milliseconds interval = 5s;
constexpr std::chrono::milliseconds leastSleep = 30s; // what a clock that is set by the network may jump without anything to it

} // namespace

WakeWatch::WakeWatch(Clock &clock, Scheduler &scheduler, Transport &transport, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_scheduler(scheduler)
    , m_transport(transport)
    , m_lead(lead())
{
    connect(&scheduler, &Scheduler::stirred, this, &WakeWatch::start);
}

void WakeWatch::look()
{
    const std::chrono::milliseconds before = std::exchange(m_lead, lead());
    if (std::chrono::abs(m_lead - before) <= leastSleep)
        return;
    qCInfo(lcHttp, "the computer slept, or its clock was set");
    wake();
}

void WakeWatch::noteNetwork()
{
    qCInfo(lcHttp, "there is a network again");
    wake();
}

void WakeWatch::wake()
{
    m_transport.renewConnections();
    emit woke();
}

void WakeWatch::start()
{
    followSystem();
    look();
    if (!std::exchange(m_isWatching, true))
        m_clock.after(interval, this, [this] { lookOn(); });
}

void WakeWatch::lookOn()
{
    look();
    m_isWatching = m_scheduler.isBusy();
    if (m_isWatching)
        m_clock.after(interval, this, [this] { lookOn(); });
}

// With the first request and not before: the backend is a plugin, and takes its time to load.
void WakeWatch::followSystem()
{
    if (std::exchange(m_followsSystem, true) || !QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    using Reachability = QNetworkInformation::Reachability;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this, [this](Reachability reachability) {
        if (reachability == Reachability::Site || reachability == Reachability::Online)
            noteNetwork();
    });
}

std::chrono::milliseconds WakeWatch::lead() const
{
    return std::chrono::milliseconds(m_clock.now().toMSecsSinceEpoch()) - m_clock.monotonic();
}

} // namespace slipway
