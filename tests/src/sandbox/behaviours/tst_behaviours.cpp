// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/sandbox/smallteam.h"

#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

class TstBehaviours : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_team = std::make_unique<SmallTeam>(); }
    void keepsOneDraftForAPlatform();
    void startsAVersionWithTheTextsOfTheOneBefore();
    void refusesToChangeAReleasedVersion();
    void takesOnlyABuildThatFits();
    void refusesALanguageTwice();
    void refusesTheNameOfAnotherApp();
    void removesTheTextsWithTheVersion();
    void opensAnAppInfoWithAVersion();
    void keepsTheAppInfoWhileAVersionIsOnItsWay();
    void keepsTheOnlyAppInfo();
    void keepsSubcategoriesWithTheirCategory_data();
    void keepsSubcategoriesWithTheirCategory();
    void changesAnAgeRatingOnlyWhileItsAppInfoIsEditable();
    void startsAnAppInfoWithTheAnswersOfTheOneBefore();
    void wantsTheWholeContactOfAReviewDetail();
    void hasOneReviewDetailForAVersion();
    void refusesAPhoneNumberThatCannotBeCalled_data();
    void refusesAPhoneNumberThatCannotBeCalled();
    void startsAVersionWithTheReviewDetailOfTheOneBefore();

private:
    SandboxClient::Answer send(const QByteArray &method, const QString &target, const QByteArray &body)
    {
        return m_team->client().send(method, target, body);
    }
    QString created(const QByteArray &version)
    {
        const auto answer = send("POST", u"/v1/appStoreVersions"_s, version);
        return answer.json().value("data"_L1).toObject().value("id"_L1).toString();
    }
    void remove(const QString &version) { QCOMPARE(send("DELETE", u"/v1/appStoreVersions/"_s + version, {}).status, 204); }
    QStringList infos(const QString &app)
    {
        QStringList ids;
        for (const QJsonValue &each : list(u"/v1/apps/%1/appInfos"_s.arg(app)))
            ids.append(each.toObject().value("id"_L1).toString());
        return ids;
    }
    QJsonArray list(const QString &target) { return m_team->client().get(target).json().value("data"_L1).toArray(); }

    std::unique_ptr<SmallTeam> m_team;
};

namespace {

QByteArray newVersion(const QByteArray &platform, const QByteArray &number, const QByteArray &app = "1001")
{
    return R"({"data":{"type":"appStoreVersions","attributes":{"platform":")" + platform + R"(","versionString":")" + number
        + R"("},"relationships":{"app":{"data":{"type":"apps","id":")" + app + R"("}}}}})";
}

// Anchor (1002) is on the store in version 1.0, in the category TRAVEL and in English; Beacon (1003) has never been.
sandbox::SandboxOptions withAppInfos()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &) {
        SmallTeam::populate(world);
        const auto addInfo = [&](const QString &app, const QString &id, const QString &state) {
            world.link({u"apps"_s, app}, u"appInfos", world.add(u"appInfos"_s, id, {{u"state"_s, state}}));
        };
        addInfo(u"1002"_s, u"live"_s, u"READY_FOR_DISTRIBUTION"_s);
        addInfo(u"1003"_s, u"first"_s, u"PREPARE_FOR_SUBMISSION"_s);
        const ResourceId live{u"appInfos"_s, u"live"_s};
        world.link(live, u"primaryCategory", world.add(u"appCategories"_s, u"TRAVEL"_s, {}));
        world.link(live, u"appInfoLocalizations",
                   world.add(u"appInfoLocalizations"_s, u"name"_s, {{u"locale"_s, u"en-US"_s}, {u"name"_s, u"Anchor"_s}}));
        const ResourceId version =
            world.add(u"appStoreVersions"_s, u"a1"_s,
                      {{u"versionString"_s, u"1.0"_s}, {u"platform"_s, u"IOS"_s}, {u"appVersionState"_s, u"READY_FOR_DISTRIBUTION"_s}});
        world.link({u"apps"_s, u"1002"_s}, u"appStoreVersions", version);
    };
    return options;
}

