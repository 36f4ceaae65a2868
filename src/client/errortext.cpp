// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/errortext.h"

#include "client/clockskew.h"
#include "client/errorcodes.h"
#include "client/httpdate.h"
#include "client/keyreach.h"
#include "client/ratebudget.h"
#include "core/redaction.h"
#include "jsonapi/errorobject.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int shownBody = 4096; // of a body of up to 1 MiB (rule S19)

struct ApiErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ApiError)
};

struct Words
{
    Error::Kind kind = Error::Kind::Internal;
    const char *message = nullptr; // %1 is the host
    const char *remedy = nullptr;
};

struct FaultWords
{
    Fault fault = Fault::None;
    Words words = {};
};

constexpr FaultWords faultWords[] = {
    {Fault::UnsafeUrl, {Error::Kind::Internal, QT_TRANSLATE_NOOP("ApiError", "Slipway does not open this address: it is not a secure one."), ""}},
    {Fault::Interrupted,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "The network of this computer changed before an answer came."),
      QT_TRANSLATE_NOOP("ApiError", "Try again.")}},
    {Fault::Refused,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "%1 refuses the connection."),
      QT_TRANSLATE_NOOP("ApiError", "Check whether a firewall is in the way, then try again.")}},
    {Fault::HostNotFound,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "%1 cannot be found: there seems to be no network."),
      QT_TRANSLATE_NOOP("ApiError", "Check the connection of this computer, then try again.")}},
    {Fault::NetworkDown,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "The network is not available."),
      QT_TRANSLATE_NOOP("ApiError", "Check the connection of this computer, then try again.")}},
    {Fault::Proxy,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "The proxy between this computer and %1 does not let the request through."),
      QT_TRANSLATE_NOOP("ApiError", "Check the proxy in the system's network settings.")}},
    {Fault::Tls,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "%1 could not prove who it is, so nothing was sent."),
      QT_TRANSLATE_NOOP("ApiError", "Check the date and time of this computer, and whether a proxy or virus scanner opens secure connections.")}},
    {Fault::ConnectTimeout,
     {Error::Kind::Timeout, QT_TRANSLATE_NOOP("ApiError", "%1 could not be reached in time."),
      QT_TRANSLATE_NOOP("ApiError", "Check the connection of this computer, then try again.")}},
    {Fault::AnswerTimeout,
     {Error::Kind::Timeout, QT_TRANSLATE_NOOP("ApiError", "%1 took the request and did not answer in time."),
      QT_TRANSLATE_NOOP("ApiError", "Try again in a while.")}},
    {Fault::IdleTimeout,
     {Error::Kind::Timeout, QT_TRANSLATE_NOOP("ApiError", "The answer from %1 stopped coming."),
      QT_TRANSLATE_NOOP("ApiError", "Check the connection of this computer, then try again.")}},
    {Fault::TotalTimeout,
     {Error::Kind::Timeout, QT_TRANSLATE_NOOP("ApiError", "The answer from %1 came too slowly to wait for."),
      QT_TRANSLATE_NOOP("ApiError", "Try again on a faster network.")}},
    {Fault::Closed,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "The connection to %1 broke before an answer came."),
      QT_TRANSLATE_NOOP("ApiError", "Try again.")}},
    {Fault::Truncated,
     {Error::Kind::Network, QT_TRANSLATE_NOOP("ApiError", "The connection to %1 broke in the middle of the answer."),
      QT_TRANSLATE_NOOP("ApiError", "Try again.")}},
    {Fault::Garbled,
     {Error::Kind::Parse, QT_TRANSLATE_NOOP("ApiError", "What %1 answers is not HTTP."),
      QT_TRANSLATE_NOOP("ApiError", "Something between this computer and the server seems broken; try another network.")}},
    {Fault::TooLarge,
     {Error::Kind::Parse, QT_TRANSLATE_NOOP("ApiError", "The answer from %1 is larger than Slipway accepts."),
      QT_TRANSLATE_NOOP("ApiError", "Ask for less at a time.")}},
    {Fault::Undecodable,
     {Error::Kind::Parse, QT_TRANSLATE_NOOP("ApiError", "The answer from %1 cannot be read."), QT_TRANSLATE_NOOP("ApiError", "Try again.")}},
    {Fault::WebPage,
     {Error::Kind::Parse, QT_TRANSLATE_NOOP("ApiError", "A web page came instead of data from %1: this network seems to want you to sign in."),
      QT_TRANSLATE_NOOP("ApiError", "Open a web browser, sign in to the network, then try again.")}},
};

