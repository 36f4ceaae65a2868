// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>

namespace slipway::test {

//! \brief A bare connection to the sandbox, to send what no HTTP library would and to see what exactly comes back.
//!
//! Not a QTcpSocket, which tells a reset and a good end apart in no way. Every wait ends after ten seconds.
class RawConnection final
{
public:
    explicit RawConnection(quint16 port, const QHostAddress &address = QHostAddress::LocalHost);
    ~RawConnection();
    Q_DISABLE_COPY_MOVE(RawConnection)

    bool isConnected() const { return m_socket >= 0; }
    void send(const QByteArray &bytes);
    //! The next answer, whole: its head and as many bytes as that says.
    QByteArray readAnswer();
    //! All that comes until the other side ends the connection.
    QByteArray readAll();
    //! The other side has ended the connection: with FIN or RST.
    bool hasEnded() const { return m_ended; }
    bool wasReset() const { return m_reset; }

private:
    //! Waits for more; false at the end.
    bool readMore();

    int m_socket = -1;
    QByteArray m_received;
    bool m_ended = false;
    bool m_reset = false;
};

} // namespace slipway::test