// The same, Beacon in the category GAMES; both infos have an age rating.
sandbox::SandboxOptions withValues()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &base) {
        withAppInfos().populate(world, base);
        const ResourceId first{u"appInfos"_s, u"first"_s};
        const ResourceId games = world.add(u"appCategories"_s, u"GAMES"_s, {});
        const ResourceId word = world.add(u"appCategories"_s, u"GAMES_WORD"_s, {});
        world.link(games, u"subcategories", word);
        world.link(first, u"primaryCategory", games);
        world.link(first, u"primarySubcategoryOne", word);
        world.link(first, u"ageRatingDeclaration", world.add(u"ageRatingDeclarations"_s, u"r-first"_s, {{u"gambling"_s, QJsonValue::Null}}));
        world.link({u"appInfos"_s, u"live"_s}, u"ageRatingDeclaration", world.add(u"ageRatingDeclarations"_s, u"r-live"_s, {{u"gambling"_s, true}}));
    };
    return options;
}

QByteArray relationChange(const QByteArray &name, const QByteArray &category)
{
    const QByteArray member = category.isEmpty() ? QByteArray("null") : R"({"type":"appCategories","id":")" + category + R"("})";
    return '"' + name + R"(":{"data":)" + member + '}';
}

QByteArray newReviewDetail(const QByteArray &version, const QByteArray &phone)
{
    return R"({"data":{"type":"appStoreReviewDetails","attributes":{"contactFirstName":"Ada","contactLastName":"Byron","contactPhone":")" + phone
        + R"(","contactEmail":"ada@example.com","demoAccountPassword":"secret"},"relationships":{"appStoreVersion":{"data":{"type":"appStoreVersions","id":")"
        + version + R"("}}}}})";
}

} // namespace

void TstBehaviours::keepsOneDraftForAPlatform()
{
    const auto answer = send("POST", u"/v1/appStoreVersions"_s, newVersion("IOS", "2.0"));
    QCOMPARE(answer.status, 409);
    QStringList codes;
    for (const QJsonValue &error : answer.json().value("errors"_L1).toArray())
        codes.append(error.toObject().value("code"_L1).toString());
    // 2.0 was released, and 2.1 is in preparation: both are told.
    QCOMPARE(codes, (QStringList{u"ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE"_s, u"ENTITY_ERROR.RELATIONSHIP.INVALID"_s}));
    const auto mac = send("POST", u"/v1/appStoreVersions"_s, newVersion("MAC_OS", "2.0"));
    QCOMPARE(mac.status, 201);
    const QJsonObject attributes = mac.json().value("data"_L1).toObject().value("attributes"_L1).toObject();
    QCOMPARE(attributes.value("appVersionState"_L1).toString(), u"PREPARE_FOR_SUBMISSION"_s);
    QCOMPARE(attributes.value("appStoreState"_L1).toString(), u"PREPARE_FOR_SUBMISSION"_s);
}

void TstBehaviours::startsAVersionWithTheTextsOfTheOneBefore()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &) {
        SmallTeam::populate(world);
        world.update({u"appStoreVersions"_s, u"v2"_s},
                     {{u"appVersionState"_s, u"READY_FOR_DISTRIBUTION"_s}, {u"createdDate"_s, u"2026-01-01T00:00:00Z"_s}});
        world.update({u"appStoreVersionLocalizations"_s, u"l1"_s}, {{u"whatsNew"_s, u"Faster."_s}});
    };
    m_team = std::make_unique<SmallTeam>(options);
    const auto answer = send("POST", u"/v1/appStoreVersions"_s, newVersion("IOS", "3.0"));
    QVERIFY2(answer.status == 201, answer.body.constData());
    const QString id = answer.json().value("data"_L1).toObject().value("id"_L1).toString();
    const QJsonArray texts = list(u"/v1/appStoreVersions/%1/appStoreVersionLocalizations"_s.arg(id));
    QCOMPARE(texts.size(), 1);
    const QJsonObject text = texts.first().toObject().value("attributes"_L1).toObject();
    QCOMPARE(text.value("description"_L1).toString(), u"Ships."_s);
    QVERIFY(text.value("whatsNew"_L1).isNull());
}

