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
    payload("scope of this request", {{u"scope"_s, QJsonArray{u"GET /v1/apps"_s}}}, 200);
    payload("scope of another", {{u"scope"_s, QJsonArray{u"GET /v1/builds"_s}}}, 401);
    payload("scope with a filter that is missing", {{u"scope"_s, QJsonArray{u"GET /v1/apps?filter[name]=x"_s}}}, 401);
    payload("months for apps", {{u"exp"_s, now + 86400}, {u"scope"_s, QJsonArray{u"GET /v1/apps"_s}}}, 401);
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
