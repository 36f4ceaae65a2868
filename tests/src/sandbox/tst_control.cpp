// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QJsonDocument>
#include <QImage>
#include <QJsonArray>
#include <QNetworkReply>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstControl : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_team = std::make_unique<SmallTeam>(); }
    void wantsItsSecret_data();
    void wantsItsSecret();
    void isNotThereWhenSwitchedOff();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void revokesAndRestoresAKey();
    void limitsTheRoles_data();
    void limitsTheRoles();
    void keepsIndividualKeysFromWhatIsTheTeams_data();
    void keepsIndividualKeysFromWhatIsTheTeams();
    void givesOutAnotherKey_data();
    void givesOutAnotherKey();
    void missesAnAgreement();
    void movesTheClock();
    void makesWritesLag();
    void sendsWhatSomebodyElseSends();
    void setsTheRate();
    void countsARollingHour();
    void tellsTheFaultsThatAreToCome();
    void resetsEverything();
    void servesPicturesWithoutTheBearer();

private:
    std::unique_ptr<SmallTeam> m_team;
};

void TstControl::wantsItsSecret_data()
{
    QTest::addColumn<HttpHeaders>("headers");
    QTest::newRow("none") << HttpHeaders();
    QTest::newRow("a guess") << HttpHeaders{{"X-Sandbox-Secret", "guess"}};
    QTest::newRow("a long guess") << HttpHeaders{{"X-Sandbox-Secret", QByteArray(43, 'x')}};
}

void TstControl::wantsItsSecret()
{
    QFETCH(HttpHeaders, headers);
    QCOMPARE(m_team->client().send("PUT", u"/_sandbox/clock"_s, R"({"offset":600})", headers).status, 403);
    QCOMPARE(m_team->state().value("clock"_L1).toObject().value("offset"_L1).toInt(), 0);
    // 256 bits are 43 characters of base64url.
    QCOMPARE(m_team->info().controlSecret.size(), 43);
}

void TstControl::isNotThereWhenSwitchedOff()
{
    sandbox::SandboxOptions options;
    options.control = false;
    SmallTeam team(options);
    QVERIFY(team.info().control.isEmpty());
    QVERIFY(team.info().controlSecret.isEmpty());
    QCOMPARE(team.client().send("GET", u"/_sandbox"_s, {}, {{"X-Sandbox-Secret", ""}}).status, 404);
}

void TstControl::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("a lag that ends before it begins") << QByteArray("PUT") << u"/_sandbox/lag"_s << QByteArray(R"({"least":2,"most":1})") << 400;
    QTest::newRow("nobody's edit") << QByteArray("POST") << u"/_sandbox/edits"_s << QByteArray(R"({"body":{}})") << 400;
    QTest::newRow("unknown setting") << QByteArray("PUT") << u"/_sandbox/weather"_s << QByteArray("{}") << 400;
    QTest::newRow("unknown path") << QByteArray("PUT") << u"/_sandbox/a/b/c"_s << QByteArray("{}") << 404;
    QTest::newRow("unknown key") << QByteArray("PUT") << u"/_sandbox/keys/NOBODY"_s << QByteArray(R"({"revoked":true})") << 400;
    QTest::newRow("nothing about a key") << QByteArray("PUT") << u"/_sandbox/keys/DEMO000001"_s << QByteArray("{}") << 400;
    QTest::newRow("a role that Apple does not have")
        << QByteArray("PUT") << u"/_sandbox/keys/DEMO000001"_s << QByteArray(R"({"roles":["KING"]})") << 400;
    QTest::newRow("a kind that Apple does not have") << QByteArray("POST") << u"/_sandbox/keys"_s << QByteArray(R"({"kind":"MASTER"})") << 400;
    QTest::newRow("no JSON") << QByteArray("PUT") << u"/_sandbox/clock"_s << QByteArray("soon") << 400;
    QTest::newRow("no number") << QByteArray("PUT") << u"/_sandbox/clock"_s << QByteArray(R"({"offset":"soon"})") << 400;
    QTest::newRow("half a rate") << QByteArray("PUT") << u"/_sandbox/rate"_s << QByteArray(R"({"limit":5})") << 400;
    QTest::newRow("another method") << QByteArray("DELETE") << u"/_sandbox/faults"_s << QByteArray() << 405;
}