void TstBehaviours::refusesToChangeAReleasedVersion()
{
    const QByteArray body = R"({"data":{"type":"appStoreVersions","id":"v1","attributes":{"copyright":"x"}}})";
    const auto answer = send("PATCH", u"/v1/appStoreVersions/v1"_s, body);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.errorCode(), u"STATE_ERROR.ENTITY_STATE_INVALID"_s);
    QCOMPARE(send("DELETE", u"/v1/appStoreVersions/v1"_s, {}).status, 409);
    QCOMPARE(m_team->client().get(u"/v1/appStoreVersions/v1"_s).status, 200);
}

void TstBehaviours::takesOnlyABuildThatFits()
{
    const QString target = u"/v1/appStoreVersions/v2/relationships/build"_s;
    const auto processing = send("PATCH", target, R"({"data":{"type":"builds","id":"b10"}})");
    QCOMPARE(processing.status, 409);
    QCOMPARE(processing.errorPointer(), u"/data/relationships/build"_s);
    QCOMPARE(send("PATCH", target, R"({"data":{"type":"builds","id":"b9"}})").status, 204);
    const auto back = m_team->client().get(u"/v1/builds/b9/relationships/appStoreVersion"_s);
    QCOMPARE(back.json().value("data"_L1).toObject().value("id"_L1).toString(), u"v2"_s);
    QCOMPARE(send("PATCH", target, R"({"data":null})").status, 204);
    QVERIFY(m_team->client().get(target).json().value("data"_L1).isNull());
}

void TstBehaviours::refusesALanguageTwice()
{
    const QByteArray body = R"({"data":{"type":"appStoreVersionLocalizations","attributes":{"locale":"en-US"},)"
                            R"("relationships":{"appStoreVersion":{"data":{"type":"appStoreVersions","id":"v2"}}}}})";
    const auto answer = send("POST", u"/v1/appStoreVersionLocalizations"_s, body);
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.errorDetail(), u"The attribute 'locale' with value 'en-US' already exists. Try updating."_s);
}

void TstBehaviours::refusesTheNameOfAnotherApp()
{
    m_team = std::make_unique<SmallTeam>(withAppInfos()); // Anchor is the name of 1002; "first" is of 1003
    const auto create = [this](const QByteArray &locale, const QByteArray &name) {
        return send("POST", u"/v1/appInfoLocalizations"_s,
                    R"({"data":{"type":"appInfoLocalizations","attributes":{"locale":")" + locale + R"(","name":")" + name
                        + R"("},"relationships":{"appInfo":{"data":{"type":"appInfos","id":"first"}}}}})");
    };
    const auto refused = create("en-US", "Anchor");
    QCOMPARE(refused.status, 409);
    QCOMPARE(refused.errorCode(), u"ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE.SAME_ACCOUNT"_s);
    QCOMPARE(refused.errorPointer(), u"/data/attributes/name"_s);
    QCOMPARE(create("de-DE", "Anchor").status, 201); // names are unique language by language
    const auto made = create("en-US", "Beacon");
    QCOMPARE(made.status, 201);
    const QString id = made.json().value("data"_L1).toObject().value("id"_L1).toString();
    const auto rename = [&](const QByteArray &name) {
        const QByteArray body = R"({"data":{"type":"appInfoLocalizations","id":")" + id.toUtf8() + R"(","attributes":{"name":")" + name + R"("}}})";
        return send("PATCH", u"/v1/appInfoLocalizations/"_s + id, body).status;
    };
    QCOMPARE(rename("Anchor"), 409);
    QCOMPARE(rename("Beacon"), 200); // its own
}

