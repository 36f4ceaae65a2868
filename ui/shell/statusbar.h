// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QStatusBar>
#include <QTimer>

namespace slipway {

class Accounts;
class Clock;
class RateGauge;
class Session;
class StatusChip;

//! \brief The foot of the window: is Apple reachable, how long the token lasts, how careful we are with
//! changes, what is left of the hour's requests (ux.md 2.1).
class StatusBar final : public QStatusBar
{
    Q_OBJECT

public:
    //! Both outlive the bar.
    StatusBar(Accounts &accounts, Clock &clock, QWidget *parent);

    //! Shows \a session from now on; nothing when it is null.
    void follow(Session *session);
    //! Says something once, for some seconds, also to screen readers.
    void notice(const QString &text);

private:
    void update();
    void showConnection();
    void showToken();
    void showClock();
    void showSafeMode();
    void offerSafeModes();
    void explainToken();
    void explainBudget();

    Accounts &m_accounts;
    Clock &m_clock;
    QPointer<Session> m_session;
    StatusChip *m_connection = nullptr;
    StatusChip *m_token = nullptr;
    StatusChip *m_clockWarning = nullptr;
    StatusChip *m_safeMode = nullptr;
    RateGauge *m_gauge = nullptr;
    QTimer m_tick; // minutes of the token count down
};

} // namespace slipway
