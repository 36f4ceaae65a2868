// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "client/errorcodes.h"
#include "client/errortext.h"
#include "client/httpdate.h"
#include "client/linkage.h"
#include "client/requestlog.h"
#include "client/transport.h"
#include "core/clock.h"
#include "core/threads.h"

#include <QPointer>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qint64 maxImage = 16 * 1024 * 1024;
constexpr qint64 maxDownload = 4LL * 1024 * 1024 * 1024;
constexpr std::chrono::hours downloadTime{2};
constexpr int tooManyRequests = 429;

// The one place where a bearer is attached to anything, and it looks at the very URL that will be asked (rule S8).
void authorize(HttpRequest &request, const Origin &origin, const QByteArray &jwt)
{
    if (origin.covers(request.url))
        request.headers.emplaceBack("Authorization", "Bearer " + jwt);
}

bool isWebPage(const HttpReply &reply)
{
    return headerValue(reply.headers, "Content-Type").trimmed().toLower().startsWith("text/html") || reply.body.left(64).trimmed().startsWith('<');
}

// Qt takes some cut answers for whole ones (fact 3); a cut JSON object lacks its last brace.
bool isCutJson(const HttpReply &reply)
{
    return headerValue(reply.headers, "Content-Type").contains("json") && !reply.body.isEmpty() && !reply.body.trimmed().endsWith('}');
}

Error readOnlyError()
{
    Error error(Error::Kind::Forbidden, ApiClient::tr("This account is read-only in Slipway, so nothing was sent."));
    error.withRemedy(ApiClient::tr("Change its safe mode if you want to change something at Apple."));
    error.withCodes({errorcode::readOnly.toString()});
    return error;
}

// Whether an attempt without an answer, because of \a fault, says something about the connection.
bool saysOffline(Fault fault)
{
    return fault != Fault::Cancelled && fault != Fault::Interrupted && fault != Fault::UnsafeUrl;
}

// Looks into a 2xx answer, on the net thread.
HttpOutcome decoded(HttpOutcome outcome, const ReplyDecoder &decode)
{
    if (isWebPage(outcome.reply)) {
        outcome.fault = Fault::WebPage;
        return outcome;
    }
    if (isCutJson(outcome.reply)) {
        outcome.fault = Fault::Truncated;
        return outcome;
    }
    if (!decode)
        return outcome;
    const Result<void> read = decode(outcome.reply);
    if (!read) {
        outcome.fault = Fault::Undecodable;
        outcome.reason = read.error().message();
    }
    return outcome;
}

} // namespace

//! \brief One call of the client and what its attempts so far have shown.
class ApiClient::Call final
{
public:
    Call(Request asked, const QUrl &url, const QByteArray &accept) : request(std::move(asked))
    {
        wire.method = wireName(request.verb());
        wire.url = url;
        wire.headers = {{"Accept", accept}, {"Accept-Language", "en"}, {"User-Agent", "Slipway/" SLIPWAY_VERSION}};
        wire.body = request.body();
        if (!wire.body.isEmpty())
            wire.headers.emplaceBack("Content-Type", "application/json");
        if (!request.isRead())
            kind = Scheduler::Kind::Mutation;
    }

    bool isImage() const { return kind == Scheduler::Kind::Image; }
    //! Whether \a outcome would be that of other calls too. One broken connection is nothing to speak of.
    bool meetsHindrance(const HttpOutcome &outcome) const
    {
        return !isImage() && (outcome.reply.status == tooManyRequests || (outcome.reply.status == 0 && attempts > 1));
    }

    const Request request;
    HttpRequest wire; // without the bearer, which may be another one at each attempt
    ReplyDecoder decode;
    Scheduler::Kind kind = Scheduler::Kind::Read;
    bool once = false; // never tried again
    int attempts = 0;
    bool renewed = false; // the token, because of a 401
    bool maybeDone = false; // an attempt may have been acted upon
    quint64 logged = 0; // the latest attempt, in the request log

