// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/httpserver.h"
#include "src/sandbox/rawconnection.h"
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QNetworkInterface>
#include <QTcpSocket>

#include <mutex>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstGate : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsOwnNamesOnly_data();
    void knowsItsOwnNamesOnly();
    void refusesWhatIsNotWellFormed_data();
    void refusesWhatIsNotWellFormed();
    void refusesWebPages_data();
    void refusesWebPages();
    void tellsWhoSendsTooMuch();
    void sendsNoBodyAfterHead();
    void letsNobodyPastIt();
    void listensOnLoopbackOnly();
    void answersPipelinedRequestsInOrder();
    void closesAfterHttp10();
    void limitsConnections();
    void servesAllClientsInTurn();
    void closesIdleConnections();
    void partsFromAClientThatNeverReads();

private:
    quint16 port() const { return quint16(m_team.info().url.port()); }

    SmallTeam m_team;
};

namespace {

// The status of the first answer in what came.
int statusOf(const QByteArray &answer)
{
    return answer.split(' ').value(1).toInt();
}

int budgetLeft(const QByteArray &answer)
{
    const qsizetype start = answer.indexOf("user-hour-rem:") + 14;
    return answer.sliced(start, answer.indexOf(';', start) - start).toInt();
}

// The sandbox waits for its mutex at every request.
class HeldClock final : public Clock
{
public:
    QDateTime now() const override
    {
        const std::lock_guard held(mutex);
        return m_system.now();
    }
    std::chrono::milliseconds monotonic() const override { return m_system.monotonic(); }
    void after(std::chrono::milliseconds delay, QObject *context, std::function<void()> callback) override
    {
        m_system.after(delay, context, std::move(callback));
    }

    mutable std::mutex mutex;

private:
    SystemClock m_system;
};

} // namespace

void TstGate::knowsItsOwnNamesOnly_data()
{
    QTest::addColumn<QByteArray>("host"); // PORT stands for ours
    QTest::addColumn<int>("status"); // 401 is good here: it came through, without a token
    QTest::newRow("IPv4") << QByteArray("127.0.0.1:PORT") << 401;
    QTest::newRow("name") << QByteArray("localhost:PORT") << 401;
    QTest::newRow("IPv6") << QByteArray("[::1]:PORT") << 401;
    QTest::newRow("a page's own name, rebound") << QByteArray("evil.example:PORT") << 421;
    QTest::newRow("no port") << QByteArray("127.0.0.1") << 421;
    QTest::newRow("another port") << QByteArray("127.0.0.1:1") << 421;
    QTest::newRow("a longer name") << QByteArray("127.0.0.1:PORT.evil.example") << 421;
    QTest::newRow("empty") << QByteArray("") << 421;
}

void TstGate::knowsItsOwnNamesOnly()
{
    QFETCH(QByteArray, host);
    RawConnection connection(port());
    connection.send("GET /v1/apps HTTP/1.1\r\nHost: " + host.replace("PORT", QByteArray::number(port())) + "\r\nConnection: close\r\n\r\n");
    QTEST(statusOf(connection.readAll()), "status");
}

