// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "client/errorcodes.h"
#include "clientfixture.h"
#include "support/testrunner.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(slipway::Request)
Q_DECLARE_METATYPE(slipway::test::Answer)

namespace {

const Answer fin = Answer::close();
const QByteArray budgetLeft = "user-hour-lim:3500;user-hour-rem:3000;";

Request get()
{
    return Request::get(u"/v1/apps"_s);
}

Request mutation(Verb verb)
{
    const QJsonObject body{{u"data"_s, QJsonObject{{u"type"_s, u"apps"_s}}}};
    switch (verb) {
    case Verb::Post:
        return Request::post(u"/v1/apps"_s, body);
    case Verb::Patch:
        return Request::patch(u"/v1/apps/1"_s, body);
    case Verb::Delete:
        return Request::remove(u"/v1/apps/1"_s, {});
    case Verb::Get:
        break;
    }
    return get();
}

Answer unauthorized()
{
    return Answer::http(401, errorBody(401, "NOT_AUTHORIZED", "Provide a properly configured and signed bearer token."));
}

QByteArray bearerOf(const SeenRequest &request)
{
    return headerValue(request.headers, "Authorization");
}

QJsonObject claimsOf(const SeenRequest &request)
{
    const QByteArray payload = bearerOf(request).split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
}

Result<HttpReply> sent(ClientFixture &f, const Request &request)
{
    return QCoro::waitFor(f.client->send(request, CancelToken()));
}

Result<Document> fetched(ClientFixture &f)
{
    return QCoro::waitFor(f.client->document(get(), CancelToken()));
}

} // namespace

