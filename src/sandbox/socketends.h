// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QTcpSocket;

namespace slipway::sandbox {

// Ways to end a connection for which Qt has no call.

//! Makes the next close of \a socket an RST instead of a FIN; what was flushed before still goes out.
void resetOnClose(QTcpSocket &socket);

//! \brief Sends \a answer as the last word, and ends \a socket when the other side does, or soon after.
//!
//! Until then it reads what still comes, and throws it away: a socket that is closed with something unread is reset, and whoever is
//! sending a large body would see that instead of the answer.
void sendLast(QTcpSocket &socket, const QByteArray &answer);

} // namespace slipway::sandbox