void TstGate::refusesWhatIsNotWellFormed_data()
{
    QTest::addColumn<QByteArray>("head"); // HOST stands for the good header
    QTest::addColumn<int>("status");
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << 421;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHOST\r\nHOST\r\n\r\n") << 421;
    QTest::newRow("absolute form") << QByteArray("GET http://evil.example/ HTTP/1.1\r\nHOST\r\n\r\n") << 400;
    QTest::newRow("nonsense") << QByteArray("hello\r\nworld\r\n\r\n") << 400;
    QTest::newRow("folded header") << QByteArray("GET / HTTP/1.1\r\nHOST\r\nX: a\r\n b\r\n\r\n") << 400;
    QTest::newRow("space before the colon") << QByteArray("GET / HTTP/1.1\r\nHOST\r\nContent-Length : 1\r\n\r\n") << 400;
    QTest::newRow("chunked") << QByteArray("POST / HTTP/1.1\r\nHOST\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") << 411;
    QTest::newRow("two lengths") << QByteArray("POST / HTTP/1.1\r\nHOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n") << 400;
    QTest::newRow("negative length") << QByteArray("POST / HTTP/1.1\r\nHOST\r\nContent-Length: -1\r\n\r\n") << 400;
    QTest::newRow("body beyond the cap") << QByteArray("POST / HTTP/1.1\r\nHOST\r\nContent-Length: 8388609\r\n\r\n") << 413;
    QTest::newRow("head beyond the cap") << QByteArray("GET / HTTP/1.1\r\nHOST\r\nX: " + QByteArray(17'000, 'x') + "\r\n\r\n") << 431;
    QTest::newRow("endless head") << QByteArray("GET / HTTP/1.1\r\nHOST\r\nX: " + QByteArray(17'000, 'x')) << 431;
}

void TstGate::refusesWhatIsNotWellFormed()
{
    QFETCH(QByteArray, head);
    RawConnection connection(port());
    connection.send(head.replace("HOST", QByteArray("Host: 127.0.0.1:" + QByteArray::number(port()))));
    QTEST(statusOf(connection.readAll()), "status");
}

void TstGate::refusesWebPages_data()
{
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("a page") << QByteArray("https://evil.example");
    QTest::newRow("a page without a name") << QByteArray("null");
    QTest::newRow("our own") << QByteArray("http://127.0.0.1:") + QByteArray::number(port());
    QTest::newRow("empty") << QByteArray();
}

void TstGate::refusesWebPages()
{
    QFETCH(QByteArray, origin);
    RawConnection connection(port());
    connection.send("GET /v1/apps HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\nOrigin: " + origin
                    + "\r\nConnection: close\r\n\r\n");
    const QByteArray answer = connection.readAll();
    QCOMPARE(statusOf(answer), 403);
    QVERIFY2(!answer.contains("Access-Control"), answer.constData());
}

void TstGate::tellsWhoSendsTooMuch()
{
    // The whole body is sent before the answer is read: it must not be lost in a reset.
    const qint64 size = sandbox::GateLimits().bodyBytes + 1;
    RawConnection connection(port());
    connection.send("POST /v1/betaGroups HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port())
                    + "\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
    connection.send(QByteArray(size, ' '));
    QCOMPARE(statusOf(connection.readAll()), 413);
    QVERIFY(!connection.wasReset());
}

void TstGate::sendsNoBodyAfterHead()
{
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
    RawConnection connection(port());
    connection.send("HEAD /v1/apps HTTP/1.1\r\n" + host + "\r\nGET /v1/apps HTTP/1.1\r\n" + host + "Connection: close\r\n\r\n");
    const QByteArray answers = connection.readAll();
    QCOMPARE(answers.indexOf("HTTP/1.1", 1), answers.indexOf("\r\n\r\n") + 4);
}

void TstGate::letsNobodyPastIt()
{
    // The server behind the gate has a port too. Whoever finds it lacks the pass.
    sandbox::HttpServer server([](const sandbox::HttpRequest &) { return sandbox::HttpReply::plain(200, "secret"); });
    const Result<quint16> inner = server.listen();
    QVERIFY(inner);
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *inner);
    socket.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Gate-Pass: guess\r\n\r\n");
    QByteArray answer;
    QTRY_VERIFY((answer += socket.readAll()).contains("\r\n\r\n"));
    QCOMPARE(statusOf(answer), 421);
}

void TstGate::listensOnLoopbackOnly()
{
    QVERIFY(RawConnection(port()).isConnected());
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            RawConnection connection(port(), entry.ip());
            QVERIFY2(!connection.isConnected(), qPrintable(entry.ip().toString()));
        }
    }
}

void TstGate::answersPipelinedRequestsInOrder()
{
    const QByteArray host = "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n";
    RawConnection connection(port());
    connection.send("GET /one HTTP/1.1\r\n" + host + "\r\nGET /two HTTP/1.1\r\nOrigin: x\r\n" + host + "Connection: close\r\n\r\n");
    const QByteArray answers = connection.readAll();
    QCOMPARE(answers.count("HTTP/1.1 "), 2);
    QVERIFY2(answers.indexOf("HTTP/1.1 401") < answers.indexOf("HTTP/1.1 403"), answers.constData());
}

void TstGate::closesAfterHttp10()
{
    RawConnection connection(port());
    connection.send("GET / HTTP/1.0\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\n\r\n");
    QCOMPARE(statusOf(connection.readAll()), 401);
    QVERIFY(connection.hasEnded());
}

void TstGate::limitsConnections()
{
    sandbox::SandboxOptions options;
    options.limits.connections = 3;
    SmallTeam team(options);
    const quint16 to = quint16(team.info().url.port());
    std::vector<std::unique_ptr<RawConnection>> open;
    for (int i = 0; i < 3; ++i) {
        open.push_back(std::make_unique<RawConnection>(to));
        open.back()->send("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(to) + "\r\n\r\n");
        QCOMPARE(statusOf(open.back()->readAnswer()), 401);
    }
    QCOMPARE(statusOf(RawConnection(to).readAll()), 503);
    open.pop_back();
    // The place is free as soon as the gate has seen the end.
    QTRY_COMPARE(team.client().get(u"/v1/apps"_s).status, 200);
}

void TstGate::servesAllClientsInTurn()
{
    HeldClock clock;
    sandbox::SandboxOptions options;
    options.clock = &clock;
    SmallTeam team(options);
    const quint16 to = quint16(team.info().url.port());
    const QByteArray token = team.client().sign(team.client().goodHeader(), team.client().goodPayload());
    const QByteArray request =
        "GET /v1/apps HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(to) + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    // One that wants much all at once, and as many others as the gate lets in beside it.
    constexpr int wishes = 500;
    RawConnection greedy(to);
    std::vector<std::unique_ptr<RawConnection>> modest;
    for (int i = 1; i < sandbox::GateLimits().connections; ++i)
        modest.push_back(std::make_unique<RawConnection>(to));
    {
        // All have asked before the first is answered.
        const std::lock_guard held(clock.mutex);
        greedy.send(request.repeated(wishes));
        for (const auto &client : modest)
            client->send(request);
    }
    // Each answer tells what is left of the hour's budget, and so its place among all.
    int last = 3600;
    for (const auto &client : modest)
        last = qMin(last, budgetLeft(client->readAnswer()));
    int lastOfGreedy = 0;
    for (int i = 0; i < wishes; ++i)
        lastOfGreedy = budgetLeft(greedy.readAnswer());
    QVERIFY2(last > lastOfGreedy + wishes / 2, QByteArray::number(last - lastOfGreedy).constData());
    // They stay connected, and so they are all served again.
    for (const auto &client : modest)
        client->send(request);
    for (const auto &client : modest)
        QCOMPARE(statusOf(client->readAnswer()), 200);
}

void TstGate::closesIdleConnections()
{
    sandbox::SandboxOptions options;
    options.limits.idle = std::chrono::milliseconds(50);
    SmallTeam team(options);
    RawConnection connection(quint16(team.info().url.port()));
    connection.send("GET /v1/apps HTTP/1.1\r\n");
    QVERIFY(connection.readAll().isEmpty());
    QVERIFY(connection.hasEnded());
}

void TstGate::partsFromAClientThatNeverReads()
{
    sandbox::SandboxOptions options;
    options.limits.connections = 2;
    options.limits.idle = std::chrono::milliseconds(100);
    options.populate = [](sandbox::World &world, const QUrl &) {
        for (int i = 0; i < 200; ++i)
            world.add(u"betaTesters"_s, {}, {{u"email"_s, QString(2000, u'x')}});
    };
    SmallTeam team(options);
    SandboxClient &client = team.client();
    const QByteArray token = client.sign(client.goodHeader(), client.goodPayload());
    const quint16 to = quint16(team.info().url.port());
    RawConnection deaf(to);
    RawConnection idle(to);
    // More than the buffers of two sockets hold.
    constexpr int wishes = 100;
    const QByteArray request =
        "GET /v1/betaTesters?limit=200 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(to) + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
    deaf.send(request.repeated(wishes));
    idle.send("GET");
    QVERIFY(idle.readAll().isEmpty());
    // Both have gone when two get in again.
    QTRY_COMPARE(client.get(u"/v1/apps"_s).status, 200);
    const auto nextStatus = [to] {
        RawConnection next(to);
        next.send("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(to) + "\r\n\r\n");
        return statusOf(next.readAnswer());
    };
    int status = 0;
    QTRY_VERIFY(status == 401 || (status = nextStatus()) == 401);
    const int answered = team.state().value("requests"_L1).toInt();
    QVERIFY2(answered < wishes, QByteArray::number(answered).constData());
}

SLIPWAY_TEST(TstGate)
#include "tst_gate.moc"