void TstControl::refusesWhatItDoesNotKnow()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    QFETCH(QByteArray, body);
    QTEST(m_team->client().send(method, target, body, {{"X-Sandbox-Secret", m_team->info().controlSecret}}).status, "status");
}

void TstControl::revokesAndRestoresAKey()
{
    m_team->direct(u"keys/DEMO000001"_s, R"({"revoked":true})");
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 401);
    m_team->direct(u"keys/DEMO000001"_s, R"({"revoked":false})");
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 200);
}

void TstControl::limitsTheRoles_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("statuses"); // of a read of apps, a read of testers, a PATCH of a version, a PATCH of a build
    QTest::newRow("admin") << u"ADMIN"_s << u"200 200 200 200"_s;
    QTest::newRow("app manager") << u"APP_MANAGER"_s << u"200 200 200 200"_s;
    QTest::newRow("developer") << u"DEVELOPER"_s << u"200 200 403 200"_s;
    QTest::newRow("marketing") << u"MARKETING"_s << u"200 200 200 403"_s;
    QTest::newRow("sales") << u"SALES"_s << u"200 403 403 403"_s;
}

void TstControl::limitsTheRoles()
{
    QFETCH(QString, role);
    m_team->direct(u"keys/DEMO000001"_s, R"({"roles":[")" + role.toLatin1() + R"("]})");
    SandboxClient &client = m_team->client();
    const QByteArray version = R"({"data":{"type":"appStoreVersions","id":"v2","attributes":{"copyright":"x"}}})";
    const QByteArray build = R"({"data":{"type":"builds","id":"b9","attributes":{"usesNonExemptEncryption":false}}})";
    const auto changed = client.send("PATCH", u"/v1/appStoreVersions/v2"_s, version);
    const QStringList statuses{
        QString::number(client.get(u"/v1/apps"_s).status),
        QString::number(client.get(u"/v1/betaTesters"_s).status),
        QString::number(changed.status),
        QString::number(client.send("PATCH", u"/v1/builds/b9"_s, build).status),
    };
    QTEST(statuses.join(u' '), "statuses");
    if (changed.status == 403)
        QCOMPARE(changed.errorDetail(), u"The API key in use does not allow this request"_s);
}

void TstControl::keepsIndividualKeysFromWhatIsTheTeams_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status"); // of an Individual key
    QTest::newRow("apps") << u"/v1/apps"_s << 200;
    QTest::newRow("testers") << u"/v1/betaTesters"_s << 200;
    QTest::newRow("devices") << u"/v1/devices"_s << 403;
    QTest::newRow("a certificate") << u"/v1/certificates/C1"_s << 403;
    QTest::newRow("a profile's devices") << u"/v1/profiles/P1/devices"_s << 403;
    QTest::newRow("sales") << u"/v1/salesReports?filter[vendorNumber]=8"_s << 403;
    QTest::newRow("finance") << u"/v1/financeReports"_s << 403;
}

void TstControl::keepsIndividualKeysFromWhatIsTheTeams()
{
    QFETCH(QString, target);
    const auto &info = m_team->info();
    SandboxClient individual(info.url, info.individualKeyId, {}, info.individualKeyPem);
    const auto answer = individual.get(target);
    QTEST(answer.status, "status");
    if (answer.status == 403) {
        QCOMPARE(answer.errorCode(), u"FORBIDDEN_ERROR"_s);
        QVERIFY(m_team->client().get(target).status != 403);
    }
}

void TstControl::givesOutAnotherKey_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("a team's") << u"TEAM"_s;
    QTest::newRow("an individual's") << u"INDIVIDUAL"_s;
}

