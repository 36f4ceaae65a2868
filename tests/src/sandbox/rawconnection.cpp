// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/rawconnection.h"

#include <QRegularExpression>

#include <array>
#include <cerrno>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace slipway::test {

RawConnection::RawConnection(quint16 port, const QHostAddress &address)
{
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(address.toString().toLatin1().constData(), QByteArray::number(port).constData(), &hints, &found) != 0)
        return;
    m_socket = ::socket(found->ai_family, SOCK_STREAM, 0);
    if (::connect(m_socket, found->ai_addr, found->ai_addrlen) != 0) {
        ::close(m_socket);
        m_socket = -1;
    }
    ::freeaddrinfo(found);
}

RawConnection::~RawConnection()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

void RawConnection::send(const QByteArray &bytes)
{
    [[maybe_unused]] const ssize_t sent = ::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL);
}

bool RawConnection::readMore()
{
    pollfd waiting = {m_socket, POLLIN, 0};
    if (m_ended || ::poll(&waiting, 1, 10'000) != 1)
        return false;
    std::array<char, 65536> buffer;
    const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), 0);
    if (count > 0) {
        m_received.append(buffer.data(), qsizetype(count));
        return true;
    }
    m_ended = true;
    m_reset = count < 0 && errno == ECONNRESET;
    return false;
}

QByteArray RawConnection::readAnswer()
{
    static const QRegularExpression length(QStringLiteral("\r\nContent-Length: (\\d+)\r\n"), QRegularExpression::CaseInsensitiveOption);
    while (!m_received.contains("\r\n\r\n") && readMore()) {
    }
    const qsizetype headSize = m_received.indexOf("\r\n\r\n") + 4;
    const qsizetype size = headSize + length.match(QString::fromLatin1(m_received.first(headSize))).captured(1).toLongLong();
    while (m_received.size() < size && readMore()) {
    }
    const QByteArray answer = m_received.first(qMin(size, m_received.size()));
    m_received.remove(0, answer.size());
    return answer;
}

QByteArray RawConnection::readAll()
{
    while (readMore()) {
    }
    return m_received;
}

} // namespace slipway::test
