// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/httpmessage.h"
#include "core/canceltoken.h"

#include <QNetworkReply>
#include <QObject>
#include <QPromise>
#include <QStringList>

#include <memory>

namespace slipway {

class Clock;
class OneShotBody;

//! A reply that is deleted only from the event loop: deleting one at once, or while it runs, crashes or hangs its readers.
struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};
using ReplyPointer = std::unique_ptr<QNetworkReply, DeleteLater>;

//! \brief One attempt under way on the net thread: watches its deadlines and limits, tells the phases apart, keeps the promise.
class WireExchange final : public QObject
{
    Q_OBJECT

public:
    WireExchange(quint64 id, HttpRequest request, std::shared_ptr<QPromise<HttpOutcome>> promise, Clock &clock, QObject *parent);
    ~WireExchange() override;

    quint64 id() const { return m_id; }
    const HttpRequest &request() const { return m_request; }
    //! The body to be handed to the network; null for a GET, empty but there for a DELETE without body.
    OneShotBody *body() const { return m_body; }

    //! Takes over the reply that was made for request().
    void run(ReplyPointer reply);
    //! Keeps the subscription by which a CancelToken reaches stop().
    void setCancellation(CancelToken::Subscription subscription) { m_cancellation = std::move(subscription); }
    //! Ends the attempt because of \a fault, unless it has ended.
    void stop(Fault fault);

signals:
    //! The promise is kept; nothing else will be emitted.
    void done();

private:
    struct Deadline
    {
        std::chrono::milliseconds at{0};
        Fault fault = Fault::None;
    };

    void reach(Phase phase);
    void onHeaders();
    void beginSink();
    void onBytes();
    qint64 take(qint64 bytes);
    void pass();
    bool goesToSink() const { return m_request.sink && m_answer.isSuccess(); }
    void onFinished();
    void finish(HttpOutcome outcome);
    Deadline nextDeadline() const;
    void watch(int round);
    void noteProgress();

    const quint64 m_id;
    const HttpRequest m_request;
    std::shared_ptr<QPromise<HttpOutcome>> m_promise; // shared only because a queued functor must be copyable
    Clock &m_clock;
    OneShotBody *m_body = nullptr;
    ReplyPointer m_reply;
    CancelToken::Subscription m_cancellation;
    const std::chrono::milliseconds m_start;
    std::chrono::milliseconds m_progress;
    Phase m_phase = Phase::Nothing;
    Fault m_stopped = Fault::None;
    qint64 m_received = 0; // bytes of the body, those of a long error that were dropped included
    bool m_hasBegun = false; // to fill the sink
    qint64 m_announced = -1; // bytes that the sink is to get; -1: nobody knows
    QStringList m_tlsErrors;
    HttpReply m_answer;
    int m_round = 0;
};

} // namespace slipway