void TstControl::givesOutAnotherKey()
{
    QFETCH(QString, kind);
    const HttpHeaders secret{{"X-Sandbox-Secret", m_team->info().controlSecret}};
    const auto answer = m_team->client().send("POST", u"/_sandbox/keys"_s, R"({"kind":")" + kind.toLatin1() + R"("})", secret);
    QCOMPARE(answer.status, 201);
    const QJsonObject key = answer.json();
    const QString keyId = key.value("keyId"_L1).toString();
    QCOMPARE(key.contains("issuerId"_L1), kind == "TEAM"_L1);
    QCOMPARE(m_team->state().value("keys"_L1).toObject().value(keyId).toObject().value("kind"_L1).toString(), kind);
    SandboxClient holder(m_team->info().url, keyId, key.value("issuerId"_L1).toString(), key.value("pem"_L1).toString().toLatin1());
    QCOMPARE(holder.get(u"/v1/apps"_s).status, 200);
    // It has a life of its own.
    m_team->direct(u"keys/"_s + keyId, R"({"revoked":true})");
    QCOMPARE(holder.get(u"/v1/apps"_s).status, 401);
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 200);
    QCOMPARE(m_team->client().send("POST", u"/_sandbox/reset"_s, {}, secret).json().value("keys"_L1).toObject().size(), 2);
}

void TstControl::missesAnAgreement()
{
    m_team->direct(u"agreement"_s, R"({"missing":true})");
    const auto answer = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorCode(), u"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED"_s);
}

void TstControl::movesTheClock()
{
    const auto date = [this] {
        const QByteArray text = m_team->client().get(u"/v1/apps"_s).header("Date");
        return QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    };
    const QDateTime before = date();
    QVERIFY(before.isValid());
    m_team->direct(u"clock"_s, R"({"offset":1200})");
    QVERIFY(before.secsTo(date()) >= 1199);
    // Our good token is past its time there.
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 401);
    m_team->direct(u"clock"_s, R"({"offset":-600})");
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 401);
}

void TstControl::makesWritesLag()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    sandbox::SandboxOptions options;
    options.clock = &clock;
    SmallTeam team(options);
    team.direct(u"lag"_s, R"({"least":10000,"most":30000})");
    const QByteArray version = R"({"data":{"type":"appStoreVersions","id":"v2","attributes":{"copyright":"2026 Example"}}})";
    QCOMPARE(team.client().send("PATCH", u"/v1/appStoreVersions/v2"_s, version).status, 200);
    const auto isSeen = [&team] { return team.client().get(u"/v1/appStoreVersions/v2"_s).body.contains("2026 Example"); };
    QVERIFY(!isSeen());
    clock.advance(std::chrono::milliseconds(9999));
    QVERIFY(!isSeen());
    clock.advance(std::chrono::milliseconds(20001));
    QVERIFY(isSeen());
    team.direct(u"lag"_s, R"({"least":0,"most":0})");
    QCOMPARE(team.client().send("DELETE", u"/v1/appStoreVersionLocalizations/l1"_s, {}).status, 204);
}

void TstControl::sendsWhatSomebodyElseSends()
{
    const HttpHeaders secret{{"X-Sandbox-Secret", m_team->info().controlSecret}};
    const auto send = [&](const QByteArray &copyright) {
        const QByteArray body = R"({"data":{"type":"appStoreVersions","id":"v2","attributes":{"copyright":)" + copyright + "}}}";
        return m_team->client().send("POST", u"/_sandbox/edits"_s, R"({"path":"/v1/appStoreVersions/v2","body":)" + body + '}', secret);
    };
    m_team->direct(u"keys/DEMO000001"_s, R"({"roles":["SALES"]})"); // it is not this key that writes
    QCOMPARE(send("\"2026 Theirs\"").status, 200);
    QVERIFY(m_team->client().get(u"/v1/appStoreVersions/v2"_s).body.contains("2026 Theirs"));
    QCOMPARE(send("7").status, 409);
}

