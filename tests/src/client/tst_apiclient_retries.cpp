// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "client/errorcodes.h"
#include "clientcalls.h"
#include "support/testrunner.h"

#include <QCoroFuture>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

//! What is sent again and what is not: what reaches the wire, and what the caller is told (rules R1 to R4).
class TstApiClientRetries final : public QObject
{
    Q_OBJECT

private slots:
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

    void everyAttemptIsLoggedWithTheOneBefore()
    {
        ClientFixture f;
        f.server.script({Answer::http(503, ""), Answer::reset(), Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        const auto &entries = f.log.entries();
        QVERIFY(entries.size() >= 2);
        QCOMPARE(entries.front().previous, quint64(0));
        for (size_t i = 1; i < entries.size(); ++i) {
            QCOMPARE(entries[i].previous, entries[i - 1].id);
            QCOMPARE(entries[i].attempt, int(i) + 1);
        }
        QCOMPARE(entries.back().accountId, f.signer.accountId());
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

    void aDeleteThatIsRefusedWhenRepeatedMayHaveBeenDone()
    {
        ClientFixture f;
        f.server.script({Answer::close(), Answer::http(403, errorBody(403, "FORBIDDEN_ERROR", "Not any more."))});
        const Error error = sent(f, mutation(Verb::Delete)).error();
        QCOMPARE(error.status(), 403);
        QVERIFY(error.hasCode(errorcode::outcomeUnknown));
        QCOMPARE(f.server.count(), 2);
    }

    void addingMembersIsRepeated_data()
    {
        QTest::addColumn<Answer>("second");
        QTest::addColumn<int>("status");
        QTest::newRow("and done now") << Answer::http(204, "") << 204;
        QTest::newRow("and was done before") << Answer::http(409, errorBody(409, "ENTITY_ERROR.RELATIONSHIP.INVALID.DUPLICATE", "A member.")) << 409;
    }
    void addingMembersIsRepeated()
    {
        QFETCH(Answer, second);
        QFETCH(int, status);
        ClientFixture f;
        f.server.script({Answer::close(), second});
        const Request request = Request::post(u"/v1/betaGroups/7/relationships/betaTesters"_s,
                                              {{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, u"betaTesters"_s}, {u"id"_s, u"1"_s}}}}});
        const Result<HttpReply> reply = sent(f, request);
        QVERIFY2(reply.has_value(), reply ? "" : qPrintable(reply.error().message()));
        QCOMPARE(reply->status, status);
        QCOMPARE(f.server.count(), 2);
    }

    void removingMembersEndsWellWhenTheyAreGone()
    {
        ClientFixture f;
        f.server.script({Answer::reset(), Answer::http(404, errorBody(404, "NOT_FOUND", "gone"))});
        const Request request = Request::remove(u"/v1/betaGroups/7/relationships/betaTesters"_s, {{u"data"_s, 1}});
        QVERIFY(sent(f, request).has_value());
        QCOMPARE(f.server.count(), 2);
    }

    void aConflictOverMembersIsARefusal()
    {
        ClientFixture f;
        f.server.script({Answer::http(409, errorBody(409, "STATE_ERROR.ENTITY_STATE_INVALID", "Not in this state."))});
        const Request request = Request::post(u"/v1/betaGroups/7/relationships/betaTesters"_s, {{u"data"_s, 1}});
        QCOMPARE(sent(f, request).error().status(), 409);
        QCOMPARE(f.server.count(), 1);
    }

    void aProbeIsMadeOnce()
    {
        ClientFixture f;
        f.server.script({Answer::http(503, "")});
        QCOMPARE(QCoro::waitFor(f.client->probe(CancelToken())).error().status(), 503);
        QCOMPARE(f.server.count(), 1);
        QVERIFY(f.clock.waits.isEmpty());
        QCOMPARE(f.client->connection(), ApiClient::Connection::Online); // somebody answered
    }

    void aWriteWaitsOutItsRateLimit()
    {
        ClientFixture f;
        f.server.script({Answer::http(429, "", {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:0;"}, {"Retry-After", "600"}}),
                         Answer::http(201, "{\"data\":null}", {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:3000;"}})});
        QVERIFY(sent(f, mutation(Verb::Post)).has_value());
        QCOMPARE(f.server.count(), 2);
        QVERIFY(f.clock.waits.contains(10min));
    }
};

SLIPWAY_TEST(TstApiClientRetries)
#include "tst_apiclient_retries.moc"
