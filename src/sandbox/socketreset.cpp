// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/socketreset.h"

#include <QTcpSocket>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace slipway::sandbox {

void resetOnClose(QTcpSocket &socket)
{
    linger option = {};
    option.l_onoff = 1;
#ifdef Q_OS_WIN
    setsockopt(SOCKET(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&option), sizeof option);
#else
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &option, sizeof option);
#endif
}

} // namespace slipway::sandbox
