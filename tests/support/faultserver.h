// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"

#include <QMetaType>
#include <QMutex>
#include <QSslConfiguration>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace slipway::test {

//! \brief What the fault server does once a request has arrived: bytes, and then how the connection fares.
class Answer final
{
public:
    enum class Ending {
        KeepAlive, //!< waits for the next request
        Close, //!< FIN
        Reset, //!< RST
        Stall, //!< neither a byte nor an end
        Trickle, //!< the rest of the bytes leave one at a time, at each FaultServer::trickle()
    };

    //! A whole answer with Content-Length and a Date.
    static Answer http(int status, const QByteArray &body, const HttpHeaders &headers = {});
    static Answer json(const QByteArray &body, const HttpHeaders &headers = {});
    //! Exactly these bytes.
    static Answer raw(const QByteArray &bytes, Ending ending);
    static Answer close() { return raw({}, Ending::Close); }
    static Answer reset() { return raw({}, Ending::Reset); }
    static Answer stall() { return raw({}, Ending::Stall); }

    //! Do it as soon as the request's headers are there, before its body was read.
    Answer early() const;
    Answer ending(Ending ending) const;

private:
    friend class FaultPeer;
    QByteArray m_bytes;
    Ending m_ending = Ending::KeepAlive;
    bool m_early = false;
};

//! A request as it came over the wire.
struct SeenRequest
{
    QByteArray method = {};
    QByteArray target = {}; //!< path and query
    QByteArray version = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    int connection = 0; //!< counts the connections from 1
};

//! \brief A raw TCP (or TLS) server on a thread of its own that answers by script and counts what it saw.
//!
//! QHttpServer can neither reset nor truncate nor trickle, and counting requests below the client's own stack is the only proof
//! that nothing was sent twice.
class FaultServer final
{
public:
    //! With \a tls it speaks TLS with that certificate and key.
    explicit FaultServer(const std::optional<QSslConfiguration> &tls = std::nullopt);
    ~FaultServer();

    //! "http://127.0.0.1:port" + \a path; https if it speaks TLS.
    QUrl url(const QString &path = {}) const;

    //! Answers the requests in this order; the last one answers all that follow. Starts over.
    void script(const std::vector<Answer> &answers);
    //! Answers by looking at the request, when there is no script.
    void respond(std::function<Answer(const SeenRequest &)> answer);
    //! Lets one byte of a trickling answer go.
    void trickle();
    //! Closes every connection that idles.
    void closeConnections();

    //! Requests whose headers arrived, in order.
    std::vector<SeenRequest> requests() const;
    int count() const { return int(requests().size()); }
    int connections() const;
    qint64 bytesReceived() const;

private:
    friend class FaultPeer;
    friend class FaultListener;

    Answer next(const SeenRequest &request);

    mutable QMutex m_mutex;
    std::vector<Answer> m_script;
    size_t m_nextAnswer = 0;
    std::function<Answer(const SeenRequest &)> m_respond;
    std::vector<SeenRequest> m_requests;
    int m_connections = 0;
    qint64 m_bytes = 0;
    QThread m_thread;
    std::unique_ptr<class FaultListener> m_listener; // lives on the thread
    quint16 m_port = 0;
    bool m_secure = false;
};

} // namespace slipway::test

Q_DECLARE_METATYPE(slipway::test::Answer)
