// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstWrites : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_team = std::make_unique<SmallTeam>(); }
    void createsAndNamesThePlace();
    void updatesAndLeavesTheRest();
    void deletes();
    void changesLinkages();
    void refusesWithApplesErrors_data();
    void refusesWithApplesErrors();
    void tellsAllMistakesAtOnce();
    void namesTheAllowedOperations();
    void refusesOtherMethods_data();
    void refusesOtherMethods();
    void wantsJson();

private:
    std::unique_ptr<SmallTeam> m_team;
};

namespace {

QJsonObject parsed(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    Q_ASSERT(document.isObject());
    return document.object();
}

} // namespace

void TstWrites::createsAndNamesThePlace()
{
    const auto answer = m_team->client().post(
        u"/v1/betaGroups"_s,
        parsed(R"({"data":{"type":"betaGroups","attributes":{"name":"Crew"},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})"));
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QJsonObject group = answer.json().value("data"_L1).toObject();
    const QString path = u"/v1/betaGroups/"_s + group.value("id"_L1).toString();
    QCOMPARE(QString::fromLatin1(answer.header("Location")), QString(m_team->info().url.toString() + path));
    QCOMPARE(group.value("links"_L1).toObject().value("self"_L1).toString(), QString(m_team->info().url.toString() + path));
    QCOMPARE(m_team->client().get(path).json().value("data"_L1).toObject().value("attributes"_L1).toObject().value("name"_L1).toString(), u"Crew"_s);
    QCOMPARE(m_team->client().get(path + u"/app"_s).json().value("data"_L1).toObject().value("id"_L1).toString(), u"1001"_s);
}

void TstWrites::updatesAndLeavesTheRest()
{
    const auto answer =
        m_team->client().patch(u"/v1/appStoreVersionLocalizations/l1"_s,
                               parsed(R"({"data":{"type":"appStoreVersionLocalizations","id":"l1","attributes":{"keywords":"ships"}}})"));
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QJsonObject attributes = answer.json().value("data"_L1).toObject().value("attributes"_L1).toObject();
    QCOMPARE(attributes.value("keywords"_L1).toString(), u"ships"_s);
    QCOMPARE(attributes.value("description"_L1).toString(), u"Ships."_s);
}

void TstWrites::deletes()
{
    const auto answer = m_team->client().remove(u"/v1/appStoreVersionLocalizations/l1"_s, {});
    QCOMPARE(answer.status, 204);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(answer.header("Content-Length").isNull());
    QCOMPARE(m_team->client().get(u"/v1/appStoreVersionLocalizations/l1"_s).status, 404);
    QCOMPARE(m_team->client().remove(u"/v1/appStoreVersionLocalizations/l1"_s, {}).status, 404);
}

void TstWrites::changesLinkages()
{
    const QJsonObject builds = parsed(R"({"data":[{"type":"builds","id":"b9"},{"type":"builds","id":"b10"}]})");
    const QString target = u"/v1/betaGroups/g1/relationships/builds"_s;
    const auto count = [&] { return m_team->client().get(target).json().value("data"_L1).toArray().size(); };
    QCOMPARE(m_team->client().post(target, builds).status, 204);
    QCOMPARE(count(), 2);
    QCOMPARE(m_team->client().remove(target, parsed(R"({"data":[{"type":"builds","id":"b9"}]})")).status, 204);
    QCOMPARE(count(), 1);
}

