// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange.h"

#include <QString>

#include <memory>

namespace slipway {

//! \brief Takes the body of a good answer piece by piece, so that it need not fit into memory. Used on the net thread alone.
class BodySink
{
public:
    BodySink() = default;
    virtual ~BodySink() = default;
    Q_DISABLE_COPY_MOVE(BodySink)

    //! A 2xx answer begins, of \a bytes, or of nobody knows how many (-1). What an attempt before it brought is void. False: it is not wanted.
    virtual bool begin(qint64 bytes) = 0;
    //! The next piece. False: nothing more is wanted, and the attempt ends as Cancelled.
    virtual bool take(const QByteArray &bytes) = 0;
};

//! \brief How long one attempt may take and how much it may bring (rules R9, S19). Times are of the monotonic clock.
struct HttpLimits
{
    std::chrono::milliseconds connect = std::chrono::seconds(10); //!< name lookup, connection and TLS handshake
    std::chrono::milliseconds firstByte = std::chrono::seconds(60); //!< from the last byte sent to the status line
    std::chrono::milliseconds idle = std::chrono::seconds(30); //!< between two pieces of the answer
    std::chrono::milliseconds total = std::chrono::seconds(120); //!< for all of it: a trickle never trips the idle limit
    qint64 body = 32 * 1024 * 1024;
    qint64 headers = 256 * 1024;
    qint64 errorBody = 1024 * 1024; //!< of an answer with status 400 and up; what is longer is cut, not refused
};

//! \brief What goes over the wire, word for word: whoever fills it in has added every header that is to be sent.
struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    HttpLimits limits = {};
    std::shared_ptr<BodySink> sink = {}; //!< where the body of a 2xx answer goes instead of into HttpReply; shared with who reads it afterwards
};

//! \brief An HTTP answer, whatever its status.
struct HttpReply
{
    int status = 0; //!< 0: no status line arrived
    HttpHeaders headers = {};
    QByteArray body = {}; //!< decompressed
    std::chrono::milliseconds duration{0};

    bool isSuccess() const { return status >= 200 && status < 300; }
};

//! \brief How far an attempt came. What matters is whether the server may have acted (rule R4).
enum class Phase {
    Nothing, //!< not a byte of the request left: refused, no such host, TLS not verified
    Head, //!< headers left, of the body not one byte: nothing can have been acted upon
    Sent, //!< all of a request without body left, or some of a body: the server may have acted
    Answered, //!< a status line arrived
    Complete, //!< the answer arrived whole, as far as HTTP can tell
};

//! \brief Why there is no good answer. None does not mean success: the status has its own say.
enum class Fault {
    None,
    Cancelled,
    Interrupted, //!< ended by Transport::renewConnections(): the connection was probably a dead one
    UnsafeUrl, //!< neither https nor http on loopback, or with credentials in it; nothing was sent (rule S18)
    Refused,
    HostNotFound,
    NetworkDown,
    Proxy,
    Tls, //!< the certificate or the handshake; nothing was sent (rule R17)
    ConnectTimeout,
    AnswerTimeout, //!< sent, and no status line within HttpLimits::firstByte
    IdleTimeout,
    TotalTimeout,
    Closed, //!< the connection ended before a status line came
    Truncated, //!< the connection ended in the middle of the answer
    Garbled, //!< what came is not HTTP
    TooLarge, //!< the answer is over a limit of HttpLimits, or a decompression bomb
    Undecodable, //!< arrived whole for HTTP, yet its content cannot be read
    WebPage, //!< a web page where data belongs: a captive portal, a proxy's complaint
};

//! \brief What became of one attempt: how far it came, what stopped it, and as much of the answer as there is.
struct HttpOutcome
{
    Fault fault = Fault::None;
    Phase phase = Phase::Nothing;
    QString reason = {}; //!< the network's or OpenSSL's own words on the fault; for details, not for decisions
    HttpReply reply = {};
};

} // namespace slipway
