// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTcpSocket;

namespace slipway::sandbox {

//! Makes the next close of \a socket an RST instead of a FIN; what was flushed before still goes out. Qt has no call for it.
void resetOnClose(QTcpSocket &socket);

} // namespace slipway::sandbox
