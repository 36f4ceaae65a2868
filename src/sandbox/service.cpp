// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/service.h"

#include "core/harwriter.h"
#include "core/logging.h"
#include "sandbox/somebodyelse.h"
#include "sandbox/tokencheck.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

HttpReply Service::answer(const HttpRequest &request)
{
    // Nothing here is for web pages: no CORS headers, and whoever is a page is told so (rule S38).
    const auto isOrigin = [](const auto &header) { return header.first.compare("Origin", Qt::CaseInsensitive) == 0; };
    if (std::any_of(request.headers.begin(), request.headers.end(), isOrigin))
        return HttpReply::plain(403, "Not for web pages.");
    return m_control && Control::owns(request.url) ? m_control->answer(request) : answerApi(request);
}

HttpReply Service::answerApi(const HttpRequest &request)
{
    const QDateTime startedAt = m_state.clock.now();
    const std::chrono::milliseconds now = m_state.clock.monotonic();
    ++m_state.requests;
    m_state.lag.release(now);
    m_state.later.release(now);
    const TokenVerdict verdict = checkToken(m_state.keys, request, m_state.now().toSecsSinceEpoch());
    if (!verdict.key) {
        qCInfo(lcSandbox) << "401:" << verdict.reason;
        m_state.refusal = verdict.reason;
    }
    const std::optional<Fault> fault = m_state.faults.take(request);
    HttpReply reply = carryOut(request, verdict.key, fault);
    reply.headers.emplaceBack("Date", httpDate(m_state.now()));
    reply.headers.emplaceBack("X-Rate-Limit", m_state.rate.header(verdict.key ? verdict.key->keyId : QString(), now));
    if (!fault)
        record(request, reply, startedAt);
    return reply;
}

HttpReply Service::carryOut(const HttpRequest &request, const IssuedKey *key, const std::optional<Fault> &fault)
{
    if (fault && fault->kind == Fault::Kind::Edit) {
        const std::optional<HttpRequest> theirs = requestOfSomebodyElse(fault->value, request.url);
        if (theirs)
            answerSomebodyElse(*theirs);
    }
    HttpReply reply;
    if (!fault || fault->done) {
        const bool lags = fault && fault->kind == Fault::Kind::Lag;
        const std::chrono::milliseconds delay = lags ? std::chrono::milliseconds(fault->value.toInteger()) : m_state.lag.draw();
        reply = lagging(delay, [&] { return answerAs(request, key); });
    }
    if (fault)
        fault->apply(reply);
    return reply;
}

HttpReply Service::answerSomebodyElse(const HttpRequest &request)
{
    return lagging(m_state.lag.draw(), [&] { return m_api.answer(request, keyOfSomebodyElse()); });
}

template <typename Work>
HttpReply Service::lagging(std::chrono::milliseconds delay, Work work)
{
    const quint64 before = m_state.world.generation();
    HttpReply reply = work();
    const quint64 after = m_state.world.generation();
    if (delay.count() > 0 && after > before)
        m_state.lag.hold(before, after, m_state.clock.monotonic() + delay);
    return reply;
}

HttpReply Service::answerAs(const HttpRequest &request, const IssuedKey *key)
{
    if (!key)
        return errorReply({apierror::notAuthorized()});
    if (!m_state.rate.spend(key->keyId, m_state.clock.monotonic()))
        return errorReply({apierror::rateLimit()});
    if (m_state.agreementMissing)
        return errorReply({apierror::agreementMissing()});
    return m_api.answer(request, *key);
}

void Service::record(const HttpRequest &request, const HttpReply &reply, const QDateTime &startedAt) const
{
    if (!m_har || reply.status >= 300)
        return;
    Exchange exchange;
    exchange.method = request.method;
    exchange.url = request.url;
    exchange.requestHeaders = request.headers;
    exchange.requestBody = request.body;
    exchange.status = reply.status;
    exchange.responseHeaders = reply.headers;
    exchange.responseBody = reply.body;
    exchange.startedAt = startedAt;
    exchange.duration = std::chrono::milliseconds(startedAt.msecsTo(m_state.clock.now()));
    m_har->append(exchange);
}

} // namespace slipway::sandbox
