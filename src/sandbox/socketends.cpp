// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/socketends.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

using namespace std::chrono_literals;

namespace slipway::sandbox {

namespace {

constexpr auto patience = 2s;

#ifdef Q_OS_WIN
constexpr int sending = SD_SEND;

SOCKET handleOf(const QTcpSocket &socket)
{
    return SOCKET(socket.socketDescriptor());
}
#else
constexpr int sending = SHUT_WR;

int handleOf(const QTcpSocket &socket)
{
    return int(socket.socketDescriptor());
}
#endif

} // namespace

void resetOnClose(QTcpSocket &socket)
{
    linger option = {};
    option.l_onoff = 1;
    // Windows takes its options as char.
    setsockopt(handleOf(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option), sizeof option);
}

void sendLast(QTcpSocket &socket, const QByteArray &answer)
{
    socket.write(answer);
    socket.flush();
    shutdown(handleOf(socket), sending);
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&socket] { socket.readAll(); });
    socket.readAll();
    QTimer::singleShot(patience, &socket, &QTcpSocket::abort);
}

} // namespace slipway::sandbox
