// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "core/threads.h"
#include "support/testrunner.h"
#include "transportcalls.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

namespace {

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

//! Answers that are cut, late, slow or too large.
class TstTransportLimits final : public QObject
{
    Q_OBJECT

private slots:
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
        FaultServer other;
        other.script(std::vector(200, Answer::json("{}")));
        const auto future = transport.send(getRequest(server.url()), CancelToken());
        QTRY_COMPARE(server.count(), 1);
        std::chrono::milliseconds passed{0};
        while (!future.isFinished() && passed < 200s) {
            server.trickle();
            // An answer by way of the same threads: the byte got there before it.
            QCOMPARE(settled(transport.send(getRequest(other.url()), CancelToken())).fault, Fault::None);
            clock.advance(1s);
            passed += 1s;
        }
        const HttpOutcome outcome = settled(future);
        QCOMPARE(outcome.fault, Fault::TotalTimeout);
        QVERIFY(outcome.reply.duration >= 120s && outcome.reply.duration <= 125s);
    }

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
};

SLIPWAY_TEST(TstTransportLimits)
#include "tst_transport_limits.moc"