void TstBehaviours::removesTheTextsWithTheVersion()
{
    QCOMPARE(send("DELETE", u"/v1/appStoreVersions/v2"_s, {}).status, 204);
    QCOMPARE(m_team->client().get(u"/v1/appStoreVersionLocalizations/l1"_s).status, 404);
}

void TstBehaviours::opensAnAppInfoWithAVersion()
{
    m_team = std::make_unique<SmallTeam>(withAppInfos());
    QCOMPARE(infos(u"1002"_s), QStringList{u"live"_s});
    const QString version = created(newVersion("IOS", "1.1", "1002"));
    QCOMPARE(infos(u"1002"_s).size(), 2);
    const QString info = infos(u"1002"_s).last();
    const auto whole = m_team->client().get(u"/v1/appInfos/%1?include=primaryCategory,appInfoLocalizations"_s.arg(info)).json();
    const QJsonObject attributes = whole.value("data"_L1).toObject().value("attributes"_L1).toObject();
    QCOMPARE(attributes.value("state"_L1).toString(), u"PREPARE_FOR_SUBMISSION"_s);
    QCOMPARE(attributes.value("appStoreState"_L1).toString(), u"PREPARE_FOR_SUBMISSION"_s);
    const QJsonArray included = whole.value("included"_L1).toArray();
    QCOMPARE(included.size(), 2);
    QCOMPARE(included.last().toObject().value("id"_L1).toString(), u"TRAVEL"_s);
    const QString text = included.first().toObject().value("id"_L1).toString();
    QCOMPARE(included.first().toObject().value("attributes"_L1).toObject().value("name"_L1).toString(), u"Anchor"_s);
    // The new text may be changed, the live one may not.
    const auto rename = [this](const QString &id) {
        const QByteArray body = R"({"data":{"type":"appInfoLocalizations","id":")" + id.toUtf8() + R"(","attributes":{"name":"Mooring"}}})";
        return send("PATCH", u"/v1/appInfoLocalizations/"_s + id, body).status;
    };
    QCOMPARE(rename(text), 200);
    QCOMPARE(rename(u"name"_s), 409);

    remove(version);
    QCOMPARE(infos(u"1002"_s), QStringList{u"live"_s});
    QCOMPARE(m_team->client().get(u"/v1/appInfos/"_s + info).status, 404);
    QCOMPARE(m_team->client().get(u"/v1/appInfoLocalizations/"_s + text).status, 404);
    QCOMPARE(m_team->client().get(u"/v1/appInfoLocalizations/name"_s).status, 200);
}

void TstBehaviours::keepsTheAppInfoWhileAVersionIsOnItsWay()
{
    m_team = std::make_unique<SmallTeam>(withAppInfos());
    const QString phone = created(newVersion("IOS", "1.1", "1002"));
    const QStringList both = infos(u"1002"_s);
    const QString desktop = created(newVersion("MAC_OS", "1.1", "1002"));
    QCOMPARE(infos(u"1002"_s), both);
    remove(phone);
    QCOMPARE(infos(u"1002"_s), both);
    remove(desktop);
    QCOMPARE(infos(u"1002"_s), QStringList{u"live"_s});
}

void TstBehaviours::keepsTheOnlyAppInfo()
{
    m_team = std::make_unique<SmallTeam>(withAppInfos());
    const QString version = created(newVersion("IOS", "1.0", "1003"));
    QCOMPARE(infos(u"1003"_s), QStringList{u"first"_s});
    remove(version);
    QCOMPARE(infos(u"1003"_s), QStringList{u"first"_s});
}

