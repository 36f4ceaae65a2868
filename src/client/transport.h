// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/httpmessage.h"
#include "core/canceltoken.h"

#include <QFuture>
#include <QThread>

namespace slipway {

class Clock;
class Wire;

//! \brief The one door to the network; owns the net thread, on which every QNetworkAccessManager lives.
//!
//! A request with a body, and every DELETE, is sent at most once for each call of send(); of a GET, Qt may repeat a broken one by
//! itself. No redirect is followed, no cookie kept, nothing cached, no TLS error overridden, HTTP/1.1 only. It knows nothing of
//! tokens, retries and JSON: that is the ApiClient's. Used from the GUI thread.
class Transport final
{
public:
    explicit Transport(Clock &clock);
    //! Ends what is under way as Cancelled, runs what was posted to worker(), and joins the thread.
    ~Transport();
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    //! Makes one attempt. The future finishes exactly once: with the answer, or with the fault that kept it away; within 100 ms
    //! of \a cancel with Fault::Cancelled.
    [[nodiscard]] QFuture<HttpOutcome> send(HttpRequest request, const CancelToken &cancel);

    //! \brief After sleep, or with another network, when any connection may be a dead one: no later request uses one from before.
    //!
    //! Reads under way end as Interrupted. Changes go on: whether Apple acted upon them is for their answer to say.
    void renewConnections();

    //! Lives on the net thread: runOn(worker(), ...) is where answers are parsed, never on the GUI thread.
    QObject *worker() const;

private:
    quint64 m_sent = 0;
    QThread m_thread;
    Wire *const m_wire; // deletes itself as the thread ends
};

} // namespace slipway