struct StatusWords
{
    int from = 0;
    int to = 0;
    Words words = {}; // %1 is Apple's own sentence, or the status
};

constexpr StatusWords statusWords[] = {
    {300,
     399,
     {Error::Kind::Parse, QT_TRANSLATE_NOOP("ApiError", "The server wants to send Slipway to another address (%1), which it never follows."),
      QT_TRANSLATE_NOOP("ApiError", "Check the proxy and the network; Apple's service does not do this.")}},
    {404,
     404,
     {Error::Kind::NotFound, QT_TRANSLATE_NOOP("ApiError", "Apple does not find this: %1"),
      QT_TRANSLATE_NOOP("ApiError", "It may have been deleted, or this key cannot see it.")}},
    {408,
     408,
     {Error::Kind::Timeout, QT_TRANSLATE_NOOP("ApiError", "Apple waited too long for the request: %1"), QT_TRANSLATE_NOOP("ApiError", "Try again.")}},
    {409, 409, {Error::Kind::Conflict, QT_TRANSLATE_NOOP("ApiError", "Apple refused: %1"), ""}},
    {410,
     410,
     {Error::Kind::NotFound, QT_TRANSLATE_NOOP("ApiError", "This is no longer there: %1"),
      QT_TRANSLATE_NOOP("ApiError", "Refresh to see how things stand.")}},
    {400, 499, {Error::Kind::Invalid, QT_TRANSLATE_NOOP("ApiError", "Apple did not accept the request: %1"), ""}},
    {500,
     599,
     {Error::Kind::Server, QT_TRANSLATE_NOOP("ApiError", "Apple's service has a problem: %1"),
      QT_TRANSLATE_NOOP("ApiError", "Try again in a while. Apple's System Status page tells of larger outages.")}},
};

// Apple's own reasons that deserve better words than Apple's.
struct CodeWords
{
    QStringView code = {};
    const char *message = nullptr;
    const char *remedy = nullptr;
};

constexpr CodeWords codeWords[] = {
    {errorcode::agreementMissing, QT_TRANSLATE_NOOP("ApiError", "An agreement with Apple is missing or has expired, so Apple refuses this."),
     QT_TRANSLATE_NOOP("ApiError", "The Account Holder must accept it in App Store Connect under Business; nobody else can.")},
};

// All errors in order, each followed by what it is associated with.
void flatten(const std::vector<ErrorObject> &errors, std::vector<ErrorObject> &list)
{
    for (const ErrorObject &error : errors) {
        list.push_back(error);
        flatten(error.associated, list);
    }
}

QString sentenceOf(const ErrorObject &error)
{
    return error.detail.isEmpty() ? error.title : error.detail;
}

void addErrors(Error &error, const std::vector<ErrorObject> &list)
{
    QStringList codes;
    for (const ErrorObject &entry : list) {
        if (!entry.code.isEmpty())
            codes.append(entry.code);
        const QString place = entry.pointer.isEmpty() ? entry.parameter : entry.pointer;
        if (!place.isEmpty() && entry.associatedPath.isEmpty())
            error.withField(place, sentenceOf(entry));
    }
    error.withCodes(codes);
    if (!list.empty())
        error.withRequestId(list.front().id);
}

// 409 is Apple's status for bad input as well as for the state of things (api/01 5).
bool isAboutInput(const std::vector<ErrorObject> &list)
{
    return std::any_of(list.cbegin(), list.cend(), [](const ErrorObject &error) { return error.code.startsWith("ENTITY_ERROR"_L1); });
}