    //! \a why as the end of this call, which is not tried again.
    Error ended(Error why) const
    {
        if (maybeDone)
            why.withCodes(why.codes() + QStringList{errorcode::outcomeUnknown.toString()});
        return why;
    }
    //! The end of a call that nobody waits for any more.
    Error cancelled() const { return ended(Error::cancelled()); }

    // Of the latest attempt:
    bool saysDone = false; // its refusal says that things are as they were wished
    QDateTime startedAt;
    Token token;
    HttpHeaders sentHeaders;
};

ApiClient::ApiClient(const QUrl &origin, TokenSigner &signer, Transport &transport, Scheduler &scheduler, RateBudget &budget, RequestLog &log,
                     Clock &clock, QObject *parent)
    : QObject(parent)
    , m_origin(origin)
    , m_signer(signer)
    , m_transport(transport)
    , m_scheduler(scheduler)
    , m_budget(budget)
    , m_log(log)
    , m_clock(clock)
{}

ApiClient::~ApiClient()
{
    m_closing.cancel();
}

Task<Result<HttpReply>> ApiClient::send(Request request, CancelToken cancel)
{
    const QUrl url = request.url(m_origin.url());
    const auto call = std::make_shared<Call>(std::move(request), url, "application/json");
    co_return co_await perform(call, cancel);
}

Task<Result<Document>> ApiClient::document(Request request, CancelToken cancel)
{
    const QUrl url = request.url(m_origin.url());
    const auto call = std::make_shared<Call>(std::move(request), url, "application/json");
    const auto parsed = std::make_shared<Document>(); // shared: written on the net thread, read here once that is over
    call->decode = [parsed](const HttpReply &reply) -> Result<void> {
        Result<Document> document = Document::parse(reply.body);
        if (!document)
            return document.error();
        *parsed = std::move(*document);
        return {};
    };
    const Result<HttpReply> reply = co_await perform(call, cancel);
    if (!reply)
        co_return reply.error();
    co_return std::move(*parsed);
}

Task<Result<HttpReply>> ApiClient::follow(QUrl url, Request like, ReplyDecoder decode, CancelToken cancel)
{
    if (!m_origin.covers(url)) {
        Error error(Error::Kind::Parse, tr("The answer points to another address than the account's; Slipway does not go there."));
        error.withDetails(url.host()).withCodes({errorcode::offOrigin.toString()});
        co_return error;
    }
    Request request = Request::follow(url);
    request.feature(like.feature()).priority(like.priority());
    const auto call = std::make_shared<Call>(std::move(request), url, "application/json");
    call->decode = std::move(decode);
    co_return co_await perform(call, cancel);
}

Task<Result<QByteArray>> ApiClient::fetchImage(QUrl url, CancelToken cancel)
{
    Request request = Request::follow(url);
    request.feature(u"image"_s);
    const auto call = std::make_shared<Call>(std::move(request), url, "image/png, image/jpeg");
    call->kind = Scheduler::Kind::Image;
    call->wire.limits.body = maxImage;
    const Result<HttpReply> reply = co_await perform(call, cancel);
    if (!reply)
        co_return reply.error();
    co_return reply->body;
}

Task<Result<void>> ApiClient::download(QUrl url, std::shared_ptr<BodySink> sink, CancelToken cancel)
{
    Request request = Request::follow(url);
    request.feature(u"download"_s);
    const auto call = std::make_shared<Call>(std::move(request), url, "*/*");
    call->kind = Scheduler::Kind::Image; // among what comes from other hosts, without a bearer
    call->wire.headers.emplaceBack("Accept-Encoding", "identity"); // the file as it is, and its length
    call->wire.limits.body = maxDownload;
    call->wire.limits.total = downloadTime;
    call->wire.sink = std::move(sink);
    const Result<HttpReply> reply = co_await perform(call, cancel);
    if (!reply)
        co_return reply.error();
    co_return Result<void>();
}

