// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/errortext.h"

#include "client/errorcodes.h"
#include "clientfixture.h"
#include "support/testrunner.h"

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(slipway::Fault)
Q_DECLARE_METATYPE(slipway::Error::Kind)

namespace {

const FailureContext context{.url = QUrl(u"https://api.example.com/v1/apps"_s)};

HttpOutcome faulty(Fault fault, const QString &reason = {})
{
    return {.fault = fault, .reason = reason};
}

HttpOutcome answered(int status, const QByteArray &body, const HttpHeaders &headers = {})
{
    return {.phase = Phase::Complete, .reply = {.status = status, .headers = headers, .body = body}};
}

} // namespace

class TstErrorText final : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultHasWords_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, Fault fault, Error::Kind kind, const char *message) {
            QTest::newRow(name) << fault << kind << QString::fromLatin1(message);
        };
        using K = Error::Kind;
        row("unsafe", Fault::UnsafeUrl, K::Internal, "Slipway does not open this address: it is not a secure one.");
        row("refused", Fault::Refused, K::Network, "api.example.com refuses the connection.");
        row("no DNS", Fault::HostNotFound, K::Network, "api.example.com cannot be found: there seems to be no network.");
        row("no network", Fault::NetworkDown, K::Network, "The network is not available.");
        row("proxy", Fault::Proxy, K::Network, "The proxy between this computer and api.example.com does not let the request through.");
        row("connect", Fault::ConnectTimeout, K::Timeout, "api.example.com could not be reached in time.");
        row("first byte", Fault::AnswerTimeout, K::Timeout, "api.example.com took the request and did not answer in time.");
        row("idle", Fault::IdleTimeout, K::Timeout, "The answer from api.example.com stopped coming.");
        row("total", Fault::TotalTimeout, K::Timeout, "The answer from api.example.com came too slowly to wait for.");
        row("closed", Fault::Closed, K::Network, "The connection to api.example.com broke before an answer came.");
        row("truncated", Fault::Truncated, K::Network, "The connection to api.example.com broke in the middle of the answer.");
        row("garbled", Fault::Garbled, K::Parse, "What api.example.com answers is not HTTP.");
        row("interrupted", Fault::Interrupted, K::Network, "The network of this computer changed before an answer came.");
        row("too large", Fault::TooLarge, K::Parse, "The answer from api.example.com is larger than Slipway accepts.");
        row("undecodable", Fault::Undecodable, K::Parse, "The answer from api.example.com cannot be read.");
        row("captive portal", Fault::WebPage, K::Parse,
            "A web page came instead of data from api.example.com: this network seems to want you to sign in.");
    }
    void everyFaultHasWords()
    {
        QFETCH(Fault, fault);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, message);
        const Error error = errorFor(faulty(fault), context);
        QCOMPARE(error.kind(), kind);
        QCOMPARE(error.message(), message);
        QVERIFY(fault == Fault::UnsafeUrl || !error.remedy().isEmpty());
    }

    void cancellingIsJustThat() { QVERIFY(errorFor(faulty(Fault::Cancelled), context).isCancelled()); }

    void tlsNamesHostAndReason()
    {
        const Error error = errorFor(faulty(Fault::Tls, u"The certificate has expired"_s), context);
        QCOMPARE(error.message(), u"api.example.com could not prove who it is, so nothing was sent. (The certificate has expired)"_s);
        QVERIFY(error.remedy().contains(u"date and time"_s));
    }

    void everyStatusHasAKind_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<Error::Kind>("kind");
        const auto row = [](int status, const char *code, Error::Kind kind) {
            QTest::addRow("%d %s", status, code) << status << QByteArray(code) << kind;
        };
        using K = Error::Kind;
        row(301, "", K::Parse);
        row(307, "", K::Parse);
        row(400, "PARAMETER_ERROR.ILLEGAL", K::Invalid);
        row(401, "NOT_AUTHORIZED", K::Unauthorized);
        row(403, "FORBIDDEN_ERROR", K::Forbidden);
        row(404, "NOT_FOUND", K::NotFound);
        row(405, "METHOD_NOT_ALLOWED", K::Invalid);
        row(406, "", K::Invalid);
        row(408, "", K::Timeout);
        row(409, "STATE_ERROR.ENTITY_STATE_INVALID", K::Conflict);
        row(409, "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG", K::Invalid);
        row(410, "", K::NotFound);
        row(415, "", K::Invalid);
        row(422, "ENTITY_UNPROCESSABLE", K::Invalid);
        row(429, "RATE_LIMIT_EXCEEDED", K::RateLimited);
        row(500, "UNEXPECTED_ERROR", K::Server);
        row(502, "", K::Server);
        row(503, "", K::Server);
        row(504, "", K::Server);
        row(999, "", K::Parse);
    }
    void everyStatusHasAKind()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(Error::Kind, kind);
        const Error error =
            errorFor(answered(status, code.isEmpty() ? QByteArray("<html>busy</html>") : errorBody(status, code, "What Apple says.")), context);
        QCOMPARE(error.kind(), kind);
        QCOMPARE(error.status(), status);
        QVERIFY(!error.message().isEmpty());
        QVERIFY(!error.message().contains(u"%1"_s));
        QVERIFY(!error.message().contains(u"<html>"_s));
        if (!code.isEmpty()) {
            QVERIFY(error.hasCode(QString::fromLatin1(code)));
            QCOMPARE(error.requestId(), u"0c1a-occurrence"_s);
        }
    }

    void redirectsAreNamed()
    {
        QCOMPARE(errorFor(answered(307, ""), context).message(),
                 u"The server wants to send Slipway to another address (status 307.), which it never follows."_s);
    }

    void allErrorsCount()
    {
        const QByteArray body = R"({"errors":[
            {"id":"a","status":"409","code":"STATE_ERROR","title":"The request cannot be fulfilled because of the state of another resource.",
             "meta":{"associatedErrors":{"/v1/appStoreVersions/6a5c":[
                {"id":"b","code":"ENTITY_ERROR.ATTRIBUTE.REQUIRED","detail":"whatsNew is missing","source":{"pointer":"/data/attributes/whatsNew"}}]}}},
            {"id":"c","status":"409","code":"ENTITY_ERROR.ATTRIBUTE.INVALID","title":"t","detail":"Name is taken.","source":{"pointer":"/data/attributes/name"}},
            {"id":"d","status":"400","code":"PARAMETER_ERROR.INVALID","detail":"No such filter.","source":{"parameter":"filter[x]"}}]})";
        const Error error = errorFor(answered(409, body), context);
        QCOMPARE(
            error.codes(),
            QStringList({u"STATE_ERROR"_s, u"ENTITY_ERROR.ATTRIBUTE.REQUIRED"_s, u"ENTITY_ERROR.ATTRIBUTE.INVALID"_s, u"PARAMETER_ERROR.INVALID"_s}));
        QCOMPARE(error.fields().value(u"/data/attributes/name"_s), u"Name is taken."_s);
        QCOMPARE(error.fields().value(u"filter[x]"_s), u"No such filter."_s);
        QVERIFY(!error.fields().contains(u"/data/attributes/whatsNew"_s)); // a pointer into another resource
        QCOMPARE(error.requestId(), u"a"_s);
        QCOMPARE(error.message(),
                 u"Apple refused: The request cannot be fulfilled because of the state of another resource. Name is taken. No such filter."_s);
    }

    void missingAgreementsNameWhoMustAct()
    {
        const Error error = errorFor(answered(403, errorBody(403, "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED", "x")), context);
        QVERIFY(error.isForbidden());
        QVERIFY(error.message().contains(u"agreement"_s));
        QVERIFY(error.remedy().contains(u"Account Holder"_s));
    }

    void aRoleThatIsTooSmallIsNamed()
    {
        const Error error = errorFor(answered(403, errorBody(403, "FORBIDDEN_ERROR", "The API key in use does not allow this request")), context);
        QCOMPARE(error.message(), u"This key may not do that: The API key in use does not allow this request"_s);
        QVERIFY(error.remedy().contains(u"role"_s));
    }

    void the401NamesWhatFits()
    {
        const HttpOutcome refused = answered(401, errorBody(401, "NOT_AUTHORIZED", "Provide a properly configured token."));
        FailureContext c = context;
        c.keyStopped = true;
        const Error unknown = errorFor(refused, c);
        QVERIFY(unknown.remedy().contains(u"issuer ID"_s));
        QVERIFY(unknown.hasCode(errorcode::keyStopped));
        c.keyHasWorked = true;
        QVERIFY(errorFor(refused, c).message().contains(u"revoked"_s));
        c.skew = -10min;
        // The token was in time by Apple's clock, so that the clock is not why.
        const Error both = errorFor(refused, c);
        QVERIFY(both.message().contains(u"revoked"_s));
        QVERIFY(both.message().contains(u"Your computer's clock is 10 minute(s) fast. Slipway has allowed for that."_s));
        QVERIFY(both.hasCode(errorcode::clockOff));
        c.tokenOutOfTime = true;
        const Error clock = errorFor(refused, c);
        QVERIFY(clock.message().contains(u"Your computer's clock is 10 minute(s) fast."_s));
        QVERIFY(!clock.message().contains(u"revoked"_s));
        QVERIFY(clock.remedy().contains(u"date and time"_s));
        QVERIFY(clock.hasCode(errorcode::clockOff));
    }

    void anIndividualKeyHasNoIssuerToCompare()
    {
        FailureContext c = context;
        c.keyKind = ApiKey::Kind::Individual;
        const Error error = errorFor(answered(401, errorBody(401, "NOT_AUTHORIZED", "x")), c);
        QVERIFY(!error.remedy().contains(u"issuer"_s));
        QVERIFY(error.remedy().contains(u"key ID"_s));
    }

    void the403IsExplainedByWhatIsKnownOfTheKey_data()
    {
        QTest::addColumn<ApiKey::Kind>("kind");
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("remedy");
        constexpr auto team = ApiKey::Kind::Team;
        constexpr auto individual = ApiKey::Kind::Individual;
        QTest::newRow("devices, individual") << individual << Verb::Get << u"/v1/devices"_s << u"An Individual key cannot do this"_s
                                             << u"Use a team key"_s;
        QTest::newRow("sales, individual") << individual << Verb::Get << u"/v1/salesReports"_s << u"An Individual key cannot"_s
                                           << u"Use a team key"_s;
        QTest::newRow("devices, team") << team << Verb::Get << u"/v1/devices"_s << u"This key may not"_s << u"usually may: Admin."_s;
        QTest::newRow("a version, team") << team << Verb::Patch << u"/v1/appStoreVersions/1"_s << u"This key may not"_s
                                         << u"may: Admin, App Manager."_s;
        QTest::newRow("testers of a group, team") << team << Verb::Post << u"/v1/betaGroups/1/relationships/betaTesters"_s << u"This key may not"_s
                                                  << u"Admin, App Manager, Developer, Marketing"_s;
        QTest::newRow("a text, individual") << individual << Verb::Patch << u"/v1/appInfoLocalizations/1"_s << u"This key may not"_s
                                            << u"has the roles of its owner"_s;
        QTest::newRow("what all may read") << team << Verb::Get << u"/v1/apps"_s << u"This key may not"_s << u"If its role is too small"_s;
        QTest::newRow("what we know nothing of") << team << Verb::Get << u"/v1/ciProducts"_s << u"This key may not"_s
                                                 << u"If its role is too small"_s;
    }
    void the403IsExplainedByWhatIsKnownOfTheKey()
    {
        QFETCH(ApiKey::Kind, kind);
        QFETCH(Verb, verb);
        QFETCH(QString, path);
        QFETCH(QString, message);
        QFETCH(QString, remedy);
        FailureContext c = context;
        c.keyKind = kind;
        c.verb = verb;
        c.url.setPath(path);
        const Error error = errorFor(answered(403, errorBody(403, "FORBIDDEN_ERROR", "The API key in use does not allow this request")), c);
        QVERIFY(error.isForbidden());
        QVERIFY2(error.message().contains(message), qPrintable(error.message()));
        QVERIFY2(error.remedy().contains(remedy), qPrintable(error.remedy()));
    }

    void the429TellsTheTwoLimitsApart()
    {
        FailureContext c = context;
        c.pause = 17min;
        const Error hour = errorFor(answered(429, "", {{"x-rate-limit", "user-hour-lim:3500;user-hour-rem:0;"}, {"Retry-After", "60"}}), c);
        QVERIFY(hour.isRateLimited());
        QCOMPARE(hour.message(), u"This key has used up Apple's requests for the hour."_s);
        QCOMPARE(hour.remedy(), u"Try again in about 17 minute(s)."_s);
        QCOMPARE(hour.retryAfter(), std::optional(60s));
        const Error minute = errorFor(answered(429, "", {{"x-rate-limit", "user-hour-lim:3500;user-hour-rem:3121;"}}), c);
        QCOMPARE(minute.message(), u"Apple wants fewer requests a minute, although the hour has some left."_s);
        c.goesOn = true;
        QCOMPARE(errorFor(answered(429, ""), c).remedy(), u"Slipway goes on by itself in about 17 minute(s)."_s);
    }

    void anUnknownOutcomeSaysLookFirst()
    {
        FailureContext c = context;
        c.outcomeUnknown = true;
        const Error error = errorFor(faulty(Fault::Closed), c);
        QVERIFY(error.hasCode(errorcode::outcomeUnknown));
        QVERIFY(error.remedy().contains(u"look before you try again"_s));
        QVERIFY(errorFor(faulty(Fault::Cancelled), c).hasCode(errorcode::outcomeUnknown));
        QVERIFY(errorFor(faulty(Fault::Cancelled), c).isCancelled());
    }

    void detailsAreShortAndRedacted()
    {
        QByteArray body = "{\"token\":\"Bearer eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln\",\"mail\":\"anna@example.com\"}";
        body += QByteArray(100000, 'x');
        const Error error = errorFor(answered(500, body), context);
        QVERIFY(error.details().size() <= 4200);
        QVERIFY(!error.details().contains(u"c2ln"_s));
        QVERIFY(!error.details().contains(u"anna@example.com"_s));
    }

    void aCutRefusalKeepsItsStatus()
    {
        HttpOutcome outcome = answered(409, "{\"errors\":[{\"cod");
        outcome.fault = Fault::Truncated;
        const Error error = errorFor(outcome, context);
        QCOMPARE(error.kind(), Error::Kind::Conflict);
        QCOMPARE(error.status(), 409);
    }
};

SLIPWAY_TEST(TstErrorText)
#include "tst_errortext.moc"
