// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/wireexchange.h"

#include "client/oneshotbody.h"
#include "core/clock.h"

#include <QSslError>

#include <algorithm>

namespace slipway {

namespace {

constexpr qint64 largestReservation = 1024 * 1024;

bool sendsNoBody(const HttpRequest &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

qint64 sizeOf(const HttpHeaders &headers)
{
    qint64 size = 0;
    for (const auto &header : headers)
        size += header.first.size() + header.second.size() + 4; // ": " and the line's end
    return size;
}

// QNetworkReply reports a status that it dislikes as an error of content (201 and up), and after some redirects that it could not
// send the body again (205), which nobody wanted. For us these are whole answers.
bool isAboutStatus(QNetworkReply::NetworkError error, int status)
{
    if (status >= 300 && status < 400)
        return error == QNetworkReply::ContentReSendError;
    return status >= 400 && error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ContentReSendError;
}

// Faults before which not a byte of the request can have left.
bool provesNothingSent(Fault fault)
{
    return fault == Fault::Refused || fault == Fault::HostNotFound || fault == Fault::Tls;
}

Fault faultOf(QNetworkReply::NetworkError error, Phase phase)
{
    const bool answered = phase >= Phase::Answered;
    switch (error) {
    case QNetworkReply::NoError:
        return Fault::None;
    case QNetworkReply::ConnectionRefusedError:
        return Fault::Refused;
    case QNetworkReply::HostNotFoundError:
        return Fault::HostNotFound;
    case QNetworkReply::TimeoutError:
        return answered ? Fault::IdleTimeout : Fault::ConnectTimeout;
    case QNetworkReply::OperationCanceledError:
        return Fault::Cancelled;
    case QNetworkReply::SslHandshakeFailedError:
        return Fault::Tls;
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
        return Fault::NetworkDown;
    case QNetworkReply::UnknownNetworkError: // "host unreachable", among others
        return phase == Phase::Nothing ? Fault::NetworkDown : (answered ? Fault::Truncated : Fault::Closed);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return Fault::Proxy;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return Fault::Garbled;
    case QNetworkReply::UnknownContentError:
        return Fault::Undecodable;
    default:
        return answered ? Fault::Truncated : Fault::Closed;
    }
}

// For a digest or a key that is too weak Qt knows no better than "Unknown error".
QString inWords(const QSslError &error)
{
    if (error.error() == QSslError::UnspecifiedError)
        return WireExchange::tr("The certificate is too weak, or not valid for a reason without a name");
    return error.errorString();
}

} // namespace

WireExchange::WireExchange(quint64 id, HttpRequest request, std::shared_ptr<QPromise<HttpOutcome>> promise, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_id(id)
    , m_request(std::move(request))
    , m_promise(std::move(promise))
    , m_clock(clock)
    , m_start(clock.monotonic())
    , m_progress(m_start)
{
    if (!sendsNoBody(m_request))
        m_body = new OneShotBody(m_request.body, this);
}

WireExchange::~WireExchange() = default;

void WireExchange::run(ReplyPointer reply)
{
    m_reply = std::move(reply);
    QNetworkReply *const r = m_reply.get();
    connect(r, &QNetworkReply::requestSent, this, [this] { reach(!m_body || m_body->taken() > 0 ? Phase::Sent : Phase::Head); });
    connect(r, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        if (sent > 0)
            reach(Phase::Sent);
        noteProgress();
    });
    connect(r, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors.append(inWords(error));
    });
    connect(r, &QNetworkReply::metaDataChanged, this, &WireExchange::onHeaders);
    connect(r, &QNetworkReply::readyRead, this, &WireExchange::onBytes);
    connect(r, &QNetworkReply::finished, this, &WireExchange::onFinished);
    watch(m_round);
    // Qt does not tell when a request with an empty body leaves; so it may have, from the start.
    if (m_body && m_request.body.isEmpty())
        reach(Phase::Sent);
}

void WireExchange::stop(Fault fault)
{
    if (!m_promise || m_stopped != Fault::None)
        return;
    m_stopped = fault;
    if (m_reply)
        m_reply->abort(); // ends in onFinished(), at once
    else
        finish({.fault = fault});
}

void WireExchange::reach(Phase phase)
{
    if (phase <= m_phase)
        return;
    m_phase = phase;
    noteProgress();
    watch(++m_round);
}

void WireExchange::noteProgress()
{
    m_progress = m_clock.monotonic();
}

void WireExchange::onHeaders()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0)
        return;
    m_answer.status = status;
    m_answer.headers = m_reply->rawHeaderPairs();
    reach(Phase::Answered);
    // Qt drops all headers when they are over a limit of its own, and would then wait for bytes that never come.
    const bool dropped = m_answer.headers.isEmpty() && status != 204;
    if (dropped || sizeOf(m_answer.headers) > m_request.limits.headers)
        stop(Fault::TooLarge);
    else if (goesToSink())
        beginSink();
    else if (m_answer.body.isEmpty()) // all the room at once, as far as the server may be believed
        m_answer.body.reserve(std::clamp(m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong(), 0LL, largestReservation));
}

