// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/faultplan.h"
#include "src/sandbox/rawconnection.h"
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstFaultPlan : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_team = std::make_unique<SmallTeam>(); }
    void refusesWhatItDoesNotUnderstand_data();
    void refusesWhatItDoesNotUnderstand();
    void strikesTheRequestsItMatches();
    void answersAStatus();
    void waitsAsLongAsItSays();
    void answersAStatusThoughItIsDone();
    void resets();
    void resetsInTheMiddle();
    void truncates();
    void endsWithoutAnAnswer();
    void trickles();
    void stalls();
    void stallsForEver();
    void talksGarbage();
    void hidesAWriteForAWhile();
    void holdsAnUpdateBackForAWhile();
    void letsSomebodyElseWriteMeanwhile();

private:
    QByteArray signedRequest(const QByteArray &target);
    quint16 port() const { return quint16(m_team->info().url.port()); }

    std::unique_ptr<SmallTeam> m_team;
};

namespace {

QByteArray bodyOf(const QByteArray &answer)
{
    const qsizetype end = answer.indexOf("\r\n\r\n");
    return end < 0 ? QByteArray() : answer.sliced(end + 4);
}

const QByteArray patchVersion = R"({"data":{"type":"appStoreVersions","id":"v2","attributes":{"copyright":"2026 Example"}}})";

} // namespace

QByteArray TstFaultPlan::signedRequest(const QByteArray &target)
{
    SandboxClient &client = m_team->client();
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) + "\r\nAuthorization: Bearer "
        + client.sign(client.goodHeader(), client.goodPayload()) + "\r\n\r\n";
}

void TstFaultPlan::refusesWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no array") << QByteArray("{}");
    QTest::newRow("no JSON") << QByteArray("[");
    QTest::newRow("unknown kind") << QByteArray(R"([{"fault":"explode"}])");
    QTest::newRow("unknown member") << QByteArray(R"([{"fault":"reset","macth":{}}])");
    QTest::newRow("bad nth") << QByteArray(R"([{"fault":"reset","match":{"nth":0}}])");
}

void TstFaultPlan::refusesWhatItDoesNotUnderstand()
{
    QFETCH(QByteArray, json);
    QVERIFY(!sandbox::FaultPlan::parse(json));
    const auto answer = m_team->client().send("PUT", u"/_sandbox/faults"_s, json, {{"X-Sandbox-Secret", m_team->info().controlSecret}});
    QCOMPARE(answer.status, 400);
    // A sandbox that starts with such a plan does not.
    sandbox::SandboxOptions options;
    options.faults = json;
    options.populate = [](sandbox::World &, const QUrl &) {};
    sandbox::Sandbox broken(options);
    QVERIFY(!broken.start());
}

void TstFaultPlan::strikesTheRequestsItMatches()
{
    m_team->direct(u"faults"_s, R"([{"match":{"method":"GET","path":"/v1/apps*","nth":2},"times":2,"fault":"status","value":503}])");
    const auto status = [this](const QString &target) { return m_team->client().get(target).status; };
    QCOMPARE(status(u"/v1/builds"_s), 200);
    QCOMPARE(status(u"/v1/apps"_s), 200);
    QCOMPARE(status(u"/v1/apps/1001"_s), 503);
    QCOMPARE(status(u"/v1/apps/1001/builds"_s), 503);
    QCOMPARE(m_team->state().value("faults"_L1).toArray(), QJsonArray());
    QCOMPARE(status(u"/v1/apps"_s), 200);
}

void TstFaultPlan::answersAStatus()
{
    m_team->direct(u"faults"_s, R"([{"fault":"status","value":500},{"fault":"status","value":{"status":502,"body":"<html>Bad Gateway</html>"}}])");
    const auto json = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(json.status, 500);
    QCOMPARE(json.errorCode(), u"UNEXPECTED_ERROR"_s);
    const auto html = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(html.status, 502);
    QCOMPARE(html.header("Content-Type"), QByteArray("text/html"));
    QCOMPARE(html.body, QByteArray("<html>Bad Gateway</html>"));
    QVERIFY(!html.header("X-Rate-Limit").isEmpty());
}

void TstFaultPlan::waitsAsLongAsItSays()
{
    m_team->direct(u"faults"_s, R"([{"fault":"status","value":{"status":429,"retryAfter":7}}])");
    const auto answer = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(answer.status, 429);
    QCOMPARE(answer.errorCode(), u"RATE_LIMIT_EXCEEDED"_s);
    QCOMPARE(answer.header("Retry-After"), QByteArray("7"));
}

void TstFaultPlan::answersAStatusThoughItIsDone()
{
    m_team->direct(u"faults"_s, R"([{"match":{"method":"PATCH"},"fault":"status","value":504,"done":true}])");
    QCOMPARE(m_team->client().send("PATCH", u"/v1/appStoreVersions/v2"_s, patchVersion).status, 504);
    QVERIFY(m_team->client().get(u"/v1/appStoreVersions/v2"_s).body.contains("2026 Example"));
}

void TstFaultPlan::resets()
{
    m_team->direct(u"faults"_s, R"([{"fault":"reset"}])");
    RawConnection connection(port());
    connection.send(signedRequest("/v1/apps"));
    QVERIFY(connection.readAll().isEmpty());
    QVERIFY(connection.wasReset());
}