Task<Result<HttpReply>> ApiClient::probe(CancelToken cancel)
{
    Request request = Request::get(u"/v1/apps"_s);
    request.limit(1).feature(u"probe"_s);
    const auto call = std::make_shared<Call>(request, request.url(m_origin.url()), "application/json");
    call->once = true;
    co_return co_await perform(call, cancel);
}

void ApiClient::resume()
{
    m_stopped.reset();
    setConnection(Connection::Unknown);
}

// Every await may be the end of this client: what follows one looks at self first.
Task<Result<HttpReply>> ApiClient::perform(CallPointer call, CancelToken cancel)
{
    const QPointer<ApiClient> self(this);
    const CancelToken stop; // either wish to stop: the caller's, or the end of this client
    const CancelToken::Subscription byCaller = cancel.onCancelled([stop] { stop.cancel(); });
    const CancelToken::Subscription byClient = m_closing.onCancelled([stop] { stop.cancel(); });
    Scheduler::Slot slot;
    for (;;) {
        const Result<Scheduler::Slot> admitted = co_await admit(call, slot, stop);
        if (!self)
            co_return call->cancelled();
        if (!admitted)
            co_return admitted.error();
        slot = *admitted;

        const Result<HttpOutcome> attempted = co_await attempt(call, stop);
        if (!self)
            co_return call->cancelled();
        if (!attempted)
            co_return attempted.error();
        const HttpOutcome &outcome = *attempted;
        learn(*call, outcome);

        const Decision decision = judge(*call, outcome);
        if (decision.act == Decision::Act::Accept)
            co_return outcome.reply;
        if (decision.act == Decision::Act::RenewToken) {
            call->renewed = true;
            m_signer.invalidate(call->token);
            continue;
        }
        if (decision.act == Decision::Act::Retry) {
            if (call->request.isRead())
                slot.release();
            if (call->meetsHindrance(outcome)) {
                const Error reason = co_await explain(call, outcome, decision);
                if (!self)
                    co_return call->cancelled();
                setHindrance(reason);
            }
            const QFuture<Result<void>> waiting = delay(m_clock, decision.after, stop);
            const Result<void> waited = co_await waiting;
            if (!self || !waited)
                co_return call->cancelled();
            continue;
        }
        slot.release();
        const Error error = co_await explain(call, outcome, decision);
        if (self && decision.act == Decision::Act::StopKey)
            stopKey(error, Connection::KeyStopped);
        co_return error;
    }
}

// Waits until the call's turn has come and its key has something left to spend.
Task<Result<Scheduler::Slot>> ApiClient::admit(CallPointer call, Scheduler::Slot slot, CancelToken stop)
{
    const QPointer<ApiClient> self(this);
    const Request &request = call->request;
    for (;;) {
        if (!slot.isHeld()) {
            // Apple's rule is one change at a time for an app; one account's keys are not another's.
            const QString serialKey = m_budget.keyId() + u'/' + request.serialKey();
            const Scheduler::Claim claim{.kind = call->kind, .serialKey = serialKey, .priority = request.priority()};
            const QFuture<Result<Scheduler::Slot>> turn = m_scheduler.acquire(claim, stop);
            const Result<Scheduler::Slot> granted = co_await turn;
            if (!self)
                co_return call->cancelled();
            if (!granted)
                co_return granted.error();
            slot = *granted;
        }
        if (stop.isCancelled())
            co_return call->cancelled();
        if (call->isImage())
            co_return slot;
        if (m_stopped)
            co_return call->ended(*m_stopped);
        if (m_readOnly && !request.isRead())
            co_return call->ended(readOnlyError());
        const std::optional<std::chrono::milliseconds> wait = m_budget.take(request.priority());
        if (!wait)
            co_return slot;
        if (request.isRead())
            slot.release(); // others, of other keys, may go on; a change keeps its place in the order
        if (m_budget.remaining() == 0)
            setHindrance(rateLimitError(RateLimit::Hour, *wait, true));
        const QFuture<Result<void>> waiting = delay(m_clock, *wait, stop);
        const Result<void> waited = co_await waiting;
        if (!self || !waited)
            co_return call->cancelled();
    }
}

