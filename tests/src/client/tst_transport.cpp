// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "core/threads.h"
#include "support/certificates.h"
#include "support/faultserver.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(slipway::test::Answer)
Q_DECLARE_METATYPE(slipway::test::CertificateTraits)

namespace {

HttpOutcome settled(const QFuture<HttpOutcome> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 10000))
        return {.reason = u"the future was never finished"_s};
    return future.result();
}

HttpRequest getRequest(const QUrl &url)
{
    return {.method = "GET", .url = url};
}

HttpRequest bodyRequest(const QByteArray &method, const QUrl &url, const QByteArray &body)
{
    return {.method = method, .url = url, .headers = {{"Content-Type", "application/json"}}, .body = body};
}

Answer cut(const QByteArray &headers, const QByteArray &body)
{
    return Answer::raw("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body, Answer::Ending::Close);
}

// What qCompress makes, without its length in front, is what HTTP calls deflate.
QByteArray deflated(const QByteArray &bytes)
{
    return qCompress(bytes, 6).mid(4);
}

} // namespace

//! Every fact of reliability.md 0 that concerns the network has its test here, with the requests counted below Qt.
class TstTransport final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qRegisterMetaType<Answer>(); }

    // --- fact 1: Qt sends again by itself ---------------------------------------------------------------------------------

    void aBrokenMutationIsSentOnce_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<Answer>("answer");
        const std::pair<const char *, Answer> faults[] = {
            {"closes without an answer", Answer::close()},
            {"resets without an answer", Answer::reset()},
            {"answers no HTTP", Answer::raw("GARBAGE nonsense\r\n\r\n", Answer::Ending::Close)},
        };
        for (const auto &[name, answer] : faults) {
            QTest::addRow("POST %s", name) << QByteArray("POST") << QByteArray("{\"data\":1}") << answer;
            QTest::addRow("PATCH %s", name) << QByteArray("PATCH") << QByteArray("{\"data\":1}") << answer;
            QTest::addRow("DELETE with a body %s", name) << QByteArray("DELETE") << QByteArray("{\"data\":[]}") << answer;
            QTest::addRow("DELETE %s", name) << QByteArray("DELETE") << QByteArray() << answer;
        }
    }
    void aBrokenMutationIsSentOnce()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        QFETCH(Answer, answer);
        ManualClock clock;
        Transport transport(clock);
        for (const bool keptAlive : {false, true}) {
            FaultServer server;
            int before = 0;
            if (keptAlive) {
                server.script({Answer::http(200, "{}"), answer});
                QCOMPARE(settled(transport.send(bodyRequest(method, server.url(), body), CancelToken())).reply.status, 200);
                before = 1;
            } else {
                server.script({answer});
            }
            const HttpOutcome outcome = settled(transport.send(bodyRequest(method, server.url(), body), CancelToken()));
            QVERIFY2(outcome.fault == Fault::Closed || outcome.fault == Fault::Garbled, qPrintable(outcome.reason));
            QCOMPARE(outcome.phase, Phase::Sent);
            // A second request would arrive over another connection; a whole exchange afterwards gives it all the time it needs.
            server.script({Answer::http(200, "{}")});
            QCOMPARE(settled(transport.send(getRequest(server.url(u"/last"_s)), CancelToken())).reply.status, 200);
            const std::vector<SeenRequest> seen = server.requests();
            QCOMPARE(int(seen.size()), before + 2);
            QCOMPARE(seen[size_t(before)].method, method);
            QCOMPARE(seen[size_t(before)].body, body);
            QCOMPARE(headerValue(seen[size_t(before)].headers, "Content-Length"), QByteArray::number(body.size()));
        }
    }

    void aMutationOnADeadConnectionIsSentAtMostOnce()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, "{}")});
        QCOMPARE(settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken())).reply.status, 200);
        server.closeConnections();
        settled(transport.send(bodyRequest("POST", server.url(u"/second"_s), "{}"), CancelToken()));
        QVERIFY(server.count() <= 2);
    }

    void anIdleMutationConnectionIsNotUsedAgain()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, "{}")});
        settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        clock.advance(4s);
        settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QCOMPARE(server.connections(), 1);
        clock.advance(6s);
        settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QCOMPARE(server.connections(), 2);
        QCOMPARE(server.count(), 3);
    }

    void connectionsAreNotClearedUnderAMutationInFlight()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Answer::Ending::Trickle), Answer::http(200, "{}")});
        const auto slow = transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken());
        QTRY_COMPARE(server.count(), 1);
        clock.advance(6s);
        QCOMPARE(settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken())).reply.status, 200);
        while (!slow.isFinished()) {
            server.trickle();
            QCoreApplication::processEvents();
        }
        QCOMPARE(settled(slow).reply.body, "{}");
        QCOMPARE(server.count(), 2);
    }

    void readsAreNotDisturbedByMutations()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Answer::Ending::Trickle), Answer::http(200, "{}")});
        const auto read = transport.send(getRequest(server.url()), CancelToken());
        QTRY_COMPARE(server.count(), 1);
        clock.advance(8s);
        QCOMPARE(settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken())).reply.status, 200);
        while (!read.isFinished()) {
            server.trickle();
            QCoreApplication::processEvents();
        }
        QCOMPARE(settled(read).reply.body, "{}");
    }

    void aBrokenGetEndsInAFault()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::close()});
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), CancelToken()));
        QCOMPARE(outcome.fault, Fault::Closed);
        QCOMPARE(outcome.phase, Phase::Sent);
        QVERIFY(server.count() >= 1);
    }

    // --- fact 2: redirects ----------------------------------------------------------------------------------------------

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

    // --- fact 3: truncation ---------------------------------------------------------------------------------------------

    void aCutAnswerIsAFault_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::newRow("shorter than Content-Length") << cut("Content-Length: 100\r\n", "{\"data\":[");
        QTest::newRow("reset in the middle") << cut("Content-Length: 100\r\n", "{\"data\":[").ending(Answer::Ending::Reset);
    }
    void aCutAnswerIsAFault()
    {
        QFETCH(Answer, answer);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({answer});
        const HttpOutcome get = settled(transport.send(getRequest(server.url()), CancelToken()));
        QCOMPARE(get.fault, Fault::Truncated);
        QCOMPARE(get.phase, Phase::Answered);
        QCOMPARE(get.reply.status, 200);
        const int before = server.count();
        const HttpOutcome post = settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QCOMPARE(post.fault, Fault::Truncated);
        QCOMPARE(server.count(), before + 1);
    }

    // Qt 6.4 tells of these or not, by chance; that is why the client looks at the content of every answer as well.
    void anAnswerThatLooksWholeMayBeCut_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::newRow("chunked, cut in a chunk") << cut("Transfer-Encoding: chunked\r\n", "20\r\n{\"data\":[");
        QTest::newRow("chunked, without the last chunk") << cut("Transfer-Encoding: chunked\r\n", "9\r\n{\"data\":[\r\n");
        QTest::newRow("ended by the close") << cut("Content-Type: application/json\r\n", "{\"data\":[");
    }
    void anAnswerThatLooksWholeMayBeCut()
    {
        QFETCH(Answer, answer);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({answer});
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), CancelToken()));
        QVERIFY(outcome.fault == Fault::Truncated || outcome.fault == Fault::None);
        QCOMPARE(outcome.reply.status, 200);
        QCOMPARE(outcome.reply.body, "{\"data\":[");
    }

    // --- fact 4: deadlines ----------------------------------------------------------------------------------------------

    void aSilentHandshakeEndsAtTheConnectDeadline()
    {
        ManualClock clock;
        Transport transport(clock);
        QTcpServer silent; // accepts in the kernel and never says hello
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const auto future = transport.send(getRequest(QUrl(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()))), CancelToken());
        QTRY_COMPARE(clock.pending(), 1);
        QCOMPARE(clock.nextDelay(), 10s);
        clock.advance(10s);
        const HttpOutcome outcome = settled(future);
        QCOMPARE(outcome.fault, Fault::ConnectTimeout);
        QCOMPARE(outcome.phase, Phase::Nothing);
    }

    void silenceEndsAtTheFirstByteDeadline_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("GET") << QByteArray("GET");
        QTest::newRow("POST") << QByteArray("POST");
    }
    void silenceEndsAtTheFirstByteDeadline()
    {
        QFETCH(QByteArray, method);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::stall()});
        const auto future = transport.send(method == "GET" ? getRequest(server.url()) : bodyRequest(method, server.url(), "{}"), CancelToken());
        QTRY_COMPARE(server.count(), 1);
        QTRY_VERIFY(clock.pending() >= 2); // that of the connection, which means nothing any more, and that of the first byte
        clock.advance(59s);
        QCOMPARE(clock.pending(), 1);
        QVERIFY(!future.isFinished());
        clock.advance(1s);
        const HttpOutcome outcome = settled(future);
        QCOMPARE(outcome.fault, Fault::AnswerTimeout);
        QCOMPARE(outcome.phase, Phase::Sent);
        QCOMPARE(outcome.reply.duration, 60s);
        QCOMPARE(server.count(), 1);
    }

    void anAnswerThatStopsEndsAtTheIdleDeadline()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", Answer::Ending::Stall)});
        const auto future = transport.send(getRequest(server.url()), CancelToken());
        QTRY_COMPARE(clock.pending(), 3); // connection, first byte, idle
        clock.advance(30s);
        const HttpOutcome outcome = settled(future);
        QCOMPARE(outcome.fault, Fault::IdleTimeout);
        QCOMPARE(outcome.phase, Phase::Answered);
    }

    void aTrickleEndsAtTheTotalDeadline()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::raw("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + QByteArray(1000, ' '), Answer::Ending::Trickle)});
        const auto future = transport.send(getRequest(server.url()), CancelToken());
        QTRY_COMPARE(server.count(), 1);
        std::chrono::milliseconds passed{0};
        while (!future.isFinished() && passed < 200s) {
            server.trickle();
            QVERIFY(QTest::qWaitFor([turn = runOn(transport.worker(), [] { return true; })] { return turn.isFinished(); }));
            clock.advance(1s);
            passed += 1s;
        }
        const HttpOutcome outcome = settled(future);
        QCOMPARE(outcome.fault, Fault::TotalTimeout);
        QVERIFY(outcome.reply.duration >= 120s && outcome.reply.duration <= 125s);
    }

    // --- fact 5: an answer during the upload ----------------------------------------------------------------------------

    void anEarlyAnswerDuringAnUploadIsAmbiguousAndSentOnce()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(409, "{}").ending(Answer::Ending::Reset).early()});
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", server.url(), QByteArray(8 * 1024 * 1024, 'x')), CancelToken()));
        // Qt may or may not have seen the status before the reset; either way it is not a success, and not sent again.
        QVERIFY(outcome.fault != Fault::None || outcome.reply.status == 409);
        QVERIFY(outcome.phase >= Phase::Sent);
        QCOMPARE(server.count(), 1);
    }

    // --- fact 6: sizes --------------------------------------------------------------------------------------------------

    void aDecompressionBombIsStopped()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        const QByteArray bomb = deflated(QByteArray(64 * 1024 * 1024, '\0'));
        server.script({Answer::http(200, bomb, {{"Content-Encoding", "deflate"}})});
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), CancelToken()));
        QVERIFY2(outcome.fault == Fault::Undecodable || outcome.fault == Fault::TooLarge, qPrintable(outcome.reason));
        QVERIFY(outcome.reply.body.size() <= 32 * 1024 * 1024);
    }

    void compressedAnswersArriveDecompressed()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, deflated("{\"data\":[]}"), {{"Content-Encoding", "deflate"}})});
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), CancelToken()));
        QCOMPARE(outcome.fault, Fault::None);
        QCOMPARE(outcome.reply.body, "{\"data\":[]}");
    }

    void hugeHeadersAreRefused_data()
    {
        QTest::addColumn<HttpHeaders>("headers");
        QTest::newRow("one of 300 KiB") << HttpHeaders{{"X-Huge", QByteArray(300 * 1024, 'h')}};
        HttpHeaders many;
        for (int i = 0; i < 100; ++i)
            many.emplaceBack("X-Many-" + QByteArray::number(i), QByteArray(3 * 1024, 'h'));
        QTest::newRow("a hundred of 3 KiB") << many;
    }
    void hugeHeadersAreRefused()
    {
        QFETCH(HttpHeaders, headers);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, "{}", headers)});
        QCOMPARE(settled(transport.send(getRequest(server.url()), CancelToken())).fault, Fault::TooLarge);
    }

    void aBodyOverItsLimitIsRefused()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(200, QByteArray(200000, 'b'))});
        HttpRequest request = getRequest(server.url());
        request.limits.body = 100000;
        const HttpOutcome outcome = settled(transport.send(request, CancelToken()));
        QCOMPARE(outcome.fault, Fault::TooLarge);
        QCOMPARE(outcome.reply.body.size(), 100000);
    }

    void anErrorBodyOverItsLimitIsCut()
    {
        ManualClock clock;
        Transport transport(clock);
        FaultServer server;
        server.script({Answer::http(500, QByteArray(3 * 1024 * 1024, 'e'))});
        const HttpOutcome outcome = settled(transport.send(getRequest(server.url()), CancelToken()));
        QCOMPARE(outcome.fault, Fault::None);
        QCOMPARE(outcome.reply.status, 500);
        QCOMPARE(outcome.reply.body.size(), 1024 * 1024);
    }

    // --- fact 7: proxies ------------------------------------------------------------------------------------------------

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

    // --- what statuses, addresses and headers come to ---------------------------------------------------------------------

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

    // --- cancelling and ending --------------------------------------------------------------------------------------------

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

    // --- TLS ------------------------------------------------------------------------------------------------------------

    void aCertificateThatDoesNotProveTheHostSendsNothing_data()
    {
        QTest::addColumn<CertificateTraits>("traits");
        QTest::addColumn<bool>("trusted");
        QTest::addColumn<QString>("word");
        QTest::newRow("self-signed") << CertificateTraits{.selfSigned = true} << true << u"self-signed"_s;
        QTest::newRow("of an unknown authority") << CertificateTraits{} << false << u"issuer"_s;
        QTest::newRow("expired") << CertificateTraits{.startDays = -30, .endDays = -1} << true << u"expired"_s;
        QTest::newRow("not yet valid") << CertificateTraits{.startDays = 1, .endDays = 30} << true << u"not yet valid"_s;
        QTest::newRow("for another host") << CertificateTraits{.host = "example.com"} << true << u"host name"_s;
        QTest::newRow("for no host") << CertificateTraits{.host = ""} << true << u"host name"_s;
    }
    void aCertificateThatDoesNotProveTheHostSendsNothing()
    {
        QFETCH(CertificateTraits, traits);
        QFETCH(bool, trusted);
        QFETCH(QString, word);
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        if (trusted)
            trust(authority);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(authority.serverConfiguration(traits));
        server.script({Answer::http(200, "{}")});
        HttpRequest request = bodyRequest("POST", server.url(), "{}");
        request.headers.emplaceBack("Authorization", "Bearer SECRET");
        const HttpOutcome outcome = settled(transport.send(request, CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QCOMPARE(outcome.fault, Fault::Tls);
        QCOMPARE(outcome.phase, Phase::Nothing);
        QVERIFY2(outcome.reason.contains(word, Qt::CaseInsensitive), qPrintable(outcome.reason));
        QCOMPARE(server.count(), 0);
        QCOMPARE(server.bytesReceived(), 0);
    }

    void aProvenHostIsTalkedTo()
    {
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        trust(authority);
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(authority.serverConfiguration({}));
        server.script({Answer::http(200, "{}")});
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY2(outcome.fault == Fault::None, qPrintable(outcome.reason));
        QCOMPARE(outcome.reply.status, 200);
        QCOMPARE(server.count(), 1);
    }

    void oldTlsIsRefused()
    {
        const CertificateAuthority authority;
        const QSslConfiguration original = QSslConfiguration::defaultConfiguration();
        trust(authority);
        QSslConfiguration old = authority.serverConfiguration({});
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        old.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        ManualClock clock;
        Transport transport(clock);
        FaultServer server(old);
        const HttpOutcome outcome = settled(transport.send(bodyRequest("POST", server.url(), "{}"), CancelToken()));
        QSslConfiguration::setDefaultConfiguration(original);
        QVERIFY(outcome.fault != Fault::None);
        QCOMPARE(outcome.phase, Phase::Nothing);
        QCOMPARE(server.count(), 0);
    }

private:
    static void trust(const CertificateAuthority &authority)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.addCaCertificate(authority.authority());
        QSslConfiguration::setDefaultConfiguration(configuration);
    }
};

SLIPWAY_TEST(TstTransport)
#include "tst_transport.moc"