void TstFaultPlan::resetsInTheMiddle()
{
    m_team->direct(u"faults"_s, R"([{"fault":"reset","value":100}])");
    RawConnection connection(port());
    connection.send(signedRequest("/v1/apps"));
    QCOMPARE(bodyOf(connection.readAll()).size(), 100);
    QVERIFY(connection.wasReset());
}

void TstFaultPlan::truncates()
{
    m_team->direct(u"faults"_s, R"([{"fault":"truncate","value":100}])");
    RawConnection connection(port());
    connection.send(signedRequest("/v1/apps"));
    const QByteArray answer = connection.readAll();
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    QCOMPARE(bodyOf(answer).size(), 100);
    QVERIFY(!connection.wasReset());
    QVERIFY(!answer.contains("X-Gate-"));
}

void TstFaultPlan::endsWithoutAnAnswer()
{
    m_team->direct(u"faults"_s, R"([{"fault":"truncate"}])");
    RawConnection connection(port());
    connection.send(signedRequest("/v1/apps"));
    QVERIFY(connection.readAll().isEmpty());
    QVERIFY(!connection.wasReset());
}

void TstFaultPlan::trickles()
{
    m_team->direct(u"faults"_s, R"([{"fault":"trickle","value":1,"match":{"path":"/v1/builds/b9"}}])");
    RawConnection connection(port());
    QElapsedTimer time;
    time.start();
    connection.send(signedRequest("/v1/builds/b9?fields[builds]=version"));
    const QByteArray answer = connection.readAnswer();
    QVERIFY(answer.size() > 200);
    // A millisecond for each byte, in whatever pieces they reach us.
    QVERIFY2(time.elapsed() >= answer.size(), qPrintable(u"%1 ms for %2 bytes"_s.arg(time.elapsed()).arg(answer.size())));
}

void TstFaultPlan::stalls()
{
    m_team->direct(u"faults"_s, R"([{"fault":"stall","value":120}])");
    QElapsedTimer time;
    time.start();
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 200);
    QVERIFY(time.elapsed() >= 120);
}

void TstFaultPlan::stallsForEver()
{
    m_team->direct(u"faults"_s, R"([{"fault":"stall"}])");
    RawConnection stalled(port());
    stalled.send(signedRequest("/v1/apps"));
    // A request that came later is answered, and the stalled one still is not.
    QTRY_COMPARE(m_team->state().value("faults"_L1).toArray(), QJsonArray());
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 200);
    QVERIFY(!stalled.hasEnded());
}

void TstFaultPlan::talksGarbage()
{
    m_team->direct(u"faults"_s, R"([{"fault":"garbage"},{"fault":"garbage","value":{"body":"{\"data\":","contentType":"application/json"}}])");
    const auto portal = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(portal.status, 200);
    QCOMPARE(portal.header("Content-Type"), QByteArray("text/html"));
    QVERIFY(portal.body.contains("sign in"));
    const auto json = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(json.header("Content-Type"), QByteArray("application/json"));
    QCOMPARE(json.body, QByteArray("{\"data\":"));
}

void TstFaultPlan::hidesAWriteForAWhile()
{
    const auto rows = [this] { return m_team->client().get(u"/v1/betaGroups"_s).json().value("data"_L1).toArray().size(); };
    const qsizetype before = rows();
    m_team->direct(u"faults"_s, R"([{"match":{"method":"POST"},"fault":"lag","value":150}])");
    const QByteArray body =
        R"({"data":{"type":"betaGroups","attributes":{"name":"Crew"},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})";
    const auto made = m_team->client().send("POST", u"/v1/betaGroups"_s, body);
    QCOMPARE(made.status, 201);
    const QString target = u"/v1/betaGroups/"_s + made.json().value("data"_L1).toObject().value("id"_L1).toString();
    QCOMPARE(m_team->client().get(target).status, 404);
    QCOMPARE(rows(), before);
    QTRY_COMPARE(m_team->client().get(target).status, 200);
    QCOMPARE(rows(), before + 1);
}

void TstFaultPlan::holdsAnUpdateBackForAWhile()
{
    m_team->direct(u"faults"_s, R"([{"match":{"method":"PATCH"},"fault":"lag","value":150}])");
    const auto answer = m_team->client().send("PATCH", u"/v1/appStoreVersions/v2"_s, patchVersion);
    QVERIFY(answer.body.contains("2026 Example"));
    QVERIFY(!m_team->client().get(u"/v1/appStoreVersions/v2"_s).body.contains("2026 Example"));
    QTRY_VERIFY(m_team->client().get(u"/v1/appStoreVersions/v2"_s).body.contains("2026 Example"));
}

void TstFaultPlan::letsSomebodyElseWriteMeanwhile()
{
    m_team->direct(u"faults"_s,
                   R"([{"match":{"method":"GET","path":"/v1/appStoreVersions/*","nth":2},"fault":"edit",
                                     "value":{"path":"/v1/appStoreVersions/v2","body":)"
                       + patchVersion + "}}]");
    QVERIFY(!m_team->client().get(u"/v1/appStoreVersions/v2"_s).body.contains("2026 Example"));
    const auto answer = m_team->client().get(u"/v1/appStoreVersions/v2"_s);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.contains("2026 Example"));
}

SLIPWAY_TEST(TstFaultPlan)
#include "tst_faultplan.moc"