void TstBehaviours::keepsSubcategoriesWithTheirCategory_data()
{
    QTest::addColumn<QByteArray>("changes");
    QTest::addColumn<QString>("pointer");
    QTest::newRow("another category alone") << relationChange("primaryCategory", "TRAVEL") << u"/data/relationships/primarySubcategoryOne"_s;
    QTest::newRow("a subcategory as a category") << relationChange("secondaryCategory", "GAMES_WORD") << u"/data/relationships/secondaryCategory"_s;
    QTest::newRow("a subcategory without a category")
        << relationChange("secondarySubcategoryOne", "GAMES_WORD") << u"/data/relationships/secondarySubcategoryOne"_s;
    QTest::newRow("no subcategory") << relationChange("primarySubcategoryOne", {}) << QString();
    QTest::newRow("another category, without the subcategory")
        << QByteArray(relationChange("primaryCategory", "TRAVEL") + ',' + relationChange("primarySubcategoryOne", {})) << QString();
}

void TstBehaviours::keepsSubcategoriesWithTheirCategory()
{
    QFETCH(const QByteArray, changes);
    QFETCH(const QString, pointer);
    m_team = std::make_unique<SmallTeam>(withValues());
    const auto answer = send("PATCH", u"/v1/appInfos/first"_s, R"({"data":{"type":"appInfos","id":"first","relationships":{)" + changes + "}}}");
    QCOMPARE(answer.status, pointer.isEmpty() ? 200 : 409);
    if (pointer.isEmpty())
        return;
    const QJsonObject error = answer.json().value("errors"_L1).toArray().first().toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"ENTITY_ERROR.RELATIONSHIP.INVALID"_s);
    QCOMPARE(error.value("source"_L1).toObject().value("pointer"_L1).toString(), pointer);
}

void TstBehaviours::changesAnAgeRatingOnlyWhileItsAppInfoIsEditable()
{
    m_team = std::make_unique<SmallTeam>(withValues());
    const auto change = [this](const QByteArray &id, const QByteArray &answers) {
        return send("PATCH", u"/v1/ageRatingDeclarations/"_s + QString::fromLatin1(id),
                    R"({"data":{"type":"ageRatingDeclarations","id":")" + id + R"(","attributes":{)" + answers + "}}}");
    };
    QCOMPARE(change("r-first", R"("gambling":false,"contests":"FREQUENT")").status, 200);
    const QJsonObject read = m_team->client().get(u"/v1/appInfos/first/ageRatingDeclaration"_s).json().value("data"_L1).toObject();
    QCOMPARE(read.value("attributes"_L1).toObject(), (QJsonObject{{u"gambling"_s, false}, {u"contests"_s, u"FREQUENT"_s}}));
    QCOMPARE(change("r-first", R"("contests":"DAILY")").status, 409);
    QCOMPARE(change("r-first", R"("gambling":"no")").status, 409);
    QCOMPARE(change("r-live", R"("gambling":false)").status, 409);
    QCOMPARE(m_team->client().get(u"/v1/ageRatingDeclarations/r-first"_s).status, 403); // Apple gives none out by its id
}

void TstBehaviours::startsAnAppInfoWithTheAnswersOfTheOneBefore()
{
    m_team = std::make_unique<SmallTeam>(withValues());
    const QString version = created(newVersion("IOS", "2.0", "1002"));
    QVERIFY(!version.isEmpty());
    const QString made = infos(u"1002"_s).constLast();
    const QString path = u"/v1/appInfos/%1/ageRatingDeclaration"_s.arg(made);
    const QJsonObject rating = m_team->client().get(path).json().value("data"_L1).toObject();
    QCOMPARE(rating.value("attributes"_L1).toObject().value("gambling"_L1).toBool(), true);
    QVERIFY(rating.value("id"_L1) != "r-live"_L1);
    remove(version);
    QCOMPARE(m_team->client().get(path).status, 404);
}

