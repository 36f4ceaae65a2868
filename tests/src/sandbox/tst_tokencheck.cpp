// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

Q_DECLARE_METATYPE(QJsonObject)

class TstTokenCheck : public QObject
{
    Q_OBJECT

private slots:
    void acceptsAGoodTeamToken();
    void acceptsAGoodIndividualToken();
    void judgesClaims_data();
    void judgesClaims();
    void letsAScopeOpenWhatItNames_data();
    void letsAScopeOpenWhatItNames();
    void saysWhyToWhoeverDirectsIt();
    void refusesWhatIsNoToken_data();
    void refusesWhatIsNoToken();
    void refusesASignatureOfAnotherKey();
    void refusesATeamTokenWithAnIndividualKey();

private:
    SmallTeam m_team;
};

void TstTokenCheck::acceptsAGoodTeamToken()
{
    QCOMPARE(m_team.client().get(u"/v1/apps"_s).status, 200);
}

void TstTokenCheck::acceptsAGoodIndividualToken()
{
    SandboxClient client(m_team.info().url, m_team.info().individualKeyId, {}, m_team.info().individualKeyPem);
    QCOMPARE(client.get(u"/v1/apps"_s).status, 200);
}

void TstTokenCheck::judgesClaims_data()
{
    QTest::addColumn<QJsonObject>("header"); // over the good one; null takes a member away
    QTest::addColumn<QJsonObject>("payload");
    QTest::addColumn<int>("status");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QJsonValue gone = QJsonValue::Null;
    const auto payload = [](const char *name, const QJsonObject &changes, int status) { QTest::newRow(name) << QJsonObject() << changes << status; };
    payload("another audience", {{u"aud"_s, u"appstoreconnect-v2"_s}}, 401);
    payload("no audience", {{u"aud"_s, gone}}, 401);
    payload("another issuer", {{u"iss"_s, u"00000000-0000-0000-0000-000000000000"_s}}, 401);
    payload("sub with a team key", {{u"sub"_s, u"user"_s}}, 401);
    payload("expired", {{u"exp"_s, now - 1}}, 401);
    payload("no expiry", {{u"exp"_s, gone}}, 401);
    payload("expiry as text", {{u"exp"_s, QString::number(now + 900)}}, 401);
    payload("issued in the future", {{u"iat"_s, now + 300}}, 401);
    payload("twenty minutes", {{u"iat"_s, now - 60}, {u"exp"_s, now + 1140}}, 200);
    payload("a second more", {{u"iat"_s, now - 60}, {u"exp"_s, now + 1141}}, 401);
    payload("never issued", {{u"iat"_s, gone}}, 200);
    payload("a day for the scope of apps", {{u"exp"_s, now + 86400}, {u"scope"_s, QJsonArray{u"GET /v1/apps"_s}}}, 401);
    QTest::newRow("another algorithm") << QJsonObject{{u"alg"_s, u"HS256"_s}} << QJsonObject() << 401;
    QTest::newRow("no algorithm") << QJsonObject{{u"alg"_s, u"none"_s}} << QJsonObject() << 401;
    QTest::newRow("an unknown key") << QJsonObject{{u"kid"_s, u"DEMO999999"_s}} << QJsonObject() << 401;
}

void TstTokenCheck::judgesClaims()
{
    QFETCH(QJsonObject, header);
    QFETCH(QJsonObject, payload);
    const auto changed = [](QJsonObject good, const QJsonObject &changes) {
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            if (change.value().isNull())
                good.remove(change.key());
            else
                good.insert(change.key(), change.value());
        }
        return good;
    };
    SandboxClient &client = m_team.client();
    client.setAuthorization("Bearer " + client.sign(changed(client.goodHeader(), header), changed(client.goodPayload(), payload)));
    const auto answer = client.get(u"/v1/apps"_s);
    client.setAuthorization({});
    QTEST(answer.status, "status");
    if (answer.status == 401)
        QCOMPARE(answer.errorCode(), u"NOT_AUTHORIZED"_s);
}

