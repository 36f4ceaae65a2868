// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/gateconnection.h"

#include "sandbox/httpserver.h"
#include "sandbox/socketends.h"

#include <QHostAddress>

using namespace std::chrono_literals;

namespace slipway::sandbox {

namespace {

// End of the head at the front of a buffer, or -1.
qsizetype headEnd(const QByteArray &buffer)
{
    return buffer.indexOf("\r\n\r\n");
}

constexpr qsizetype headEndSize = 4;

bool isOurs(const QByteArray &headerName)
{
    return headerName.toLower().startsWith("x-gate-");
}

void dropHeaders(HttpHead &head, const std::function<bool(const QByteArray &)> &unwanted)
{
    head.headers.removeIf([&](const auto &header) { return unwanted(header.first); });
}

QByteArray reason(int status)
{
    switch (status) {
    case 411:
        return "Length Required";
    case 413:
        return "Payload Too Large";
    case 421:
        return "Misdirected Request";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Bad Request";
    }
}

} // namespace

GateConnection::GateConnection(QTcpSocket *client, GateTerms terms, QObject *parent)
    : QObject(parent)
    , m_terms(std::move(terms))
    , m_client(client)
    , m_inner(new QTcpSocket(this))
{
    m_client->setParent(this);
    m_client->setReadBufferSize(256 * 1024);
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &GateConnection::end);
    connect(m_client, &QTcpSocket::readyRead, this, &GateConnection::readRequest);
    connect(m_client, &QTcpSocket::bytesWritten, this, &GateConnection::delivered);
    connect(m_client, &QTcpSocket::disconnected, this, &GateConnection::end);
    connect(m_inner, &QTcpSocket::readyRead, this, &GateConnection::readAnswer);
    connect(m_inner, &QTcpSocket::disconnected, this, &GateConnection::end);
    connect(m_inner, &QTcpSocket::errorOccurred, this, &GateConnection::end);
    m_inner->connectToHost(QHostAddress::LocalHost, m_terms.innerPort);
    m_idle.start(m_terms.limits.idle);
    // For what came before we listened; queued, so that ended() never comes out of the constructor.
    QMetaObject::invokeMethod(this, &GateConnection::readRequest, Qt::QueuedConnection);
}

void GateConnection::end()
{
    if (m_ended)
        return;
    letGo();
    // What is written still goes out, unless nobody reads it; the socket is a child and lives as long as it needs for that.
    m_client->disconnectFromHost();
    QTimer::singleShot(m_terms.limits.idle, m_client, &QTcpSocket::abort);
    awaitEnd();
}

void GateConnection::letGo()
{
    m_ended = true;
    m_idle.stop();
    m_pace.stop();
    m_inner->disconnect(this);
    m_inner->abort();
    m_client->disconnect(this);
}

void GateConnection::awaitEnd()
{
    if (m_client->state() == QAbstractSocket::UnconnectedState)
        emit ended();
    else
        connect(m_client, &QTcpSocket::disconnected, this, &GateConnection::ended);
}

void GateConnection::readRequest()
{
    // A pipelined request waits in the socket; its buffer is bounded, so that nobody can fill our memory.
    if (m_state != State::Request)
        return;
    m_in += m_client->readAll();
    const qsizetype end = headEnd(m_in);
    if (end < 0) {
        if (m_in.size() > m_terms.limits.headBytes)
            refuse(431);
        return;
    }
    const std::optional<HttpHead> head = HttpHead::parse(m_in.first(end));
    const int status = end > m_terms.limits.headBytes ? 431 : head ? refusal(*head) : 400;
    if (status != 0) {
        refuse(status);
        return;
    }
    const qsizetype length = qsizetype(*head->contentLength());
    if (m_in.size() < end + headEndSize + length)
        return;
    const QByteArray body = m_in.sliced(end + headEndSize, length);
    m_in.remove(0, end + headEndSize + length);
    m_idle.stop();
    m_state = State::Answer;
    forward(*head, body);
}

int GateConnection::refusal(const HttpHead &head) const
{
    int hosts = 0;
    for (const auto &header : head.headers) {
        if (header.first.compare("Transfer-Encoding", Qt::CaseInsensitive) == 0)
            return 411;
        hosts += header.first.compare("Host", Qt::CaseInsensitive) == 0;
    }
    if (hosts != 1 || !m_terms.hosts.contains(headerValue(head.headers, "Host").toLower()))
        return 421;
    // The target must be a path: a proxy's absolute form would let it say another host than Host does.
    if (!head.startLine.split(' ').value(1).startsWith('/'))
        return 400;
    const std::optional<qint64> length = head.contentLength();
    if (!length)
        return 400;
    return *length > m_terms.limits.bodyBytes ? 413 : 0;
}

