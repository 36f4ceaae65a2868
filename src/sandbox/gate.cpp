// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gate.h"

#include "core/logging.h"
#include "sandbox/gateconnection.h"
#include "sandbox/socketends.h"

#include <QCoreApplication>
#include <QTcpSocket>

namespace slipway::sandbox {

Gate::Gate(quint16 innerPort, QByteArray pass, GateLimits limits, QObject *parent)
    : QObject(parent)
    , m_innerPort(innerPort)
    , m_pass(std::move(pass))
    , m_limits(limits)
{
    for (QTcpServer *server : {&m_v4, &m_v6}) {
        // Room for all who may come at once: who finds none knocks again a second later.
        server->setListenBacklogSize(2 * m_limits.connections);
        connect(server, &QTcpServer::newConnection, this, [this, server] { admit(*server); });
    }
}

Gate::~Gate()
{
    // Their ends are not to reach for a gate that is half gone.
    const auto connections = findChildren<GateConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (GateConnection *connection : connections)
        connection->disconnect(this);
    qDeleteAll(connections);
}

Result<quint16> Gate::listen(quint16 port)
{
    // A random port may be taken on ::1 only; then another is tried.
    const int attempts = port == 0 ? 8 : 1;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        if (!tryListen(port))
            continue;
        const QByteArray number = QByteArray::number(m_v4.serverPort());
        m_hosts = {"127.0.0.1:" + number, "localhost:" + number, "[::1]:" + number};
        return m_v4.serverPort();
    }
    return Error(Error::Kind::Io, QCoreApplication::translate("Sandbox", "The sandbox cannot listen on port %1: %2").arg(port).arg(m_failure));
}

bool Gate::tryListen(quint16 port)
{
    if (!m_v4.listen(QHostAddress::LocalHost, port)) {
        m_failure = m_v4.errorString();
        return false;
    }
    if (m_v6.listen(QHostAddress::LocalHostIPv6, m_v4.serverPort()))
        return true;
    if (m_v6.serverError() == QAbstractSocket::AddressInUseError) {
        m_failure = m_v6.errorString();
        m_v4.close();
        return false;
    }
    qCInfo(lcSandbox) << "listening on IPv4 alone:" << m_v6.errorString();
    return true;
}

void Gate::admit(QTcpServer &server)
{
    while (QTcpSocket *socket = server.nextPendingConnection()) {
        if (m_connections >= m_limits.connections) {
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            sendLast(*socket, "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            continue;
        }
        ++m_connections;
        auto *connection = new GateConnection(socket, {m_innerPort, m_pass, m_limits, m_hosts}, this);
        connect(connection, &GateConnection::ended, this, [this, connection] {
            --m_connections;
            connection->deleteLater();
        });
    }
}

} // namespace slipway::sandbox