void TstTokenCheck::letsAScopeOpenWhatItNames_data()
{
    QTest::addColumn<QJsonArray>("scope");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("status");
    const auto read = [](const char *name, const QStringList &scope, const QString &target, int status) {
        QTest::newRow(name) << QJsonArray::fromStringList(scope) << QByteArray("GET") << target << status;
    };
    read("the very request", {u"GET /v1/apps"_s}, u"/v1/apps"_s, 200);
    read("another request", {u"GET /v1/builds"_s}, u"/v1/apps"_s, 401);
    read("one of several", {u"GET /v1/builds"_s, u"GET /v1/apps"_s}, u"/v1/apps"_s, 200);
    read("none at all", {}, u"/v1/apps"_s, 401);
    read("a path below", {u"GET /v1/apps"_s}, u"/v1/apps/1001"_s, 401);
    read("a filter that is missing", {u"GET /v1/apps?filter[name]=Harbor"_s}, u"/v1/apps"_s, 401);
    read("a filter of another value", {u"GET /v1/apps?filter[name]=Harbor"_s}, u"/v1/apps?filter[name]=Anchor"_s, 401);
    read("a filter too many", {u"GET /v1/apps"_s}, u"/v1/apps?filter[name]=Harbor"_s, 401);
    read("a filter, encoded by the client", {u"GET /v1/apps?filter[name]=Harbor"_s}, u"/v1/apps?filter%5Bname%5D=Harbor"_s, 200);
    read("filters in another order", {u"GET /v1/apps?filter[sku]=SKU-1001&filter[name]=Harbor"_s},
         u"/v1/apps?filter[name]=Harbor&filter[sku]=SKU-1001"_s, 200);
    read("limit and sort in the request", {u"GET /v1/apps"_s}, u"/v1/apps?limit=2&sort=name"_s, 200);
    read("limit and sort in the scope", {u"GET /v1/apps?limit=2&sort=name"_s}, u"/v1/apps"_s, 200);
    const QString version = u"/v1/appStoreVersions/v2"_s;
    QTest::newRow("a change, which no scope opens") << QJsonArray{QString(u"PATCH "_s + version)} << QByteArray("PATCH") << version << 401;
    QTest::newRow("a change of what may be read") << QJsonArray{QString(u"GET "_s + version)} << QByteArray("PATCH") << version << 401;
}

void TstTokenCheck::letsAScopeOpenWhatItNames()
{
    QFETCH(QJsonArray, scope);
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    SandboxClient &client = m_team.client();
    QJsonObject payload = client.goodPayload();
    payload.insert(u"scope"_s, scope);
    client.setAuthorization("Bearer " + client.sign(client.goodHeader(), payload));
    const QByteArray body = method == "PATCH" ? R"({"data":{"type":"appStoreVersions","id":"v2","attributes":{"copyright":"x"}}})" : "";
    const auto answer = client.send(method, target, body);
    client.setAuthorization({});
    QTEST(answer.status, "status");
    if (answer.status == 401)
        QCOMPARE(m_team.state().value("refusal"_L1).toString(), u"the scope does not allow the request"_s);
}

void TstTokenCheck::saysWhyToWhoeverDirectsIt()
{
    SandboxClient &client = m_team.client();
    QJsonObject payload = client.goodPayload();
    payload.insert(u"aud"_s, u"somebody else"_s);
    client.setAuthorization("Bearer " + client.sign(client.goodHeader(), payload));
    const auto answer = client.get(u"/v1/apps"_s);
    client.setAuthorization({});
    QCOMPARE(answer.status, 401);
    QCOMPARE(m_team.state().value("refusal"_L1).toString(), u"aud is not appstoreconnect-v1"_s);
    QVERIFY(!answer.body.contains("aud is not")); // Apple does not tell
}

void TstTokenCheck::refusesWhatIsNoToken_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("another scheme") << QByteArray("Basic dXNlcjpwYXNz");
    QTest::newRow("a word") << QByteArray("Bearer token");
    QTest::newRow("two parts") << QByteArray("Bearer e30.e30");
    QTest::newRow("empty objects") << QByteArray("Bearer e30.e30.e30");
    QTest::newRow("not base64") << QByteArray("Bearer e30.?.e30");
}

void TstTokenCheck::refusesWhatIsNoToken()
{
    QFETCH(QByteArray, authorization);
    m_team.client().setAuthorization(authorization);
    const auto answer = m_team.client().get(u"/v1/apps"_s);
    m_team.client().setAuthorization({});
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.errorCode(), u"NOT_AUTHORIZED"_s);
    QVERIFY(answer.errorDetail().startsWith("Provide a properly configured and signed bearer token"_L1));
    QVERIFY(!answer.header("X-Rate-Limit").isEmpty());
}

void TstTokenCheck::refusesASignatureOfAnotherKey()
{
    SandboxClient client(m_team.info().url, m_team.info().keyId, m_team.info().issuerId, m_team.info().individualKeyPem);
    QCOMPARE(client.get(u"/v1/apps"_s).status, 401);
}

void TstTokenCheck::refusesATeamTokenWithAnIndividualKey()
{
    SandboxClient client(m_team.info().url, m_team.info().individualKeyId, m_team.info().issuerId, m_team.info().individualKeyPem);
    QCOMPARE(client.get(u"/v1/apps"_s).status, 401);
}

SLIPWAY_TEST(TstTokenCheck)
#include "tst_tokencheck.moc"