void GateConnection::refuse(int status)
{
    m_state = State::Closing;
    letGo();
    sendLast(*m_client, "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    awaitEnd();
}

void GateConnection::forward(HttpHead head, const QByteArray &body)
{
    const QByteArray wish = headerValue(head.headers, "Connection").toLower();
    m_keepAlive = head.startLine.endsWith("HTTP/1.0") ? wish == "keep-alive" : wish != "close";
    m_isHead = head.startLine.startsWith("HEAD ");
    // The connection to the inner server is ours to keep, whatever the client wishes for its own.
    dropHeaders(head, [](const QByteArray &name) { return isOurs(name) || name.compare("Connection", Qt::CaseInsensitive) == 0; });
    head.headers.emplaceBack(HttpServer::passHeader, m_terms.pass);
    m_inner->write(head.toWire() + body);
}

void GateConnection::readAnswer()
{
    m_out += m_inner->readAll();
    if (!m_answerHead) {
        const qsizetype end = headEnd(m_out);
        if (end < 0)
            return;
        m_answerHead = HttpHead::parse(m_out.first(end));
        Q_ASSERT_X(m_answerHead, "GateConnection", "our own server sends well-formed heads");
        m_out.remove(0, end + headEndSize);
    }
    const auto length = qsizetype(m_answerHead->contentLength().value_or(0));
    m_out.reserve(length);
    if (m_out.size() < length)
        return;
    HttpHead head = *std::exchange(m_answerHead, {});
    const QByteArray body = std::exchange(m_out, {});
    // RFC 9110 9.3.2: the length is told and nothing sent. Qt HttpServer sends it.
    deliver(std::move(head), m_isHead ? QByteArray() : body);
}

void GateConnection::deliver(HttpHead head, const QByteArray &body)
{
    const WireFault fault = WireFault::fromHeader(headerValue(head.headers, WireFault::headerName));
    dropHeaders(head, isOurs);
    if (!m_keepAlive)
        head.headers.emplaceBack("Connection", "close");
    const QByteArray wireHead = head.toWire();
    switch (fault.kind) {
    case WireFault::Kind::None:
        sendWhole(wireHead, body);
        return;
    case WireFault::Kind::Reset:
        sendPart(wireHead, body, fault.value);
        resetOnClose(*m_client);
        end();
        return;
    case WireFault::Kind::Truncate:
        sendPart(wireHead, body, fault.value);
        end();
        return;
    case WireFault::Kind::Trickle:
        trickle(wireHead + body, std::chrono::milliseconds(qMax<qint64>(fault.value, 0)));
        return;
    case WireFault::Kind::Stall:
        if (fault.value >= 0)
            QTimer::singleShot(std::chrono::milliseconds(fault.value), this, [this, wireHead, body] { sendWhole(wireHead, body); });
        return;
    }
}

void GateConnection::sendWhole(const QByteArray &head, const QByteArray &body)
{
    m_client->write(head);
    m_client->write(body);
    answered();
}

void GateConnection::sendPart(const QByteArray &head, const QByteArray &body, qint64 bodyBytes)
{
    m_state = State::Closing;
    if (bodyBytes < 0)
        return;
    m_client->write(head + body.first(qMin<qint64>(bodyBytes, body.size())));
    m_client->flush();
}

void GateConnection::trickle(const QByteArray &answer, std::chrono::milliseconds pause)
{
    m_trickle = answer;
    connect(&m_pace, &QTimer::timeout, this, &GateConnection::sendNextByte, Qt::UniqueConnection);
    m_pace.start(pause);
}

void GateConnection::sendNextByte()
{
    m_client->write(m_trickle.first(1));
    m_trickle.remove(0, 1);
    if (!m_trickle.isEmpty())
        return;
    m_pace.stop();
    answered();
}

void GateConnection::answered()
{
    if (!m_keepAlive) {
        m_state = State::Closing;
        end();
        return;
    }
    m_state = State::Delivery;
    delivered();
}

void GateConnection::delivered()
{
    if (m_state != State::Delivery)
        return;
    m_idle.start(m_terms.limits.idle);
    // Whoever asks without reading the answers gets no more of them: they would fill our memory.
    if (m_client->bytesToWrite() > 0)
        return;
    m_state = State::Request;
    readRequest();
}

} // namespace slipway::sandbox