void TstControl::setsTheRate()
{
    m_team->direct(u"rate"_s, R"({"limit":100,"remaining":1})");
    const auto last = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(last.status, 200);
    QCOMPARE(last.header("X-Rate-Limit"), QByteArray("user-hour-lim:100;user-hour-rem:0;"));
    const auto over = m_team->client().get(u"/v1/apps"_s);
    QCOMPARE(over.status, 429);
    QCOMPARE(over.errorCode(), u"RATE_LIMIT_EXCEEDED"_s);
    const QJsonObject keys = m_team->state().value("keys"_L1).toObject();
    QCOMPARE(keys.value(m_team->info().keyId).toObject().value("remaining"_L1).toInt(-1), 0);
    QCOMPARE(keys.value(m_team->info().individualKeyId).toObject().value("remaining"_L1).toInt(-1), 1);
}

void TstControl::countsARollingHour()
{
    ManualClock clock(QDateTime::currentDateTimeUtc());
    sandbox::SandboxOptions options;
    options.clock = &clock;
    SmallTeam team(options);
    team.direct(u"rate"_s, R"({"limit":2,"remaining":2})");
    QCOMPARE(team.client().get(u"/v1/apps"_s).status, 200);
    // The wall time stays where it is, or our tokens would not be good any more.
    const QDateTime now = clock.now();
    clock.advance(std::chrono::minutes(40));
    clock.setWallTime(now);
    QCOMPARE(team.client().get(u"/v1/apps"_s).status, 200);
    QCOMPARE(team.client().get(u"/v1/apps"_s).status, 429);
    clock.advance(std::chrono::minutes(21));
    clock.setWallTime(now);
    QCOMPARE(team.client().get(u"/v1/apps"_s).header("X-Rate-Limit"), QByteArray("user-hour-lim:2;user-hour-rem:0;"));
}

void TstControl::tellsTheFaultsThatAreToCome()
{
    m_team->direct(u"faults"_s, R"([{"fault":"status","value":503,"times":2},{"fault":"stall","value":1,"times":0,"match":{"nth":2}}])");
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 503);
    const QJsonArray left = m_team->state().value("faults"_L1).toArray();
    QCOMPARE(left.size(), 2);
    QCOMPARE(left.at(0).toObject().value("times"_L1).toInt(), 1);
    QCOMPARE(left.at(1).toObject().value("times"_L1).toInt(), 0);
    // It is a plan again: what was said can be sent back.
    m_team->direct(u"faults"_s, QJsonDocument(left).toJson());
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 503);
    QCOMPARE(m_team->client().get(u"/v1/apps"_s).status, 200);
    QCOMPARE(m_team->state().value("faults"_L1).toArray().size(), 1);
}

void TstControl::resetsEverything()
{
    m_team->direct(u"agreement"_s, R"({"missing":true})");
    m_team->direct(u"keys/DEMO000001"_s, R"({"roles":["SALES"]})");
    m_team->direct(u"faults"_s, R"([{"fault":"reset","times":0}])");
    const auto answer = m_team->client().send("POST", u"/_sandbox/reset"_s, {}, {{"X-Sandbox-Secret", m_team->info().controlSecret}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(m_team->client().get(u"/v1/betaTesters"_s).json().value("data"_L1).toArray().size(), 1);
}

void TstControl::servesPicturesWithoutTheBearer()
{
    SandboxClient images(m_team->info().images, m_team->info().keyId, m_team->info().issuerId, m_team->info().keyPem);
    const QString target = u"/icons/org.example.harbor/64x64bb.png"_s;
    // The client sends its bearer here too: that is the mistake which must show.
    QCOMPARE(images.get(target).status, 400);
    QCOMPARE(m_team->state().value("imageViolations"_L1).toInt(), 1);
    QNetworkAccessManager network;
    const std::unique_ptr<QNetworkReply> reply(network.get(QNetworkRequest(QUrl(m_team->info().images.toString() + target))));
    QTRY_VERIFY(reply->isFinished());
    QCOMPARE(reply->header(QNetworkRequest::ContentTypeHeader).toString(), u"image/png"_s);
    QCOMPARE(QImage::fromData(reply->readAll()).size(), QSize(64, 64));
    QVERIFY(m_team->info().images.port() != m_team->info().url.port());
    QCOMPARE(m_team->state().value("imageViolations"_L1).toInt(), 1);
}

SLIPWAY_TEST(TstControl)
#include "tst_control.moc"
