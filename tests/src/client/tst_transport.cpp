// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "support/testrunner.h"
#include "transportcalls.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

//! One attempt each: addresses, headers, statuses, redirects and proxies, and how it is cancelled.
class TstTransport final : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 202, 400, 401, 403, 404, 405, 406, 409, 410, 415, 422, 429, 500, 502, 503, 504})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(status, "{\"errors\":[]}", {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:499;"}})});
        for (const HttpRequest &request :
             {getRequest(server.url()), bodyRequest("POST", server.url(), "{}"), bodyRequest("DELETE", server.url(), "")}) {
            const HttpOutcome outcome = settled(transport.send(request, CancelToken()));
            QCOMPARE(outcome.fault, Fault::None);
            QCOMPARE(outcome.phase, Phase::Complete);
            QCOMPARE(outcome.reply.status, status);
            QCOMPARE(outcome.reply.body, "{\"errors\":[]}");
            QCOMPARE(headerValue(outcome.reply.headers, "x-rate-limit"), "user-hour-lim:3500;user-hour-rem:499;");
        }
        QCOMPARE(server.count(), 3);
    }

    void anAnswerWithoutContentIsComplete()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::raw("HTTP/1.1 204 No Content\r\n\r\n", Answer::Ending::KeepAlive)});
        const HttpOutcome outcome = settled(transport.send(bodyRequest("DELETE", server.url(), ""), CancelToken()));
        QCOMPARE(outcome.fault, Fault::None);
        QCOMPARE(outcome.reply.status, 204);
    }

    void unsafeAddressesAreNotOpened_data()
    {
        QTest::addColumn<QUrl>("url");
        for (const char *text :
             {"file:///etc/passwd", "data:text/plain,x", "ftp://127.0.0.1/x", "qrc:/x", "http://example.com/", "http://127.0.0.1.example.com/",
              "https://user:secret@localhost/", "https://@localhost/", "", "/v1/apps", "http:///x"})
            QTest::newRow(text) << QUrl(QString::fromLatin1(text));
    }
    void unsafeAddressesAreNotOpened()
    {
        QFETCH(QUrl, url);
        ManualClock clock;
        Transport transport(clock);
        const HttpOutcome outcome = settled(transport.send(getRequest(url), CancelToken()));
        QCOMPARE(outcome.fault, Fault::UnsafeUrl);
        QCOMPARE(outcome.phase, Phase::Nothing);
    }

    void aRefusedConnectionSendsNothing()
    {
        ManualClock clock;
        Transport transport(clock);
        QUrl url;
        {
            const FaultServer gone;
            url = gone.url();
        }
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", url, "{}"), CancelToken()));
        QCOMPARE(outcome.fault, Fault::Refused);
        QCOMPARE(outcome.phase, Phase::Nothing);
    }

    void anUnknownHostSendsNothing()
    {
        ManualClock clock;
        Transport transport(clock);
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", QUrl(u"https://no-such-host.invalid/"_s), "{}"), CancelToken()));
        QCOMPARE(outcome.fault, Fault::HostNotFound);
        QCOMPARE(outcome.phase, Phase::Nothing);
    }

    void cookiesAreNotKept()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, "{}", {{"Set-Cookie", "session=1; Path=/"}})});
        settled(transport.send(getRequest(server.url()), CancelToken()));
        settled(transport.send(getRequest(server.url()), CancelToken()));
        QCOMPARE(headerValue(server.requests().back().headers, "Cookie"), "");
    }

    void onlyHttp11IsSpoken()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, "{}")});
        settled(transport.send(getRequest(server.url()), CancelToken()));
        const SeenRequest seen = server.requests().front();
        QCOMPARE(seen.version, "HTTP/1.1");
        QCOMPARE(headerValue(seen.headers, "Upgrade"), ""); // no h2c
    }

    void redirectsAreNotFollowed_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308}) {
            QTest::addRow("GET %d", status) << QByteArray("GET") << status;
            QTest::addRow("POST %d", status) << QByteArray("POST") << status;
        }
    }
    void redirectsAreNotFollowed()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, status);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        FaultServer elsewhere;
        server.script({Answer::http(status, "", {{"Location", elsewhere.url(u"/steal"_s).toEncoded()}})});
        elsewhere.script({Answer::http(200, "{}")});
        HttpRequest request = method == "GET" ? getRequest(server.url()) : bodyRequest(method, server.url(), "{}");
        request.headers.emplaceBack("Authorization", "Bearer SECRET");
        const HttpOutcome outcome = settled(transport.send(request, CancelToken()));
        QCOMPARE(outcome.fault, Fault::None);
        QCOMPARE(outcome.reply.status, status);
        QCOMPARE(server.count(), 1);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void aProxyNeverSeesLoopback()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        FaultServer proxy;
        server.script({Answer::http(200, "{}")});
        qputenv("http_proxy", proxy.url().toEncoded());
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), CancelToken()));
        qunsetenv("http_proxy");
        QCOMPARE(outcome.reply.status, 200);
        QCOMPARE(proxy.connections(), 0);
    }

    void cancellingTakesLessThan100Milliseconds_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Answer>("answer");
        const Answer half = Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Answer::Ending::Stall);
        QTest::newRow("GET before the answer") << QByteArray("GET") << Answer::stall();
        QTest::newRow("GET in the answer") << QByteArray("GET") << half;
        QTest::newRow("POST before the answer") << QByteArray("POST") << Answer::stall();
        QTest::newRow("POST in the answer") << QByteArray("POST") << half;
    }
    void cancellingTakesLessThan100Milliseconds()
    {
        QFETCH(QByteArray, method);
        QFETCH(Answer, answer);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({answer});
        const CancelToken cancel;
        const auto future = transport.send(method == "GET" ? getRequest(server.url()) : bodyRequest(method, server.url(), "{}"), cancel);
        QTRY_COMPARE(server.count(), 1);
        QElapsedTimer timer;
        timer.start();
        cancel.cancel();
        const HttpOutcome outcome = settled(future);
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(outcome.fault, Fault::Cancelled);
        QVERIFY(outcome.phase >= Phase::Sent);
        QCOMPARE(server.count(), 1);
    }

    void aCancelledTokenSendsNothing()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        const CancelToken cancel;
        cancel.cancel();
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), cancel));
        QCOMPARE(outcome.fault, Fault::Cancelled);
        QCOMPARE(outcome.phase, Phase::Nothing);
        QCOMPARE(server.connections(), 0);
    }

    void deletingTheTransportFinishesWhatIsUnderWay()
    {
        ManualClock clock;
        FaultServer server;
        server.script({Answer::stall()});
        QFuture<HttpOutcome> stalled;
        QFuture<HttpOutcome> posted;
        {
            Transport transport(clock);
            stalled = transport.send(getRequest(server.url()), CancelToken());
            QTRY_COMPARE(server.count(), 1);
            posted = transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken());
        }
        QVERIFY(stalled.isFinished());
        QVERIFY(posted.isFinished());
        QCOMPARE(stalled.result().fault, Fault::Cancelled);
        QCOMPARE(posted.result().fault, Fault::Cancelled);
    }
};

SLIPWAY_TEST(TstTransport)
#include "tst_transport.moc"