void TstBehaviours::wantsTheWholeContactOfAReviewDetail()
{
    const QString version = created(newVersion("TV_OS", "1.0"));
    QByteArray body = newReviewDetail(version.toLatin1(), "+49 30 1234567");
    body.replace(R"("contactLastName":"Byron",)", "");
    const auto answer = send("POST", u"/v1/appStoreReviewDetails"_s, body);
    QCOMPARE(answer.status, 409);
    const QJsonObject error = answer.json().value("errors"_L1).toArray().first().toObject();
    QCOMPARE(error.value("code"_L1).toString(), u"ENTITY_ERROR.ATTRIBUTE.REQUIRED"_s);
    QCOMPARE(error.value("source"_L1).toObject().value("pointer"_L1).toString(), u"/data/attributes/contactLastName"_s);
}

void TstBehaviours::hasOneReviewDetailForAVersion()
{
    const QString version = created(newVersion("TV_OS", "1.0"));
    const QString related = u"/v1/appStoreVersions/%1/appStoreReviewDetail"_s.arg(version);
    QVERIFY(m_team->client().get(related).json().value("data"_L1).isNull());
    const QByteArray body = newReviewDetail(version.toLatin1(), "+49 30 1234567");
    QCOMPARE(send("POST", u"/v1/appStoreReviewDetails"_s, body).status, 201);
    const auto again = send("POST", u"/v1/appStoreReviewDetails"_s, body);
    QCOMPARE(again.status, 409);
    QVERIFY(again.body.contains("DUPLICATE"));
    const QJsonObject detail = m_team->client().get(related).json().value("data"_L1).toObject().value("attributes"_L1).toObject();
    QCOMPARE(detail.value("demoAccountPassword"_L1).toString(), u"secret"_s);
}

void TstBehaviours::refusesAPhoneNumberThatCannotBeCalled_data()
{
    QTest::addColumn<QByteArray>("phone");
    QTest::addColumn<int>("status");
    QTest::newRow("of Germany") << QByteArray("+49 30 1234567") << 201;
    QTest::newRow("of North America") << QByteArray("+1 (408) 555-0100") << 201;
    QTest::newRow("of North America, too short") << QByteArray("+1 408 555") << 409;
    QTest::newRow("without a country") << QByteArray("030 1234567") << 409;
    QTest::newRow("words") << QByteArray("call me") << 409;
}

void TstBehaviours::refusesAPhoneNumberThatCannotBeCalled()
{
    QFETCH(QByteArray, phone);
    const QString version = created(newVersion("TV_OS", "1.0"));
    QTEST(send("POST", u"/v1/appStoreReviewDetails"_s, newReviewDetail(version.toLatin1(), phone)).status, "status");
}

void TstBehaviours::startsAVersionWithTheReviewDetailOfTheOneBefore()
{
    sandbox::SandboxOptions options;
    options.populate = [](sandbox::World &world, const QUrl &base) {
        withAppInfos().populate(world, base);
        const ResourceId detail = world.add(u"appStoreReviewDetails"_s, u"d1"_s, {{u"contactEmail"_s, u"ada@example.com"_s}});
        world.link({u"appStoreVersions"_s, u"a1"_s}, u"appStoreReviewDetail", detail);
    };
    m_team = std::make_unique<SmallTeam>(options);
    const QByteArray change = R"({"data":{"type":"appStoreReviewDetails","id":"d1","attributes":{"notes":"n"}}})";
    QCOMPARE(send("PATCH", u"/v1/appStoreReviewDetails/d1"_s, change).status, 409); // its version is on the store
    const QString next = created(newVersion("IOS", "2.0", "1002"));
    const auto copied = m_team->client().get(u"/v1/appStoreVersions/%1/appStoreReviewDetail"_s.arg(next)).json().value("data"_L1).toObject();
    QVERIFY(copied.value("id"_L1).toString() != u"d1"_s);
    QCOMPARE(copied.value("attributes"_L1).toObject().value("contactEmail"_L1).toString(), u"ada@example.com"_s);
}

SLIPWAY_TEST(TstBehaviours)
#include "tst_behaviours.moc"