// The outermost errors' sentences; one that only repeats another is left out.
QString appleSays(const std::vector<ErrorObject> &errors)
{
    QStringList sentences;
    for (const ErrorObject &error : errors) {
        const QString sentence = sentenceOf(error);
        if (!sentence.isEmpty() && !sentences.contains(sentence))
            sentences.append(sentence);
    }
    return sentences.join(u' ');
}

// A token that was in time by Apple's clock was not refused for the time of ours.
Error unauthorized(const FailureContext &context)
{
    const bool clockIsOff = std::chrono::abs(context.skew) > ClockSkew::tolerance;
    const QString clock = clockSkewInWords(context.skew);
    Error error(Error::Kind::Unauthorized, ApiErrorText::tr("Apple does not accept this API key."));
    if (clockIsOff && context.tokenOutOfTime) {
        error.withMessage(ApiErrorText::tr("Apple does not accept the token. %1").arg(clock));
        return error.withRemedy(ApiErrorText::tr("Set the computer's date and time, then try again."));
    }
    if (context.keyHasWorked) {
        error.withMessage(ApiErrorText::tr("Apple no longer accepts this API key; it was probably revoked."));
        error.withRemedy(
            ApiErrorText::tr("Look for the key in App Store Connect under Users and Access, Integrations; if it is gone, make a new one there."));
    } else if (context.keyKind == ApiKey::Kind::Individual) {
        error.withRemedy(
            ApiErrorText::tr("Compare the key ID with the one in your profile in App Store Connect, and check that the key was not revoked."));
    } else {
        error.withRemedy(
            ApiErrorText::tr("Compare the issuer ID and the key ID with those in App Store Connect, and check that the key was not revoked."));
    }
    if (clockIsOff)
        error.withMessage(ApiErrorText::tr("%1 %2 Slipway has allowed for that.").arg(error.message(), clock));
    return error;
}

Error forbidden(const QString &said, const FailureContext &context)
{
    const QString path = context.url.path();
    if (context.keyKind == ApiKey::Kind::Individual && isForTeamKeysOnly(path)) {
        Error error(Error::Kind::Forbidden,
                    ApiErrorText::tr("An Individual key cannot do this: Apple keeps provisioning, sales and finance for team keys."));
        return error.withRemedy(ApiErrorText::tr("Use a team key. An Admin makes one in App Store Connect under Users and Access, Integrations."));
    }
    Error error(Error::Kind::Forbidden, ApiErrorText::tr("This key may not do that: %1").arg(said));
    const QStringList roles = usualRoles(context.verb, path);
    if (roles.isEmpty())
        return error.withRemedy(ApiErrorText::tr(
            "If its role is too small, use a key with a larger one; an Admin can make it in App Store Connect under Users and Access."));
    const QString listed = QLocale().createSeparatedList(roles);
    return error.withRemedy(
        context.keyKind == ApiKey::Kind::Individual
            ? ApiErrorText::tr("These roles usually may: %1. An Individual key has the roles of its owner.").arg(listed)
            : ApiErrorText::tr("These roles usually may: %1. The role of a team key cannot be changed: use another key.").arg(listed));
}

Error statusError(const HttpReply &reply, const FailureContext &context)
{
    const std::vector<ErrorObject> errors = parseErrors(reply.body);
    std::vector<ErrorObject> all;
    flatten(errors, all);

    QString said = appleSays(errors);
    if (said.isEmpty())
        said = ApiErrorText::tr("status %1.").arg(reply.status);
    Error error;
    if (reply.status == 401) {
        error = unauthorized(context);
    } else if (reply.status == 403) {
        error = forbidden(said, context);
    } else if (reply.status == 429) {
        const int hourRemaining = parseRateLimit(headerValue(reply.headers, "X-Rate-Limit")).value("user-hour-rem", 1);
        error = rateLimitError(hourRemaining == 0 ? RateLimit::Hour : RateLimit::Minute, context.pause, context.goesOn);
    } else {
        const auto words = std::find_if(std::begin(statusWords), std::end(statusWords),
                                        [&reply](const StatusWords &row) { return reply.status >= row.from && reply.status <= row.to; });
        if (words != std::end(statusWords)) {
            error = Error(isAboutInput(all) ? Error::Kind::Invalid : words->words.kind, ApiErrorText::tr(words->words.message).arg(said));
            error.withRemedy(ApiErrorText::tr(words->words.remedy));
        } else {
            error = Error(Error::Kind::Parse, ApiErrorText::tr("The server answered with an unknown status: %1").arg(said));
        }
    }
    addErrors(error, all);
    for (const CodeWords &row : codeWords) {
        if (error.hasCode(row.code))
            error.withMessage(ApiErrorText::tr(row.message)).withRemedy(ApiErrorText::tr(row.remedy));
    }
    return error;
}

