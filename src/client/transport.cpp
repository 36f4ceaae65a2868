// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "client/oneshotbody.h"
#include "client/origin.h"
#include "client/wireexchange.h"
#include "core/clock.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

// A kept-alive connection that idled this long may be dead, and a mutation that finds out is an ambiguous one (fact 1).
constexpr std::chrono::milliseconds mutationIdleLimit = 5s;

//! \brief The system's proxies, but never one for loopback: a sandbox's bearer stays on this computer (rule S39).
//!
//! Asked on the net thread, where a proxy script may take its time (fact 7).
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

// Answers up to this size are read straight into memory of their own; Qt copies what is larger piece by piece, from 128 KiB on unless told
// otherwise. A page of 200 resources takes 200 KiB.
constexpr int wholeAnswer = 1024 * 1024;

bool isMutation(const HttpRequest &request)
{
    return request.method != "GET" && request.method != "HEAD";
}

// Why a request is not even begun.
Fault refusal(const HttpRequest &request, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return Fault::Cancelled;
    return isSafeUrl(request.url) ? Fault::None : Fault::UnsafeUrl;
}

QNetworkRequest networkRequest(const HttpRequest &request)
{
    QNetworkRequest wire(request.url);
    for (const auto &header : request.headers)
        wire.setRawHeader(header.first, header.second);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setAttribute(QNetworkRequest::MaximumDownloadBufferSizeAttribute, wholeAnswer);
    if (request.url.scheme() == "https"_L1) { // a sandbox on loopback needs no TLS library, which takes a while to load
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setProtocol(QSsl::TlsV1_2OrLater);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        wire.setSslConfiguration(tls);
    }
    if (isMutation(request)) {
        // Without these two Qt would copy the one-shot body, and send the copy twice.
        wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }
    return wire;
}

} // namespace

//! \brief What lives on the net thread: the managers and the exchanges under way.
class Wire final : public QObject
{
public:
    explicit Wire(Clock &clock) : m_clock(clock)
    {
        m_reads->setProxyFactory(new SystemProxies);
        m_mutations->setProxyFactory(new SystemProxies);
    }

    void start(quint64 id, HttpRequest request, std::shared_ptr<QPromise<HttpOutcome>> promise, const CancelToken &cancel)
    {
        auto *exchange = new WireExchange(id, std::move(request), std::move(promise), m_clock, this);
        m_exchanges.push_back(exchange);
        const Fault refused = refusal(exchange->request(), cancel);
        const bool mutation = refused == Fault::None && isMutation(exchange->request());
        connect(exchange, &WireExchange::done, this, [this, exchange, mutation] { forget(exchange, mutation); });
        if (refused != Fault::None)
            return exchange->stop(refused);
        if (mutation)
            prepareMutation();
        // The token may fire in any thread and at any time, so it names the exchange instead of pointing at it.
        exchange->setCancellation(cancel.onCancelled([this, id] {
            QMetaObject::invokeMethod(
                this, [this, id] { stop(id); }, Qt::QueuedConnection);
        }));
        exchange->run(issue(*exchange));
    }

    void stopAll()
    {
        const std::vector<WireExchange *> exchanges = m_exchanges;
        for (WireExchange *exchange : exchanges)
            exchange->stop(Fault::Cancelled);
    }

    void renewConnections()
    {
        const std::vector<WireExchange *> exchanges = m_exchanges;
        for (WireExchange *exchange : exchanges) {
            if (!isMutation(exchange->request()))
                exchange->stop(Fault::Interrupted);
        }
        m_reads->clearConnectionCache(); // there is no read left that this could leave unfinished
        m_mutationsAreStale = true;
    }

private:
    ReplyPointer issue(const WireExchange &exchange)
    {
        const HttpRequest &request = exchange.request();
        const QNetworkRequest wire = networkRequest(request);
        if (request.method == "GET")
            return ReplyPointer(m_reads->get(wire));
        if (request.method == "POST")
            return ReplyPointer(m_mutations->post(wire, exchange.body()));
        // A DELETE too: deleteResource() knows no body, and is sent again by Qt when the connection closes.
        return ReplyPointer(m_mutations->sendCustomRequest(wire, request.method, exchange.body()));
    }

    void prepareMutation()
    {
        // Clearing with something in flight would leave that unfinished for ever.
        if (m_mutationsInFlight == 0 && (m_mutationsAreStale || m_clock.monotonic() - m_lastMutation > mutationIdleLimit)) {
            m_mutations->clearConnectionCache();
            m_mutationsAreStale = false;
        }
        ++m_mutationsInFlight;
    }

    void forget(WireExchange *exchange, bool mutation)
    {
        if (mutation) {
            --m_mutationsInFlight;
            m_lastMutation = m_clock.monotonic();
        }
        std::erase(m_exchanges, exchange);
        exchange->deleteLater();
    }

    void stop(quint64 id)
    {
        const auto found = std::find_if(m_exchanges.begin(), m_exchanges.end(), [id](const WireExchange *e) { return e->id() == id; });
        if (found != m_exchanges.end())
            (*found)->stop(Fault::Cancelled);
    }

    Clock &m_clock;
    QNetworkAccessManager *const m_reads = new QNetworkAccessManager(this);
    QNetworkAccessManager *const m_mutations = new QNetworkAccessManager(this);
    std::vector<WireExchange *> m_exchanges;
    int m_mutationsInFlight = 0;
    bool m_mutationsAreStale = false;
    std::chrono::milliseconds m_lastMutation{0};
};

Transport::Transport(Clock &clock) : m_wire(new Wire(clock))
{
    m_thread.setObjectName(QStringLiteral("net"));
    m_wire->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_wire, &QObject::deleteLater);
    m_thread.start();
}

Transport::~Transport()
{
    // Blocking, hence after everything that was posted before; quit() alone would leave that unrun and its promises unkept.
    QMetaObject::invokeMethod(
        m_wire, [this] { m_wire->stopAll(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

QFuture<HttpOutcome> Transport::send(HttpRequest request, const CancelToken &cancel)
{
    auto promise = std::make_shared<QPromise<HttpOutcome>>(); // shared only because a queued functor must be copyable
    promise->start();
    QFuture<HttpOutcome> answer = promise->future();
    const quint64 id = ++m_sent;
    QMetaObject::invokeMethod(
        m_wire,
        [wire = m_wire, id, request = std::move(request), promise = std::move(promise), cancel]() mutable {
            wire->start(id, std::move(request), std::move(promise), cancel);
        },
        Qt::QueuedConnection);
    return answer;
}

void Transport::renewConnections()
{
    QMetaObject::invokeMethod(
        m_wire, [wire = m_wire] { wire->renewConnections(); }, Qt::QueuedConnection);
}

QObject *Transport::worker() const
{
    return m_wire;
}

} // namespace slipway