class TstApiClient final : public QObject
{
    Q_OBJECT

private slots:
    void getsADocument()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s, u"2"_s}))});
        const Request request = Request::get(u"/v1/apps"_s).limit(200).feature(u"apps.list"_s);
        const Result<Document> apps = QCoro::waitFor(f.client->document(request, CancelToken()));
        QVERIFY(apps.has_value());
        QCOMPARE(apps->data().size(), size_t(2));
        QCOMPARE(f.server.count(), 1);
        const SeenRequest seen = f.server.requests().front();
        QCOMPARE(seen.method, "GET");
        QCOMPARE(seen.target, "/v1/apps?limit=200");
        QVERIFY(bearerOf(seen).startsWith("Bearer eyJ"));
        QCOMPARE(headerValue(seen.headers, "Accept"), "application/json");
        QCOMPARE(f.client->connection(), ApiClient::Connection::Online);
    }

    void sendsEveryVerb_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << mutation(Verb::Post) << QByteArray("{\"data\":{\"type\":\"apps\"}}");
        QTest::newRow("PATCH") << mutation(Verb::Patch) << QByteArray("{\"data\":{\"type\":\"apps\"}}");
        QTest::newRow("DELETE") << mutation(Verb::Delete) << QByteArray();
        QTest::newRow("DELETE with linkages") << Request::remove(u"/v1/x"_s, {{u"data"_s, 1}}) << QByteArray("{\"data\":1}");
    }
    void sendsEveryVerb()
    {
        QFETCH(Request, request);
        QFETCH(QByteArray, body);
        ClientFixture f;
        f.server.script({Answer::http(200, "{\"data\":null}")});
        QVERIFY(sent(f, request).has_value());
        const SeenRequest seen = f.server.requests().front();
        QCOMPARE(seen.method, wireName(request.verb()));
        QCOMPARE(seen.body, body);
        QCOMPARE(headerValue(seen.headers, "Content-Type"), body.isEmpty() ? "" : "application/json");
        QVERIFY(bearerOf(seen).startsWith("Bearer eyJ"));
        QCOMPARE(f.server.count(), 1);
    }

    // --- retries: what reaches the wire, and what the caller is told -----------------------------------------------------------

    void readsAreTriedAgain_data()
    {
        QTest::addColumn<Answer>("fault");
        const QByteArray page = appsPage({u"1"_s, u"2"_s});
        QTest::newRow("reset") << Answer::reset();
        QTest::newRow("cut by Content-Length") << Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + page, Answer::Ending::Close);
        QTest::newRow("cut in a chunk") << Answer::raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + page.left(20),
                                                       Answer::Ending::Close);
        QTest::newRow("cut by the close") << Answer::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + page.left(20),
                                                         Answer::Ending::Close);
        const QByteArray deflated = qCompress(page).mid(4);
        QTest::newRow("cut while compressed") << Answer::raw(
            "HTTP/1.1 200 OK\r\nContent-Encoding: deflate\r\n\r\n" + deflated.left(deflated.size() / 2), Answer::Ending::Close);
        QTest::newRow("not JSON") << Answer::json("{\"data\":[,]}");
        for (const int status : {408, 500, 502, 503, 504})
            QTest::addRow("%d", status) << Answer::http(status, "<html>busy</html>", {{"Content-Type", "text/html"}});
    }
    void readsAreTriedAgain()
    {
        QFETCH(Answer, fault);
        ClientFixture f;
        f.server.script({fault, Answer::json(appsPage({u"1"_s}))});
        const Result<Document> apps = fetched(f);
        QVERIFY2(apps.has_value(), apps ? "" : qPrintable(apps.error().message() + apps.error().details()));
        QCOMPARE(apps->data().size(), size_t(1));
        QVERIFY(f.server.count() >= 2); // Qt repeats a broken GET by itself too
        QVERIFY(f.clock.waits.size() <= 1);
    }

    void readsAreGivenUpAfterFourAttempts()
    {
        ClientFixture f;
        f.server.script({Answer::http(503, errorBody(503, "UNEXPECTED_ERROR", "Later."))});
        const Result<Document> apps = fetched(f);
        QCOMPARE(apps.error().kind(), Error::Kind::Server);
        QCOMPARE(apps.error().status(), 503);
        QCOMPARE(f.server.count(), 4);
        QCOMPARE(f.clock.waits.size(), 3);
        QVERIFY(f.clock.waits[0] <= 500ms && f.clock.waits[1] <= 1s && f.clock.waits[2] <= 2s);
        QCOMPARE(f.log.entries().back().attempt, 4);
    }

    void refusalsAreNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 307, 400, 403, 404, 405, 409, 410, 415, 422})
            QTest::addRow("%d", status) << status;
    }
    void refusalsAreNotTriedAgain()
    {
        QFETCH(int, status);
        for (const Verb verb : {Verb::Get, Verb::Post, Verb::Patch, Verb::Delete}) {
            ClientFixture f;
            f.server.script({Answer::http(status, "{}", {{"Location", "http://localhost:1/x"}})});
            const Result<HttpReply> reply = sent(f, mutation(verb));
            QCOMPARE(reply.error().status(), status);
            QVERIFY(!reply.error().hasCode(errorcode::outcomeUnknown));
            QCOMPARE(f.server.count(), 1);
        }
    }

    void aWebPageIsNoData()
    {
        ClientFixture f;
        f.server.script({Answer::http(200, "<!DOCTYPE html><html>Sign in</html>", {{"Content-Type", "text/html; charset=utf-8"}})});
        const Result<Document> apps = fetched(f);
        QVERIFY(apps.error().message().contains(u"sign in"_s));
        QCOMPARE(f.server.count(), 1);
        const Result<HttpReply> post = sent(f, mutation(Verb::Post));
        QVERIFY(post.error().hasCode(errorcode::outcomeUnknown));
        QCOMPARE(f.server.count(), 2);
    }

    void aWriteOfUnknownOutcomeIsSentOnce_data()
    {
        QTest::addColumn<Verb>("verb");
        QTest::addColumn<Answer>("fault");
        for (const Verb verb : {Verb::Post, Verb::Patch}) {
            const QByteArray name = wireName(verb);
            QTest::addRow("%s closed", name.constData()) << verb << Answer::close();
            QTest::addRow("%s reset", name.constData()) << verb << Answer::reset();
            QTest::addRow("%s answered by garbage", name.constData()) << verb << Answer::raw("nonsense\r\n\r\n", Answer::Ending::Close);
            QTest::addRow("%s cut", name.constData())
                << verb << Answer::raw("HTTP/1.1 201 Created\r\nContent-Length: 99\r\n\r\n{", Answer::Ending::Close);
            QTest::addRow("%s cut at the close", name.constData())
                << verb << Answer::raw("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n{\"data\":{", Answer::Ending::Close);
            for (const int status : {408, 500, 502, 503, 504})
                QTest::addRow("%s %d", name.constData(), status) << verb << Answer::http(status, "");
        }
    }
    void aWriteOfUnknownOutcomeIsSentOnce()
    {
        QFETCH(Verb, verb);
        QFETCH(Answer, fault);
        ClientFixture f;
        f.server.script({fault});
        const Result<HttpReply> reply = sent(f, mutation(verb));
        QVERIFY(!reply.has_value());
        QVERIFY2(reply.error().hasCode(errorcode::outcomeUnknown), qPrintable(reply.error().message()));
        QCOMPARE(f.server.count(), 1);
    }

    void aWriteThatCannotHaveArrivedIsTriedAgain()
    {
        QUrl nobody;
        {
            const FaultServer gone;
            nobody = gone.url();
        }
        ClientFixture f(nobody);
        const Result<HttpReply> reply = sent(f, mutation(Verb::Post));
        QCOMPARE(reply.error().kind(), Error::Kind::Network);
        QVERIFY(!reply.error().hasCode(errorcode::outcomeUnknown));
        QCOMPARE(f.clock.waits.size(), 3);
        QCOMPARE(f.client->connection(), ApiClient::Connection::Offline);
    }

    void aDeleteIsRepeatedAndEndsWellWhenTheThingIsGone()
    {
        ClientFixture f;
        f.server.script({Answer::close(), Answer::http(404, errorBody(404, "NOT_FOUND", "gone"))});
        const Result<HttpReply> reply = sent(f, mutation(Verb::Delete));
        QVERIFY(reply.has_value());
        QCOMPARE(reply->status, 404);
        QCOMPARE(f.server.count(), 2);
        const Result<HttpReply> again = sent(f, mutation(Verb::Delete));
        QVERIFY(again.error().isNotFound());
    }

    void aWriteWaitsOutItsRateLimit()
    {
        ClientFixture f;
        f.server.script({Answer::http(429, "", {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:0;"}, {"Retry-After", "600"}}),
                         Answer::http(201, "{\"data\":null}", {{"X-Rate-Limit", budgetLeft}})});
        QVERIFY(sent(f, mutation(Verb::Post)).has_value());
        QCOMPARE(f.server.count(), 2);
        QVERIFY(f.clock.waits.contains(10min));
    }

    // --- 401, clocks and keys ----------------------------------------------------------------------------------------------

    void a401RenewsTheTokenOnce()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"0"_s})), unauthorized(), Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        f.clock.manual.advance(60s); // the next signature differs in its iat
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.server.count(), 3);
        const std::vector<SeenRequest> seen = f.server.requests();
        QCOMPARE(bearerOf(seen[0]), bearerOf(seen[1]));
        QVERIFY(bearerOf(seen[1]) != bearerOf(seen[2]));
        QCOMPARE(f.signer.signaturesMade(), 2);
    }

    void aSecond401StopsTheKey()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"0"_s})), unauthorized()});
        QSignalSpy connection(f.client.get(), &ApiClient::connectionChanged);
        QVERIFY(fetched(f).has_value());
        const Result<Document> refused = fetched(f);
        QVERIFY(refused.error().isUnauthorized());
        QVERIFY(refused.error().hasCode(errorcode::keyStopped));
        QVERIFY(refused.error().message().contains(u"revoked"_s));
        QCOMPARE(f.server.count(), 3);
        QCOMPARE(f.client->connection(), ApiClient::Connection::KeyStopped);
        QCOMPARE(connection.size(), 2);
        for (int i = 0; i < 5; ++i)
            QVERIFY(fetched(f).error().hasCode(errorcode::keyStopped));
        QCOMPARE(f.server.count(), 3); // no storm
        f.client->resume();
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
    }

    void manyRefusedAtOnceRenewOnce()
    {
        ClientFixture f;
        const auto fresh = std::make_shared<QByteArray>();
        f.server.respond([fresh](const SeenRequest &request) {
            if (fresh->isEmpty())
                *fresh = bearerOf(request); // the first token is the bad one
            return bearerOf(request) == *fresh ? unauthorized() : Answer::json(appsPage({u"1"_s}));
        });
        std::vector<Task<Result<Document>>> tasks;
        for (int i = 0; i < 4; ++i)
            tasks.push_back(f.client->document(get(), CancelToken()));
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(std::move(task)).has_value());
        QCOMPARE(f.signer.signaturesMade(), 2);
        QVERIFY(f.server.count() <= 8); // those that had not left yet took the new token at once
    }

    void aWrongClockIsLearnedFromTheFirst401()
    {
        ClientFixture f;
        QSignalSpy skew(f.client.get(), &ApiClient::skewChanged);
        const QByteArray serverDate = f.date(10min); // ours is ten minutes slow
        const qint64 serverTime = f.clock.now().addSecs(600).toSecsSinceEpoch();
        f.server.respond([=](const SeenRequest &request) {
            const qint64 issued = claimsOf(request).value("iat"_L1).toInteger();
            const bool good = issued <= serverTime && issued > serverTime - 300;
            return good ? Answer::json(appsPage({u"1"_s}), {{"Date", serverDate}}) : Answer::http(401, "{}", {{"Date", serverDate}});
        });
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.server.count(), 2);
        QCOMPARE(skew.size(), 1);
        QCOMPARE(skew.front().front().value<std::chrono::seconds>(), 10min);
    }

    void aClockThatCannotBeMendedIsNamed()
    {
        ClientFixture f;
        f.server.script({Answer::http(401, "{}", {{"Date", f.date(-2h)}})});
        const Result<Document> refused = fetched(f);
        QVERIFY2(refused.error().message().contains(u"clock is 2 hour(s) fast"_s), qPrintable(refused.error().message()));
        QCOMPARE(f.server.count(), 2);
    }

    void aTokenIsTold()
    {
        ClientFixture f;
        QSignalSpy token(f.client.get(), &ApiClient::tokenChanged);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QCOMPARE(token.size(), 1);
        QCOMPARE(token.front().front().toDateTime(), f.clock.now().addSecs(15 * 60));
        QCOMPARE(f.signer.signaturesMade(), 1);
    }

    void aKeyThatIsGoneSendsNothing()
    {
        ClientFixture f;
        QCoro::waitFor([](KeyVault &keys) -> Task<void> { co_await keys.remove(u"account"_s); }(f.vault));
        const Result<Document> apps = fetched(f);
        QVERIFY(!apps.has_value());
        QCOMPARE(f.server.connections(), 0);
    }

    // --- the bearer and other hosts ------------------------------------------------------------------------------------------

    void anotherOriginIsNeitherAskedNorTold()
    {
        ClientFixture f;
        FaultServer evil;
        evil.script({Answer::json(appsPage({u"1"_s}))});
        const Result<HttpReply> reply = QCoro::waitFor(f.client->follow(evil.url(u"/v1/apps"_s), get(), {}, CancelToken()));
        QVERIFY(reply.error().hasCode(errorcode::offOrigin));
        QCOMPARE(evil.connections(), 0);
    }

    void picturesComeWithoutABearer()
    {
        ClientFixture f;
        FaultServer images;
        const QByteArray png = "\x89PNG not really";
        images.script({Answer::http(200, png, {{"Content-Type", "image/png"}})});
        const Result<QByteArray> elsewhere = QCoro::waitFor(f.client->fetchImage(images.url(u"/a/icon.png"_s), CancelToken()));
        QVERIFY(elsewhere.has_value());
        QCOMPARE(*elsewhere, png);
        QCOMPARE(images.requests().front().target, "/a/icon.png");
        QCOMPARE(bearerOf(images.requests().front()), "");
        // Not even from the account's own origin.
        f.server.script({Answer::http(200, png, {{"Content-Type", "image/png"}})});
        QVERIFY(QCoro::waitFor(f.client->fetchImage(f.server.url(u"/icon.png"_s), CancelToken())).has_value());
        QCOMPARE(bearerOf(f.server.requests().front()), "");
        QCOMPARE(f.budget.remaining(), f.budget.limit());
        QCOMPARE(f.signer.signaturesMade(), 0);
    }

    void aPictureThatIsRefusedSaysNothingAboutTheKey()
    {
        ClientFixture f;
        f.server.script({Answer::http(401, "")});
        QVERIFY(QCoro::waitFor(f.client->fetchImage(f.server.url(u"/icon.png"_s), CancelToken())).error().isUnauthorized());
        QCOMPARE(f.server.count(), 1);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
    }

    void picturesHaveALimit()
    {
        ClientFixture f;
        f.server.script({Answer::http(200, QByteArray(17 * 1024 * 1024, 'p'), {{"Content-Type", "image/png"}})});
        QCOMPARE(QCoro::waitFor(f.client->fetchImage(f.server.url(), CancelToken())).error().kind(), Error::Kind::Parse);
        QVERIFY(!QCoro::waitFor(f.client->fetchImage(QUrl(u"http://example.com/x.png"_s), CancelToken())).has_value());
        QVERIFY(!QCoro::waitFor(f.client->fetchImage(QUrl(u"file:///etc/passwd"_s), CancelToken())).has_value());
    }

    // --- budget, order, log ----------------------------------------------------------------------------------------------------

    void theBudgetIsLearnedAndLogged()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}), {{"X-Rate-Limit", "user-hour-lim:3600;user-hour-rem:77;"}})});
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.budget.limit(), 3600);
        QCOMPARE(f.budget.remaining(), 77);
        QCOMPARE(f.log.entries().size(), size_t(1));
        const RequestSummary line = f.log.entries().front();
        QCOMPARE(line.status, 200);
        QCOMPARE(line.budgetLeft, std::optional(77));
        QVERIFY(!line.target.contains(u"eyJ"_s));
    }

    void aBackgroundReadWaitsWherePeopleDoNot()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}), {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:250;"}})});
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QVERIFY(f.clock.waits.isEmpty());
        const CancelToken cancel;
        QVERIFY(QCoro::waitFor(f.client->send(get().priority(Request::Priority::Background), cancel)).has_value());
        QVERIFY(!f.clock.waits.isEmpty());
    }

    void writesOfOneKeyKeepTheirOrder()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto first = f.client->send(Request::post(u"/v1/first"_s, {{u"data"_s, 1}}), cancel);
        auto second = f.client->send(Request::post(u"/v1/second"_s, {{u"data"_s, 2}}), CancelToken());
        auto other = f.client->send(Request::post(u"/v1/other"_s, {{u"data"_s, 3}}).serialKey(u"another app"_s), cancel);
        QTRY_COMPARE(f.server.count(), 2);
        f.server.script({Answer::http(200, "{}")});
        cancel.cancel();
        QVERIFY(QCoro::waitFor(std::move(second)).has_value());
        QVERIFY(QCoro::waitFor(std::move(first)).error().isCancelled());
        QVERIFY(QCoro::waitFor(std::move(other)).error().isCancelled());
        QCOMPARE(f.server.requests().back().target, "/v1/second");
        QCOMPARE(f.server.count(), 3);
    }

    // --- cancelling and ending ---------------------------------------------------------------------------------------------

    void cancellingAReadInFlight()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto task = f.client->document(get(), cancel);
        QTRY_COMPARE(f.server.count(), 1);
        QElapsedTimer timer;
        timer.start();
        cancel.cancel();
        const Result<Document> apps = QCoro::waitFor(std::move(task));
        QVERIFY(timer.elapsed() < 100);
        QVERIFY(apps.error().isCancelled());
        QVERIFY(!apps.error().hasCode(errorcode::outcomeUnknown));
    }

    void cancellingAWriteInFlightSaysThatItMayBeDone()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto task = f.client->send(mutation(Verb::Post), cancel);
        QTRY_COMPARE(f.server.count(), 1);
        cancel.cancel();
        const Result<HttpReply> reply = QCoro::waitFor(std::move(task));
        QVERIFY(reply.error().isCancelled());
        QVERIFY(reply.error().hasCode(errorcode::outcomeUnknown));
    }

    void cancellingWhileWaitingSendsNothingMore()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        std::vector<Task<Result<HttpReply>>> tasks;
        const CancelToken cancel;
        for (int i = 0; i < 12; ++i)
            tasks.push_back(f.client->send(get(), cancel));
        QTRY_COMPARE(f.server.count(), 4); // four reads at a time
        cancel.cancel();
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(std::move(task)).error().isCancelled());
        QCOMPARE(f.server.count(), 4);
    }

    void deletingTheClientEndsItsCalls()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        std::vector<Task<Result<HttpReply>>> tasks;
        for (int i = 0; i < 6; ++i)
            tasks.push_back(f.client->send(get(), CancelToken()));
        tasks.push_back(f.client->send(mutation(Verb::Post), CancelToken()));
        tasks.push_back(f.client->send(mutation(Verb::Patch), CancelToken()));
        QTRY_COMPARE(f.server.count(), 5);
        f.client.reset();
        for (size_t i = 0; i < tasks.size(); ++i) {
            const Error error = QCoro::waitFor(std::move(tasks[i])).error();
            QVERIFY(error.isCancelled());
            QCOMPARE(error.hasCode(errorcode::outcomeUnknown), i == 6); // the write in flight; the one behind it never left
        }
        QCOMPARE(f.server.count(), 5);
        // Their slots are free again.
        f.client = std::make_unique<ApiClient>(f.server.url(), f.signer, f.transport, f.scheduler, f.budget, f.log, f.clock);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        QVERIFY(sent(f, mutation(Verb::Post)).has_value());
    }
};

SLIPWAY_TEST(TstApiClient)
#include "tst_apiclient.moc"