const Words *wordsOf(Fault fault)
{
    const auto row = std::find_if(std::begin(faultWords), std::end(faultWords), [fault](const FaultWords &each) { return each.fault == fault; });
    return row == std::end(faultWords) ? nullptr : &row->words;
}

Error faultError(const HttpOutcome &outcome, const FailureContext &context)
{
    if (outcome.fault == Fault::Cancelled)
        return Error::cancelled();
    const Words *words = wordsOf(outcome.fault);
    if (!words)
        return Error::internal(ApiErrorText::tr("The request failed for an unknown reason."));
    Error error(words->kind, faultInWords(outcome.fault, context.url.host()));
    error.withRemedy(ApiErrorText::tr(words->remedy));
    if (outcome.fault == Fault::Tls)
        error.withMessage(u"%1 (%2)"_s.arg(error.message(), outcome.reason));
    return error;
}

} // namespace

Error errorFor(const HttpOutcome &outcome, const FailureContext &context)
{
    const HttpReply &reply = outcome.reply;
    // A refusal counts even if its body was cut short; a cut success does not.
    const bool byStatus = outcome.fault != Fault::Cancelled && (outcome.fault == Fault::None || reply.status >= 300);
    Error error = byStatus ? statusError(reply, context) : faultError(outcome, context);
    error.withStatus(reply.status);
    QString details = outcome.reason;
    if (!reply.body.isEmpty())
        details += (details.isEmpty() ? u""_s : u"\n"_s) + QString::fromUtf8(reply.body.left(shownBody));
    error.withDetails(redactText(details));
    if (const auto wait = parseRetryAfter(headerValue(reply.headers, "Retry-After"), context.now))
        error.withRetryAfter(*wait);
    QStringList codes = error.codes();
    if (context.keyStopped)
        codes.append(errorcode::keyStopped.toString());
    if (reply.status == 401 && std::chrono::abs(context.skew) > ClockSkew::tolerance)
        codes.append(errorcode::clockOff.toString());
    if (context.outcomeUnknown) {
        codes.append(errorcode::outcomeUnknown.toString());
        if (!error.isCancelled())
            error.withRemedy(ApiErrorText::tr("Apple may have done it all the same: look before you try again."));
    }
    return error.withCodes(codes);
}

QString faultInWords(Fault fault, const QString &host)
{
    if (fault == Fault::Cancelled)
        return Error::cancelled().message();
    const Words *words = wordsOf(fault);
    const QString message = words ? ApiErrorText::tr(words->message) : QString();
    return message.contains("%1"_L1) ? message.arg(host) : message;
}

Error rateLimitError(RateLimit limit, std::chrono::milliseconds pause, bool goesOn)
{
    const int minutes = int(std::chrono::ceil<std::chrono::minutes>(pause).count());
    Error error(Error::Kind::RateLimited,
                limit == RateLimit::Hour ? ApiErrorText::tr("This key has used up Apple's requests for the hour.")
                                         : ApiErrorText::tr("Apple wants fewer requests a minute, although the hour has some left."));
    error.withRemedy(goesOn ? QCoreApplication::translate("ApiError", "Slipway goes on by itself in about %n minute(s).", nullptr, minutes)
                            : QCoreApplication::translate("ApiError", "Try again in about %n minute(s).", nullptr, minutes));
    return error;
}

} // namespace slipway
