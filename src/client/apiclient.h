// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "auth/tokensigner.h"
#include "client/clockskew.h"
#include "client/httpmessage.h"
#include "client/origin.h"
#include "client/ratebudget.h"
#include "client/retrydecision.h"
#include "client/scheduler.h"
#include "core/canceltoken.h"
#include "jsonapi/document.h"
#include "jsonapi/request.h"

#include <QObject>

namespace slipway {

class Clock;
class RequestLog;
class Transport;
struct FailureContext;

//! \brief Reads what a caller needs out of a 2xx answer; runs on the net thread. An error means that the content is unreadable,
//! and makes a read be tried again. What it captures must be shared by value: the caller may be gone by then.
using ReplyDecoder = std::function<Result<void>(const HttpReply &)>;

//! \brief App Store Connect for one account: sends requests with its key, retries what may be retried, and says in words what
//! went wrong. Lives on the GUI thread.
//!
//! Every call ends in exactly one result or error, at once with Error::cancelled() when its token is cancelled or the client is
//! deleted. Services see neither tokens nor retries nor rates. A mutation of which nobody knows whether it was acted upon ends
//! in an error with the code errorcode::outcomeUnknown; reading back is the caller's matter (rules R2 to R4).
class ApiClient final : public QObject
{
    Q_OBJECT

public:
    enum class Connection {
        Unknown, //!< nothing was sent yet
        Online,
        Offline, //!< the last attempt reached nobody
        KeyStopped, //!< the key was refused twice; see resume()
        KeyWithheld, //!< the keychain did not give it; see resume()
    };
    Q_ENUM(Connection)

    //! Everything passed by reference must outlive the client.
    ApiClient(const QUrl &origin, TokenSigner &signer, Transport &transport, Scheduler &scheduler, RateBudget &budget, RequestLog &log, Clock &clock,
              QObject *parent = nullptr);
    ~ApiClient() override;

    const Origin &origin() const { return m_origin; }
    Connection connection() const { return m_connection; }
    RateBudget &budget() const { return m_budget; }
    //! Why requests wait at present, to go on by themselves: nobody is reached, or Apple wants fewer of them. Empty otherwise.
    const std::optional<Error> &hindrance() const { return m_hindrance; }
    //! Why nothing is sent while connection() is KeyStopped or KeyWithheld; empty otherwise.
    const std::optional<Error> &keyProblem() const { return m_stopped; }
    //! When something may have been changed at Apple last (UTC), by this client: what was read before then may be out of date. Invalid: never.
    const QDateTime &changedAt() const { return m_changedAt; }
    //! From now on changes end with errorcode::readOnly, and nothing of them is sent.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    //! The 2xx answer to \a request. Its body was not looked at. A DELETE that was repeated may end well with 404, and the adding of
    //! what is a member already with 409.
    [[nodiscard]] Task<Result<HttpReply>> send(Request request, CancelToken cancel);
    //! The same for an answer with content: parsed on the net thread, and a read whose content was cut is tried again.
    [[nodiscard]] Task<Result<Document>> document(Request request, CancelToken cancel);
    //! GETs \a url as it stands (a links.next, a links.related) if it lies within origin(), with feature and priority of \a like,
    //! and gives the answer to \a decode. Otherwise an error with errorcode::offOrigin, and nothing is sent.
    [[nodiscard]] Task<Result<HttpReply>> follow(QUrl url, Request like, ReplyDecoder decode, CancelToken cancel);
    //! The bytes of a picture, up to 16 MiB, from https or loopback; no bearer ever goes along.
    [[nodiscard]] Task<Result<QByteArray>> fetchImage(QUrl url, CancelToken cancel);

    //! \brief Has \a sink filled with the file at \a url, of up to 4 GiB, from https or loopback; no bearer ever goes along.
    //!
    //! An attempt that breaks off is made anew, from the beginning. A sink that wants no more ends it as Cancelled.
    [[nodiscard]] Task<Result<void>> download(QUrl url, std::shared_ptr<BodySink> sink, CancelToken cancel);

    //! Asks for next to nothing, and once only: connection() shows whether anybody answers.
    [[nodiscard]] Task<Result<HttpReply>> probe(CancelToken cancel);

    //! A person wants a key that was stopped or withheld to be tried again. Until then each call ends with keyProblem(): neither Apple
    //! nor a keychain, which may ask its user, is bothered once more by itself.
    void resume();

signals:
    void connectionChanged(slipway::ApiClient::Connection connection);
    //! A token is in use that was not before.
    void tokenChanged(const QDateTime &expiresAt);
    //! The server's clock is this far ahead of ours; zero again once it is within ClockSkew::tolerance.
    void skewChanged(std::chrono::seconds serverMinusOurs);
    //! hindrance() is another one now.
    void hindranceChanged();

private:
    class Call;
    using CallPointer = std::shared_ptr<Call>; // shared by the coroutines that serve one call

    Task<Result<HttpReply>> perform(CallPointer call, CancelToken cancel);
    Task<Result<Scheduler::Slot>> admit(CallPointer call, Scheduler::Slot slot, CancelToken stop);
    Task<Result<HttpOutcome>> attempt(CallPointer call, CancelToken stop);
    Task<Error> explain(CallPointer call, HttpOutcome outcome, Decision decision);
    Decision judge(const Call &call, const HttpOutcome &outcome);
    FailureContext failureContext(const Call &call, const HttpOutcome &outcome, const Decision &decision) const;
    void learn(Call &call, const HttpOutcome &outcome);
    void record(Call &call, const HttpOutcome &outcome);
    void learnSkew(const HttpReply &reply);
    void noteToken(const Token &token);
    void stopKey(const Error &error, Connection why);
    void setConnection(Connection connection);
    void setHindrance(const std::optional<Error> &hindrance);

    const Origin m_origin;
    TokenSigner &m_signer;
    Transport &m_transport;
    Scheduler &m_scheduler;
    RateBudget &m_budget;
    RequestLog &m_log;
    Clock &m_clock;
    const CancelToken m_closing; // cancelled by the destructor
    Connection m_connection = Connection::Unknown;
    RetryQuota m_quota;
    ClockSkew m_skew;
    std::chrono::seconds m_appliedSkew{0};
    QDateTime m_tokenExpiry;
    QDateTime m_changedAt;
    bool m_keyHasWorked = false;
    bool m_readOnly = false;
    std::optional<Error> m_stopped;
    std::optional<Error> m_hindrance;
};

} // namespace slipway
