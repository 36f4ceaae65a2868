// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/service.h"

#include "core/harwriter.h"
#include "core/logging.h"
#include "sandbox/tokencheck.h"

#include <QLocale>

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
    const QDateTime startedAt = m_state.clock.now();
    const TokenVerdict verdict = checkToken(m_state.keys, request, m_state.now().toSecsSinceEpoch());
    if (!verdict.key)
        qCInfo(lcSandbox) << "401:" << verdict.reason;
    HttpReply reply = answerAs(request, verdict.key);
    const QString keyId = verdict.key ? verdict.key->keyId : QString();
    reply.headers.emplaceBack("Date", httpDate(m_state.now()));
    reply.headers.emplaceBack("X-Rate-Limit", m_state.rate.header(keyId, m_state.clock.monotonic()));
    record(request, reply, startedAt);
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