// One attempt: token, wire, content. An error means that nothing could be tried.
Task<Result<HttpOutcome>> ApiClient::attempt(CallPointer call, CancelToken stop)
{
    const QPointer<ApiClient> self(this);
    HttpRequest wire = call->wire;
    if (!call->isImage()) {
        const Result<Token> token = co_await m_signer.token(stop);
        if (!self || stop.isCancelled())
            co_return call->cancelled();
        if (!token) {
            stopKey(token.error(), Connection::KeyWithheld);
            co_return call->ended(token.error());
        }
        noteToken(*token);
        call->token = *token;
        authorize(wire, m_origin, token->jwt);
    }
    ++call->attempts;
    call->startedAt = m_clock.now();
    call->sentHeaders = wire.headers;
    const QFuture<HttpOutcome> sending = m_transport.send(wire, stop);
    const HttpOutcome outcome = co_await sending;
    const Attempt made{.verb = call->request.verb(), .phase = outcome.phase, .fault = outcome.fault, .status = outcome.reply.status};
    call->maybeDone = call->maybeDone || isAmbiguous(made);
    if (!self)
        co_return call->cancelled();
    if (outcome.reply.status == 409 && addsLinkage(call->request)) {
        const QFuture<bool> reading =
            runOn(m_transport.worker(), [reply = outcome.reply, body = call->wire.body] { return saysAlreadyLinked(reply, body); });
        call->saysDone = co_await reading;
    }
    if (outcome.fault != Fault::None || !outcome.reply.isSuccess())
        co_return outcome;
    const QFuture<HttpOutcome> decoding = runOn(m_transport.worker(), [outcome, decode = call->decode] { return decoded(outcome, decode); });
    co_return co_await decoding;
}

// In words; not on this thread, because the body is parsed for them.
Task<Error> ApiClient::explain(CallPointer call, HttpOutcome outcome, Decision decision)
{
    const FailureContext context = failureContext(*call, outcome, decision);
    const QFuture<Error> explaining = runOn(m_transport.worker(), [outcome, context] { return errorFor(outcome, context); });
    co_return co_await explaining;
}

Decision ApiClient::judge(const Call &call, const HttpOutcome &outcome)
{
    if (call.isImage() && outcome.reply.status == 401)
        return {Decision::Act::Fail}; // it was asked without a token, so this says nothing about the key
    Attempt attempt{.verb = call.request.verb(), .phase = outcome.phase, .fault = outcome.fault, .status = outcome.reply.status};
    attempt.number = call.attempts;
    attempt.renewed = call.renewed;
    attempt.maybeDone = call.maybeDone;
    attempt.addsLinkage = addsLinkage(call.request);
    attempt.saysDone = call.saysDone;
    attempt.quotaLeft = !call.once && m_quota.covers(outcome.fault);
    attempt.pause = m_budget.pause();
    attempt.chance = QRandomGenerator::global()->generateDouble();
    if (const auto asked = parseRetryAfter(headerValue(outcome.reply.headers, "Retry-After"), m_clock.now()))
        attempt.retryAfter = *asked;
    const Decision decision = retryDecision(attempt);
    if (decision.act == Decision::Act::Accept)
        m_quota.refund();
    else if (decision.act == Decision::Act::Retry)
        m_quota.spend(outcome.fault);
    return decision;
}

FailureContext ApiClient::failureContext(const Call &call, const HttpOutcome &outcome, const Decision &decision) const
{
    const QDateTime serverTime = parseHttpDate(headerValue(outcome.reply.headers, "Date"));
    const bool outOfTime = serverTime.isValid() && (serverTime < call.token.issuedAt || serverTime >= call.token.expiresAt);
    return {
        .verb = call.request.verb(),
        .url = call.wire.url,
        .keyKind = m_signer.key().kind,
        .skew = m_skew.median(),
        .tokenOutOfTime = outOfTime,
        .keyHasWorked = m_keyHasWorked,
        .keyStopped = decision.act == Decision::Act::StopKey,
        .outcomeUnknown = decision.act == Decision::Act::VerifyFirst || (decision.act != Decision::Act::Retry && call.maybeDone),
        .pause = m_budget.pause(),
        .goesOn = decision.act == Decision::Act::Retry,
        .now = m_clock.now(),
    };
}

