// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/gate.h"
#include "sandbox/httpmessage.h"
#include "sandbox/wirefault.h"

#include <QTcpSocket>
#include <QTimer>

namespace slipway::sandbox {

//! What all connections of a gate share.
struct GateTerms
{
    quint16 innerPort = 0;
    QByteArray pass;
    GateLimits limits;
    QSet<QByteArray> hosts;
};

//! \brief One connection of a client through the gate, with its own connection to the server behind.
class GateConnection final : public QObject
{
    Q_OBJECT

public:
    //! Takes \a client over.
    GateConnection(QTcpSocket *client, GateTerms terms, QObject *parent);

signals:
    //! Emitted exactly once, when the client is gone.
    void ended();

private:
    enum class State { Request, Answer, Delivery, Closing };

    void readRequest();
    //! The status with which the head at the front of m_in is refused, or 0.
    int refusal(const HttpHead &head) const;
    void refuse(int status);
    void forward(HttpHead head, const QByteArray &body);
    void readAnswer();
    void deliver(HttpHead head, const QByteArray &body);
    void sendWhole(const QByteArray &head, const QByteArray &body);
    void sendPart(const QByteArray &head, const QByteArray &body, qint64 bodyBytes);
    void trickle(const QByteArray &answer, std::chrono::milliseconds pause);
    void sendNextByte();
    void answered();
    //! Some of the answer has gone to the client.
    void delivered();
    void end();
    //! The parts of ending: nothing reaches this any more but the end of the client, of which it tells.
    void letGo();
    void awaitEnd();

    const GateTerms m_terms;
    QTcpSocket *m_client; // a child
    QTcpSocket *m_inner; // a child
    QTimer m_idle;
    QTimer m_pace; // of trickling and stalling
    State m_state = State::Request;
    QByteArray m_in;
    std::optional<HttpHead> m_answerHead; // of the answer that is on its way
    QByteArray m_out;
    QByteArray m_trickle;
    bool m_keepAlive = true;
    bool m_isHead = false; // the request that is being answered
    bool m_ended = false;
};

} // namespace slipway::sandbox
