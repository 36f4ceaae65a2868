// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/reconnector.h"

#include "client/wakewatch.h"
#include "core/clock.h"

#include <QCoroTask>

#include <algorithm>
#include <array>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::array<std::chrono::milliseconds, 4> pauses{5s, 15s, 60s, 300s};
constexpr std::chrono::milliseconds settling = 60s; // after sleep a network comes up within this
// Who was online for this long is not one who comes and goes. Longer than any attempt may take, which began while all was well.
constexpr std::chrono::milliseconds steady = 300s;

} // namespace

Reconnector::Reconnector(ApiClient &client, TokenSigner &signer, WakeWatch &wake, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_signer(signer)
    , m_wake(wake)
    , m_clock(clock)
{
    connect(&client, &ApiClient::connectionChanged, this, &Reconnector::onConnectionChanged);
    connect(&wake, &WakeWatch::woke, this, &Reconnector::onWoke);
}

void Reconnector::encourage()
{
    m_step = 0;
    if (m_client.connection() == ApiClient::Connection::Offline)
        pauseThenProbe();
}

void Reconnector::onConnectionChanged(ApiClient::Connection connection)
{
    const Time now = m_clock.monotonic();
    ++m_round;
    if (connection == ApiClient::Connection::Online) {
        m_onlineSince = now;
    } else if (connection == ApiClient::Connection::Offline) {
        // An address that breaks whatever asks it must not be asked every few seconds because others answer in between.
        if (!m_onlineSince || now - *m_onlineSince >= steady)
            m_step = 0;
        pauseThenProbe();
    }
}

void Reconnector::onWoke()
{
    m_signer.forgetToken();
    m_wokeAt = m_clock.monotonic();
    m_step = 0;
    // An account that is online has its reads under way repeated, or asks when it has something to ask: that shows as much.
    if (m_client.connection() == ApiClient::Connection::Offline)
        probe();
}

void Reconnector::probe()
{
    QCoro::connect(m_client.probe(CancelToken()), this, [this, round = ++m_round](const Result<HttpReply> &) {
        if (round == m_round && m_client.connection() == ApiClient::Connection::Offline)
            pauseThenProbe();
    });
}

void Reconnector::pauseThenProbe()
{
    m_probeAt = m_clock.monotonic() + nextPause();
    waitOn(++m_round);
}

Reconnector::Time Reconnector::nextPause()
{
    if (m_wokeAt && m_clock.monotonic() - *m_wokeAt < settling)
        return pauses.front();
    const Time pause = pauses[m_step];
    m_step = std::min(m_step + 1, pauses.size() - 1);
    return pause;
}

// In short steps, since the computer may sleep meanwhile, which no timer notices.
void Reconnector::waitOn(int round)
{
    if (round != m_round)
        return;
    m_wake.look(); // may probe at once
    if (round != m_round)
        return;
    if (m_clock.monotonic() >= m_probeAt)
        probe();
    else
        m_clock.after(pauses.front(), this, [this, round] { waitOn(round); });
}

} // namespace slipway
