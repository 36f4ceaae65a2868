// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/wireexchange.h"

#include "client/oneshotbody.h"
#include "core/clock.h"

#include <QSslError>

#include <algorithm>

namespace slipway {

namespace {

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

// What QNetworkReply calls an error of content (201 to 299) is an HTTP status that it dislikes. Two of them are not: a body that
// it wanted to send again, and an answer that it could not decompress (it calls that "unknown").
bool isAboutStatus(QNetworkReply::NetworkError error, int status)
{
    return status >= 400 && error != QNetworkReply::ContentReSendError && error >= QNetworkReply::ContentAccessDenied;
}

Fault faultOf(QNetworkReply::NetworkError error, bool answered)
{
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
    connect(r, &QNetworkReply::requestSent, this, [this] { reach(m_request.body.isEmpty() || m_body->taken() > 0 ? Phase::Sent : Phase::Head); });
    connect(r, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
        if (sent > 0)
            reach(Phase::Sent);
        noteProgress();
    });
    connect(r, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            m_tlsErrors.append(error.errorString());
    });
    connect(r, &QNetworkReply::metaDataChanged, this, &WireExchange::onHeaders);
    connect(r, &QNetworkReply::readyRead, this, &WireExchange::onBytes);
    connect(r, &QNetworkReply::finished, this, &WireExchange::onFinished);
    watch(m_round);
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
    if (sizeOf(m_answer.headers) > m_request.limits.headers)
        stop(Fault::TooLarge);
}

void WireExchange::onBytes()
{
    noteProgress();
    m_answer.body += m_reply->readAll();
    const bool failed = m_answer.status >= 400;
    const qint64 limit = failed ? std::min(m_request.limits.errorBody, m_request.limits.body) : m_request.limits.body;
    if (m_answer.body.size() <= limit)
        return;
    m_answer.body.truncate(limit);
    m_cut = failed;
    stop(Fault::TooLarge);
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
    Fault fault = m_stopped != Fault::None ? m_stopped : faultOf(error, m_phase >= Phase::Answered);
    if (m_cut || isAboutStatus(error, m_answer.status))
        fault = Fault::None;
    if (fault == Fault::Tls)
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