void TstWrites::refusesWithApplesErrors_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("pointer");
    const auto create = [](const char *name, const char *body, int status, const char *code, const char *pointer) {
        QTest::newRow(name) << QByteArray("POST") << u"/v1/betaGroups"_s << QByteArray(body) << status << QString::fromLatin1(code)
                            << QString::fromLatin1(pointer);
    };
    const auto update = [](const char *name, const char *body, int status, const char *code, const char *pointer) {
        QTest::newRow(name) << QByteArray("PATCH") << u"/v1/appStoreVersionLocalizations/l1"_s << QByteArray(body) << status
                            << QString::fromLatin1(code) << QString::fromLatin1(pointer);
    };
    const auto link = [](const char *name, const char *body, int status, const char *code, const char *pointer) {
        QTest::newRow(name) << QByteArray("POST") << u"/v1/betaGroups/g1/relationships/builds"_s << QByteArray(body) << status
                            << QString::fromLatin1(code) << QString::fromLatin1(pointer);
    };
    create("no JSON", R"({"data":)", 400, "ENTITY_INVALID", "");
    create("no object", R"([1])", 400, "ENTITY_INVALID", "");
    create("misspelt data", R"({"dta":{}})", 422, "ENTITY_UNPROCESSABLE", "/data");
    create("misspelt attributes", R"({"data":{"type":"betaGroups","attribtes":{}}})", 422, "ENTITY_UNPROCESSABLE", "/data/attribtes");
    create("included where Apple takes none", R"({"data":{"type":"betaGroups"},"included":[{"type":"apps","id":"${app}"}]})", 422,
           "ENTITY_UNPROCESSABLE", "/included");
    create("no type", R"({"data":{"attributes":{}}})", 422, "ENTITY_UNPROCESSABLE", "/data/type");
    create("another type", R"({"data":{"type":"apps","attributes":{"name":"x"},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})", 409,
           "ENTITY_ERROR", "/data/type");
    create("an id",
           R"({"data":{"type":"betaGroups","id":"1","attributes":{"name":"x"},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})", 409,
           "ENTITY_ERROR.UNEXPECTED_ID", "/data/id");
    create("missing attribute", R"({"data":{"type":"betaGroups","relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})", 409,
           "ENTITY_ERROR.ATTRIBUTE.REQUIRED", "/data/attributes/name");
    create("missing relationship", R"({"data":{"type":"betaGroups","attributes":{"name":"x"}}})", 409, "ENTITY_ERROR.RELATIONSHIP.REQUIRED",
           "/data/relationships/app");
    create("required relationship to nothing", R"({"data":{"type":"betaGroups","attributes":{"name":"x"},"relationships":{"app":{"data":null}}}})",
           409, "ENTITY_ERROR.RELATIONSHIP.REQUIRED", "/data/relationships/app");
    create("unknown relationship",
           R"({"data":{"type":"betaGroups","attributes":{"name":"x"},"relationships":{"boat":{},"app":{"data":{"type":"apps","id":"1001"}}}}})", 409,
           "ENTITY_ERROR.RELATIONSHIP.UNKNOWN", "/data/relationships/boat");
    create("relationship of another type",
           R"({"data":{"type":"betaGroups","attributes":{"name":"x"},"relationships":{"app":{"data":{"type":"builds","id":"b9"}}}}})", 409,
           "ENTITY_ERROR.RELATIONSHIP.INVALID", "/data/relationships/app");
    create("relationship to nothing",
           R"({"data":{"type":"betaGroups","attributes":{"name":"x"},"relationships":{"app":{"data":{"type":"apps","id":"9"}}}}})", 409,
           "ENTITY_ERROR.NOT_FOUND", "/data/relationships/app");
    create(
        "wrong JSON type",
        R"({"data":{"type":"betaGroups","attributes":{"name":"x","publicLinkLimit":"ten"},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})",
        409, "ENTITY_ERROR.ATTRIBUTE.TYPE", "/data/attributes/publicLinkLimit");
    create(
        "attribute of updates",
        R"({"data":{"type":"betaGroups","attributes":{"name":"x","iosBuildsAvailableForAppleVision":true},"relationships":{"app":{"data":{"type":"apps","id":"1001"}}}}})",
        409, "ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED", "/data/attributes/iosBuildsAvailableForAppleVision");
    update("another id", R"({"data":{"type":"appStoreVersionLocalizations","id":"l2"}})", 409, "ENTITY_ERROR", "/data/id");
    update("unknown attribute", R"({"data":{"type":"appStoreVersionLocalizations","id":"l1","attributes":{"colour":"red"}}})", 409,
           "ENTITY_ERROR.ATTRIBUTE.UNKNOWN", "/data/attributes/colour");
    update("read-only attribute", R"({"data":{"type":"appStoreVersionLocalizations","id":"l1","attributes":{"locale":"de-DE"}}})", 409,
           "ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED", "/data/attributes/locale");
    update("bad address", R"({"data":{"type":"appStoreVersionLocalizations","id":"l1","attributes":{"supportUrl":"mailto:x"}}})", 409,
           "ENTITY_ERROR.ATTRIBUTE.INVALID", "/data/attributes/supportUrl");
    const QByteArray keywords =
        R"({"data":{"type":"appStoreVersionLocalizations","id":"l1","attributes":{"keywords":")" + QByteArray(101, 'k') + "\"}}}";
    update("too long", keywords.constData(), 409, "ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG", "/data/attributes/keywords");
    link("no list", R"({"data":{"type":"builds","id":"b9"}})", 422, "ENTITY_UNPROCESSABLE", "/data");
    link("another type in a list", R"({"data":[{"type":"apps","id":"1001"}]})", 409, "ENTITY_ERROR", "/data/0/type");
    link("an unknown build", R"({"data":[{"type":"builds","id":"b9"},{"type":"builds","id":"b0"}]})", 404, "NOT_FOUND", "");
    QTest::newRow("an unknown tester") << QByteArray("POST") << u"/v1/betaGroups/g1/relationships/betaTesters"_s
                                       << QByteArray(R"({"data":[{"type":"betaTesters","id":"t0"}]})") << 409 << u"ENTITY_ERROR.NOT_FOUND"_s
                                       << u"/data/0"_s;
    QTest::newRow("bad enum") << QByteArray("PATCH") << u"/v1/appStoreVersions/v2"_s
                              << QByteArray(R"({"data":{"type":"appStoreVersions","id":"v2","attributes":{"releaseType":"SOON"}}})") << 409
                              << u"ENTITY_ERROR.ATTRIBUTE.INVALID"_s << u"/data/attributes/releaseType"_s;
    QTest::newRow("version of no app")
        << QByteArray("POST") << u"/v1/appStoreVersions"_s
        << QByteArray(
               R"({"data":{"type":"appStoreVersions","attributes":{"platform":"IOS","versionString":"9"},"relationships":{"app":{"data":null}}}})")
        << 409 << u"ENTITY_ERROR.RELATIONSHIP.REQUIRED"_s << u"/data/relationships/app"_s;
    QTest::newRow("of nothing") << QByteArray("PATCH") << u"/v1/appStoreVersions/v9"_s << QByteArray(R"({"data":{}})") << 404 << u"NOT_FOUND"_s
                                << QString();
}

