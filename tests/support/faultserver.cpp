// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/faultserver.h"

#include <QPointer>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace slipway::test {

//! \brief One connection. Lives on the server's thread.
class FaultPeer final : public QObject
{
public:
    FaultPeer(FaultServer &server, QTcpSocket *socket, int number, QObject *parent)
        : QObject(parent)
        , m_server(server)
        , m_socket(socket)
        , m_number(number)
    {
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, &FaultPeer::read);
        connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
        read();
    }

    void trickle()
    {
        if (m_trickling.isEmpty())
            return;
        m_socket->write(m_trickling.left(1));
        m_socket->flush();
        m_trickling.remove(0, 1);
    }

    void close() { m_socket->disconnectFromHost(); }

private:
    void read()
    {
        const QByteArray bytes = m_socket->readAll();
        m_buffer += bytes;
        const QMutexLocker lock(&m_server.m_mutex);
        m_server.m_bytes += bytes.size();
        while (takeRequest()) {
        }
    }

    // The mutex is held. True when there may be another request in the buffer.
    bool takeRequest()
    {
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (m_deaf || end < 0)
            return false;
        if (!m_current)
            begin(m_buffer.left(end));
        if (m_answer->m_early) {
            m_deaf = true;
            answer();
            return false;
        }
        const qsizetype length = headerValue(m_server.m_requests[*m_current].headers, "Content-Length").toLongLong();
        if (m_buffer.size() < end + 4 + length)
            return false;
        m_server.m_requests[*m_current].body = m_buffer.mid(end + 4, length);
        m_buffer.remove(0, end + 4 + length);
        answer();
        m_current.reset();
        return true;
    }

    void begin(const QByteArray &head)
    {
        const QList<QByteArray> lines = head.split('\n');
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        SeenRequest request{.method = first.value(0), .target = first.value(1), .version = first.value(2), .connection = m_number};
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const qsizetype colon = lines.at(i).indexOf(':');
            request.headers.emplaceBack(lines.at(i).left(colon), lines.at(i).mid(colon + 1).trimmed());
        }
        m_answer = m_server.next(request);
        m_current = m_server.m_requests.size();
        m_server.m_requests.push_back(std::move(request));
    }

    void answer()
    {
        const Answer answer = *m_answer;
        if (answer.m_ending == Answer::Ending::Trickle) {
            m_trickling = answer.m_bytes;
            return;
        }
        m_socket->write(answer.m_bytes);
        if (answer.m_ending == Answer::Ending::Close) {
            m_deaf = true;
            m_socket->disconnectFromHost();
        } else if (answer.m_ending == Answer::Ending::Reset) {
            m_deaf = true;
            m_socket->flush();
            const linger nothing{1, 0};
            ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &nothing, sizeof nothing);
            m_socket->abort();
        }
    }

    FaultServer &m_server;
    QTcpSocket *const m_socket;
    const int m_number;
    QByteArray m_buffer;
    std::optional<size_t> m_current;
    std::optional<Answer> m_answer;
    QByteArray m_trickling;
    bool m_deaf = false;
};

//! \brief The listening socket. Lives on the server's thread.
class FaultListener final : public QObject
{
public:
    FaultListener(FaultServer &server, const std::optional<QSslConfiguration> &tls) : m_server(server)
    {
        if (tls) {
            auto *secure = new QSslServer(this);
            secure->setSslConfiguration(*tls);
            m_listener = secure;
        } else {
            m_listener = new QTcpServer(this);
        }
        connect(m_listener, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket *socket = m_listener->nextPendingConnection()) {
                int number = 0;
                {
                    const QMutexLocker lock(&m_server.m_mutex);
                    number = ++m_server.m_connections;
                }
                m_peers.append(new FaultPeer(m_server, socket, number, this));
            }
        });
        m_listener->listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_listener->serverPort(); }

    void forEachPeer(const std::function<void(FaultPeer &)> &act)
    {
        for (const QPointer<FaultPeer> &peer : std::as_const(m_peers)) {
            if (peer)
                act(*peer);
        }
    }

private:
    FaultServer &m_server;
    QTcpServer *m_listener = nullptr;
    QList<QPointer<FaultPeer>> m_peers;
};

Answer Answer::http(int status, const QByteArray &body, const HttpHeaders &headers)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &header : headers)
        bytes += header.first + ": " + header.second + "\r\n";
    return raw(bytes + "\r\n" + body, Ending::KeepAlive);
}

Answer Answer::json(const QByteArray &body, const HttpHeaders &headers)
{
    HttpHeaders all = headers;
    all.emplaceBack("Content-Type", "application/json");
    return http(200, body, all);
}

Answer Answer::raw(const QByteArray &bytes, Ending ending)
{
    Answer answer;
    answer.m_bytes = bytes;
    answer.m_ending = ending;
    return answer;
}

Answer Answer::early() const
{
    Answer answer = *this;
    answer.m_early = true;
    return answer;
}

Answer Answer::ending(Ending ending) const
{
    Answer answer = *this;
    answer.m_ending = ending;
    return answer;
}

FaultServer::FaultServer(const std::optional<QSslConfiguration> &tls) : m_secure(tls.has_value())
{
    m_thread.start();
    QObject place;
    place.moveToThread(&m_thread);
    QMetaObject::invokeMethod(
        &place,
        [this, &tls, &place] {
            m_listener = std::make_unique<FaultListener>(*this, tls);
            m_port = m_listener->port();
            place.moveToThread(nullptr);
        },
        Qt::BlockingQueuedConnection);
}

FaultServer::~FaultServer()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener.release()->deleteLater(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QUrl FaultServer::url(const QString &path) const
{
    const QString scheme = m_secure ? u"https"_s : u"http"_s;
    return QUrl(u"%1://%2:%3%4"_s.arg(scheme, m_secure ? u"localhost"_s : u"127.0.0.1"_s).arg(m_port).arg(path));
}

void FaultServer::script(const std::vector<Answer> &answers)
{
    const QMutexLocker lock(&m_mutex);
    m_script = answers;
    m_nextAnswer = 0;
}

void FaultServer::respond(std::function<Answer(const SeenRequest &)> answer)
{
    const QMutexLocker lock(&m_mutex);
    m_script.clear();
    m_respond = std::move(answer);
}

void FaultServer::trickle()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener->forEachPeer([](FaultPeer &peer) { peer.trickle(); }); }, Qt::BlockingQueuedConnection);
}

void FaultServer::closeConnections()
{
    QMetaObject::invokeMethod(
        m_listener.get(), [this] { m_listener->forEachPeer([](FaultPeer &peer) { peer.close(); }); }, Qt::BlockingQueuedConnection);
}

std::vector<SeenRequest> FaultServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int FaultServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

qint64 FaultServer::bytesReceived() const
{
    const QMutexLocker lock(&m_mutex);
    return m_bytes;
}

// The mutex is held.
Answer FaultServer::next(const SeenRequest &request)
{
    if (!m_script.empty())
        return m_script[std::min(m_nextAnswer++, m_script.size() - 1)];
    return m_respond ? m_respond(request) : Answer::close();
}

} // namespace slipway::test
