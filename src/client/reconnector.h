// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/apiclient.h"

#include <optional>

namespace slipway {

class WakeWatch;

//! \brief Brings one account back online by itself (rules R10, R11). Lives on the GUI thread.
//!
//! While nobody can be reached it asks for next to nothing after 5, 15, 60 and then every 300 s. After sleep, and when the system
//! says that there is a network again, it drops the token, tries at once and then every 5 s for a minute: a network takes its
//! time to come up. It ends with the first answer, which ApiClient::connectionChanged() tells to whoever waits for it.
class Reconnector final : public QObject
{
    Q_OBJECT

public:
    //! Everything passed by reference must outlive it.
    Reconnector(ApiClient &client, TokenSigner &signer, WakeWatch &wake, Clock &clock, QObject *parent = nullptr);

    //! A person asks for something, and so believes that it may work again: the pauses begin anew with the shortest.
    void encourage();

private:
    using Time = std::chrono::milliseconds;

    void onConnectionChanged(ApiClient::Connection connection);
    void onWoke();
    void probe();
    void pauseThenProbe();
    Time nextPause();
    void waitOn(int round);

    ApiClient &m_client;
    TokenSigner &m_signer;
    WakeWatch &m_wake;
    Clock &m_clock;
    size_t m_step = 0; // of the pauses
    Time m_probeAt{0};
    int m_round = 0; // waits of earlier rounds mean nothing
    std::optional<Time> m_wokeAt;
    std::optional<Time> m_onlineSince;
};

} // namespace slipway
