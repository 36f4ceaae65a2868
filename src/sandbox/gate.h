// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QObject>
#include <QSet>
#include <QTcpServer>

#include <chrono>
#include <memory>
#include <vector>

namespace slipway::sandbox {

class GateConnection;

//! What a gate lets through.
struct GateLimits
{
    int connections = 64;
    qint64 headBytes = 16 * 1024;
    qint64 bodyBytes = 8 * 1024 * 1024;
    std::chrono::milliseconds idle{60'000}; //!< for a whole request to arrive
};

//! \brief The sandbox's front door: a raw TCP proxy before an HttpServer, on 127.0.0.1 and ::1 only (rule S38).
//!
//! It does what Qt HttpServer cannot: it refuses a Host that is not this very port of the loopback interface (421: DNS rebinding),
//! heads (431), bodies (413) and connections (503) beyond the limits, chunked requests (411), and closes idle connections; and it
//! breaks answers as WireFault says. One request of a connection is under way at a time.
class Gate final : public QObject
{
    Q_OBJECT

public:
    //! \a innerPort and \a pass are those of the HttpServer behind it.
    Gate(quint16 innerPort, QByteArray pass, GateLimits limits, QObject *parent = nullptr);
    ~Gate() override;

    //! Listens at \a port, or at any that is free when it is 0. Without IPv6, on 127.0.0.1 alone.
    Result<quint16> listen(quint16 port);

private:
    bool tryListen(quint16 port);
    void admit(QTcpServer &server);

    const quint16 m_innerPort;
    const QByteArray m_pass;
    const GateLimits m_limits;
    QTcpServer m_v4;
    QTcpServer m_v6;
    QString m_failure;
    QSet<QByteArray> m_hosts; // values of Host that mean us
    int m_connections = 0;
};

} // namespace slipway::sandbox