void WireExchange::beginSink()
{
    if (std::exchange(m_hasBegun, true))
        return;
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    m_announced = length.isValid() ? length.toLongLong() : -1;
    if (!m_request.sink->begin(m_announced))
        stop(Fault::Cancelled);
}

void WireExchange::onBytes()
{
    noteProgress();
    if (m_stopped != Fault::None)
        return;
    const qint64 limit = m_answer.status >= 400 ? std::min(m_request.limits.errorBody, m_request.limits.body) : m_request.limits.body;
    if (goesToSink()) {
        pass();
        return;
    }
    m_received += take(std::min(m_reply->bytesAvailable(), limit - m_answer.body.size()));
    m_received += m_reply->skip(m_reply->bytesAvailable());
    if (m_received > m_request.limits.body)
        stop(Fault::TooLarge);
}

// To the sink, all that is there. To stop is the end of the reply.
void WireExchange::pass()
{
    const QByteArray piece = m_reply->readAll();
    m_received += piece.size();
    if (m_received > m_request.limits.body)
        stop(Fault::TooLarge);
    else if (!piece.isEmpty() && !m_request.sink->take(piece))
        stop(Fault::Cancelled);
}

// Reads straight to where it stays. Answers how much that was.
qint64 WireExchange::take(qint64 bytes)
{
    QByteArray &body = m_answer.body;
    const qsizetype before = body.size();
    body.resize(before + bytes);
    const qint64 read = std::max(m_reply->read(body.data() + before, bytes), qint64(0));
    body.resize(before + read);
    return read;
}

void WireExchange::onFinished()
{
    if (m_stopped == Fault::None) {
        onHeaders();
        onBytes();
    }
    // Bytes that the network took are bytes that the server may have, whatever it reported (fact 1).
    if (m_body && m_body->taken() > 0)
        reach(Phase::Sent);
    const QNetworkReply::NetworkError error = m_reply->error();
    Fault fault = m_stopped != Fault::None ? m_stopped : faultOf(error, m_phase);
    if (m_stopped == Fault::None && isAboutStatus(error, m_answer.status))
        fault = Fault::None;
    if (fault == Fault::None && m_announced >= 0 && m_received != m_announced)
        fault = Fault::Truncated; // Qt takes some cut answers for whole ones (fact 3)
    if (provesNothingSent(fault))
        m_phase = Phase::Nothing;
    else if (fault == Fault::None)
        m_phase = Phase::Complete;
    HttpOutcome outcome{.fault = fault, .phase = m_phase};
    if (fault != Fault::None)
        outcome.reason = m_tlsErrors.isEmpty() ? m_reply->errorString() : m_tlsErrors.join(QStringLiteral("; "));
    outcome.reply = std::move(m_answer);
    finish(std::move(outcome));
}

void WireExchange::finish(HttpOutcome outcome)
{
    if (!m_promise)
        return;
    outcome.reply.duration = m_clock.monotonic() - m_start;
    const auto promise = std::exchange(m_promise, nullptr);
    m_cancellation = {};
    if (m_reply)
        m_reply->disconnect(this); // it goes later, and has been seen to speak once more when it was aborted as its headers came
    m_reply.reset();
    promise->addResult(std::move(outcome));
    promise->finish();
    emit done();
}

WireExchange::Deadline WireExchange::nextDeadline() const
{
    const HttpLimits &limits = m_request.limits;
    Deadline deadline{m_start + limits.connect, Fault::ConnectTimeout};
    if (m_phase >= Phase::Answered)
        deadline = {m_progress + limits.idle, Fault::IdleTimeout};
    else if (m_phase >= Phase::Head)
        deadline = {m_progress + limits.firstByte, Fault::AnswerTimeout};
    if (m_start + limits.total < deadline.at)
        deadline = {m_start + limits.total, Fault::TotalTimeout};
    return deadline;
}

// One timer at a time, for the earliest deadline. Bytes only move it away, so it is looked at when it falls due; a new phase may
// bring it nearer, so each phase starts a round of its own and the timers of earlier rounds mean nothing.
void WireExchange::watch(int round)
{
    if (round != m_round || !m_promise)
        return;
    const Deadline deadline = nextDeadline();
    const std::chrono::milliseconds left = deadline.at - m_clock.monotonic();
    if (left.count() <= 0)
        stop(deadline.fault);
    else
        m_clock.after(left, this, [this, round] { watch(round); });
}

} // namespace slipway