void TstWrites::refusesWithApplesErrors()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, target);
    QFETCH(QByteArray, body);
    const auto answer = m_team->client().send(method, target, body);
    QTEST(answer.status, "status");
    QTEST(answer.errorCode(), "code");
    QTEST(answer.errorPointer(), "pointer");
}

void TstWrites::tellsAllMistakesAtOnce()
{
    const auto answer = m_team->client().post(u"/v1/betaGroups"_s, parsed(R"({"data":{"type":"betaGroups","attributes":{"colour":"red"}}})"));
    QStringList pointers;
    for (const QJsonValue &error : answer.json().value("errors"_L1).toArray())
        pointers.append(error.toObject().value("source"_L1).toObject().value("pointer"_L1).toString());
    QCOMPARE(pointers, (QStringList{u"/data/attributes/colour"_s, u"/data/attributes/name"_s, u"/data/relationships/app"_s}));
}

void TstWrites::namesTheAllowedOperations()
{
    const auto answer = m_team->client().post(u"/v1/apps"_s, parsed(R"({"data":{"type":"apps"}})"));
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.errorDetail(), u"The resource 'apps' does not allow 'CREATE'. Allowed operations are: GET_COLLECTION, GET_INSTANCE, UPDATE"_s);
}

void TstWrites::refusesOtherMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("PUT") << QByteArray("PUT");
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS");
}

void TstWrites::refusesOtherMethods()
{
    QFETCH(QByteArray, method);
    const auto answer = m_team->client().send(method, u"/v1/apps"_s, "{}");
    QCOMPARE(answer.status, 405);
    QCOMPARE(answer.errorCode(), u"METHOD_NOT_ALLOWED"_s);
    QVERIFY(answer.header("Access-Control-Allow-Origin").isNull());
}

void TstWrites::wantsJson()
{
    const auto answer = m_team->client().send("PATCH", u"/v1/appStoreVersions/v2"_s, "x=1", {{"Content-Type", "application/x-www-form-urlencoded"}});
    QCOMPARE(answer.status, 415);
}

SLIPWAY_TEST(TstWrites)
#include "tst_writes.moc"