void ApiClient::learn(Call &call, const HttpOutcome &outcome)
{
    const HttpReply &reply = outcome.reply;
    if (!call.isImage()) {
        if (reply.status > 0) {
            m_budget.note(reply);
            learnSkew(reply);
            setConnection(Connection::Online);
            // An answer that was under way does not end the wait of the others.
            if (reply.status != tooManyRequests && m_budget.pause().count() == 0 && m_budget.remaining() > 0)
                setHindrance(std::nullopt);
        } else if (saysOffline(outcome.fault)) {
            setConnection(Connection::Offline);
        }
        m_keyHasWorked = m_keyHasWorked || (reply.isSuccess() && outcome.fault == Fault::None);
    }
    if (!call.request.isRead())
        m_changedAt = m_clock.now();
    record(call, outcome);
}

void ApiClient::record(Call &call, const HttpOutcome &outcome)
{
    const HttpReply &reply = outcome.reply;
    Exchange exchange;
    exchange.method = call.wire.method;
    exchange.url = call.wire.url;
    exchange.requestHeaders = call.sentHeaders;
    exchange.requestBody = call.wire.body;
    exchange.status = reply.status;
    exchange.responseHeaders = reply.headers;
    exchange.responseBody = reply.body;
    exchange.failure = outcome.reason.isEmpty() ? faultInWords(outcome.fault, call.wire.url.host()) : outcome.reason;
    exchange.startedAt = call.startedAt;
    exchange.duration = reply.duration;
    exchange.feature = call.request.feature();
    exchange.attempt = call.attempts;
    RequestNote note{.accountId = m_signer.accountId(), .previous = call.logged};
    if (!call.isImage())
        note.budgetLeft = m_budget.remaining();
    call.logged = m_log.record(std::move(exchange), note);
}

void ApiClient::learnSkew(const HttpReply &reply)
{
    const QDateTime serverTime = parseHttpDate(headerValue(reply.headers, "Date"));
    if (!serverTime.isValid())
        return;
    // Somebody may have set this computer's clock since; what was learned before would hide that the key is innocent.
    if (reply.status == 401)
        m_skew.forget();
    m_skew.add(serverTime, m_clock.now());
    const std::chrono::seconds offset = m_skew.isNotable() ? m_skew.median() : std::chrono::seconds(0);
    // A Date header is good to a second or two; its rounding is no news.
    if (std::chrono::abs(offset - m_appliedSkew) < std::chrono::seconds(3))
        return;
    m_appliedSkew = offset;
    m_signer.setClockOffset(offset);
    emit skewChanged(offset);
}

void ApiClient::noteToken(const Token &token)
{
    if (token.expiresAt == m_tokenExpiry)
        return;
    m_tokenExpiry = token.expiresAt;
    emit tokenChanged(token.expiresAt);
}

void ApiClient::stopKey(const Error &error, Connection why)
{
    m_stopped = error;
    if (m_connection == why)
        return;
    m_connection = why;
    emit connectionChanged(why);
}

void ApiClient::setConnection(Connection connection)
{
    // Answers that were under way when the key was refused say nothing of it; only resume() tries it again.
    if (m_stopped || m_connection == connection)
        return;
    m_connection = connection;
    emit connectionChanged(connection);
}

void ApiClient::setHindrance(const std::optional<Error> &hindrance)
{
    const auto words = [](const std::optional<Error> &error) { return error ? QString(error->message() + error->remedy()) : QString(); };
    if (words(m_hindrance) == words(hindrance))
        return;
    m_hindrance = hindrance;
    emit hindranceChanged();
}

} // namespace slipway
