// SPDX-License-Identifier: GPL-3.0-or-later
// Every operation of the catalogue, with all that it understands, once. The sandbox records the exchanges where SLIPWAY_HAR_DIR says,
// and `./dev contract` holds them against Apple's own description.
#include "sandbox/demo/demoworld.h"
#include "demosupport.h"
#include "src/sandbox/smallteam.h"

#include "catalogue/typespec.h"
#include "support/testrunner.h"

#include <QDir>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;

class TstSandboxContract : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersEveryRead_data();
    void answersEveryRead();
    void answersAVersionsLife();
    void answersAnAppsChanges();
    void answersABuildsChanges();
    void answersAGroupsLife();
    void answersInvitations();
    void answersMetrics();
    void answersBetaReview();

private:
    static SandboxOptions options(QHash<QString, QString> &ids);
    QString path(const EndpointSpec &endpoint) const;
    QString requiredQuery(const EndpointSpec &endpoint) const;
    QString created(const QString &target, const QJsonObject &data);
    void patched(const QString &target, const QString &type, const QString &id, const QJsonObject &attributes);

    QHash<QString, QString> m_ids; // type -> id of its last resource
    std::unique_ptr<SmallTeam> m_team;
};

namespace {

QString joined(std::span<const QLatin1String> names)
{
    QStringList list;
    for (const QLatin1String name : names)
        list.append(name);
    return list.join(u',');
}

QString fieldsOf(QLatin1String type)
{
    const TypeSpec *spec = catalogue::type(type);
    QStringList list;
    for (const AttributeSpec &attribute : spec->attributes) {
        // Apple sends it, but its description has no such field to ask for.
        if (attribute.name != "kidsAgeBand"_L1)
            list.append(attribute.name);
    }
    for (const RelationSpec &relation : spec->relations)
        list.append(relation.name);
    return u"fields[%1]=%2"_s.arg(type, list.join(u','));
}

// A query that asks for everything at once.
QString wholeQuery(const EndpointSpec &endpoint)
{
    QStringList parts;
    if (endpoint.maxLimit > 0)
        parts.append(u"limit=%1"_s.arg(endpoint.maxLimit));
    if (!endpoint.includes.empty())
        parts.append(u"include="_s + joined(endpoint.includes));
    for (const NestedLimit &limit : endpoint.nestedLimits)
        parts.append(u"limit[%1]=%2"_s.arg(limit.relation).arg(limit.maximum));
    for (const QLatin1String sort : endpoint.sorts.first(qMin<size_t>(endpoint.sorts.size(), 1)))
        parts.append(u"sort=-"_s + sort);
    const bool isLinkage = endpoint.shape == EndpointShape::LinkageOne || endpoint.shape == EndpointShape::LinkageMany;
    if (!isLinkage)
        parts.append(fieldsOf(endpoint.type));
    return parts.join(u'&');
}

QJsonObject toOne(const QString &type, const QString &id)
{
    return {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}};
}

QJsonObject toMany(const QString &type, const QString &id)
{
    return {{u"data"_s, QJsonArray{QJsonObject{{u"type"_s, type}, {u"id"_s, id}}}}};
}

} // namespace

SandboxOptions TstSandboxContract::options(QHash<QString, QString> &ids)
{
    SandboxOptions options;
    const QString folder = qEnvironmentVariable("SLIPWAY_HAR_DIR");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        options.harPath = QDir(folder).filePath(u"sandbox.jsonl"_s);
    options.populate = [&ids](World &world, const QUrl &imageOrigin) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        buildDemoWorld(world, {.testers = 300, .now = now, .imageBase = imageOrigin});
        for (const TypeSpec &type : catalogue::types()) {
            const auto list = world.list(type.type);
            QVERIFY2(!list.empty() || isOnlyMade(type), type.type.data());
            if (!list.empty())
                ids.insert(type.type, list.front()->id().id);
        }
    };
    return options;
}

void TstSandboxContract::initTestCase()
{
    m_team = std::make_unique<SmallTeam>(options(m_ids));
}

QString TstSandboxContract::path(const EndpointSpec &endpoint) const
{
    const QString path = endpoint.path;
    return QString(path).replace(u"{id}"_s, m_ids.value(path.section(u'/', 2, 2)));
}

// The filter without which a list is refused, if there is one: by the resource that it leads to.
QString TstSandboxContract::requiredQuery(const EndpointSpec &endpoint) const
{
    for (const FilterSpec &filter : endpoint.filters) {
        if (filter.required)
            return u"filter[%1]=%2"_s.arg(filter.name, m_ids.value(catalogue::type(endpoint.type)->relation(filter.name)->target));
    }
    return {};
}

void TstSandboxContract::answersEveryRead_data()
{
    QTest::addColumn<QString>("target");
    const auto add = [](const QString &target) { QTest::newRow(qPrintable(target.first(qMin<qsizetype>(target.size(), 120)))) << target; };
    for (const EndpointSpec &endpoint : catalogue::endpoints()) {
        if (!endpoint.verbs.testFlag(EndpointVerb::Get))
            continue;
        const QString base = path(endpoint);
        const QString query = wholeQuery(endpoint);
        if (const QString needed = requiredQuery(endpoint); !needed.isEmpty()) {
            add(base + u'?' + needed + u'&' + query);
            continue;
        }
        add(base);
        if (!query.isEmpty())
            add(base + u'?' + query);
        for (const FilterSpec &filter : endpoint.filters)
            add(u"%1?filter[%2]=%3"_s.arg(base, filter.name, filter.values.empty() ? u"x"_s : QString(filter.values.front().wire)));
        for (const QLatin1String name : endpoint.exists)
            add(u"%1?exists[%2]=true"_s.arg(base, name));
        for (const QLatin1String name : endpoint.sorts)
            add(u"%1?limit=3&sort=%2"_s.arg(base, name));
    }
}

void TstSandboxContract::answersEveryRead()
{
    QFETCH(QString, target);
    const auto answer = m_team->client().get(target);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QVERIFY(answer.json().contains("data"_L1));
}

QString TstSandboxContract::created(const QString &target, const QJsonObject &data)
{
    const auto answer = m_team->client().post(target, {{u"data"_s, data}});
    if (answer.status != 201)
        qWarning("%s", answer.body.constData());
    const QString id = answer.json().value("data"_L1).toObject().value("id"_L1).toString();
    return answer.header("Location").endsWith(id.toLatin1()) ? id : QString();
}

void TstSandboxContract::patched(const QString &target, const QString &type, const QString &id, const QJsonObject &attributes)
{
    const auto answer =
        m_team->client().patch(target + u'/' + id, {{u"data"_s, QJsonObject{{u"type"_s, type}, {u"id"_s, id}, {u"attributes"_s, attributes}}}});
    QVERIFY2(answer.status == 200, answer.body.constData());
}

void TstSandboxContract::answersAVersionsLife()
{
    const QString versions = u"appStoreVersions"_s;
    const QString version = created(u"/v1/appStoreVersions"_s,
                                    {{u"type"_s, versions},
                                     {u"attributes"_s, QJsonObject{{u"platform"_s, u"VISION_OS"_s}, {u"versionString"_s, u"99.0"_s}}},
                                     {u"relationships"_s, QJsonObject{{u"app"_s, toOne(u"apps"_s, m_ids.value(u"apps"_s))}}}});
    QVERIFY(!version.isEmpty());
    patched(u"/v1/appStoreVersions"_s, versions, version, {{u"copyright"_s, u"2026 Example"_s}, {u"releaseType"_s, u"MANUAL"_s}});
    const QString texts = u"appStoreVersionLocalizations"_s;
    const QString text = created(u"/v1/appStoreVersionLocalizations"_s,
                                 {{u"type"_s, texts},
                                  {u"attributes"_s, QJsonObject{{u"locale"_s, u"sv"_s}, {u"description"_s, u"Skepp."_s}}},
                                  {u"relationships"_s, QJsonObject{{u"appStoreVersion"_s, toOne(versions, version)}}}});
    QVERIFY(!text.isEmpty());
    patched(u"/v1/appStoreVersionLocalizations"_s, texts, text, {{u"keywords"_s, u"skepp,hamn"_s}, {u"marketingUrl"_s, QJsonValue::Null}});
    QCOMPARE(m_team->client().remove(u"/v1/appStoreVersionLocalizations/"_s + text, {}).status, 204);
    QCOMPARE(m_team->client().remove(u"/v1/appStoreVersions/"_s + version, {}).status, 204);
    QCOMPARE(m_team->client().get(u"/v1/appStoreVersions/"_s + version).status, 404);
}

void TstSandboxContract::answersAnAppsChanges()
{
    patched(u"/v1/apps"_s, u"apps"_s, m_ids.value(u"apps"_s), {{u"primaryLocale"_s, u"en-GB"_s}});
    // An app with a draft: its second app info is the one that may be changed.
    const auto infos = m_team->client().get(u"/v1/apps?include=appInfos&limit[appInfos]=50"_s);
    QString info;
    for (const QJsonValue &each : infos.json().value("included"_L1).toArray()) {
        if (each.toObject().value("attributes"_L1).toObject().value("state"_L1) == "PREPARE_FOR_SUBMISSION"_L1)
            info = each.toObject().value("id"_L1).toString();
    }
    QVERIFY(!info.isEmpty());
    const QJsonObject data{{u"type"_s, u"appInfos"_s},
                           {u"id"_s, info},
                           {u"relationships"_s, QJsonObject{{u"primaryCategory"_s, toOne(u"appCategories"_s, u"TRAVEL"_s)}}}};
    QCOMPARE(m_team->client().patch(u"/v1/appInfos/"_s + info, {{u"data"_s, data}}).status, 200);
    const QString text = created(u"/v1/appInfoLocalizations"_s,
                                 {{u"type"_s, u"appInfoLocalizations"_s},
                                  {u"attributes"_s, QJsonObject{{u"locale"_s, u"ca"_s}, {u"name"_s, u"Port"_s}}},
                                  {u"relationships"_s, QJsonObject{{u"appInfo"_s, toOne(u"appInfos"_s, info)}}}});
    QVERIFY(!text.isEmpty());
    patched(u"/v1/appInfoLocalizations"_s, u"appInfoLocalizations"_s, text, {{u"subtitle"_s, u"Vaixells"_s}});
    QCOMPARE(m_team->client().remove(u"/v1/appInfoLocalizations/"_s + text, {}).status, 204);
}

void TstSandboxContract::answersABuildsChanges()
{
    patched(u"/v1/builds"_s, u"builds"_s, m_ids.value(u"builds"_s), {{u"expired"_s, true}});
    // A version that may be changed takes its own build again; those on the store take none.
    const auto builds = m_team->client().get(u"/v1/builds?include=appStoreVersion&limit=200"_s).json().value("data"_L1).toArray();
    int taken = 0;
    for (const QJsonValue &each : builds) {
        const QJsonObject build = each.toObject();
        const QJsonObject version = build.value("relationships"_L1).toObject().value("appStoreVersion"_L1).toObject().value("data"_L1).toObject();
        if (version.isEmpty())
            continue;
        const QString target = u"/v1/appStoreVersions/%1/relationships/build"_s.arg(version.value("id"_L1).toString());
        taken += m_team->client().patch(target, toOne(u"builds"_s, build.value("id"_L1).toString())).status == 204 ? 1 : 0;
    }
    QVERIFY(taken > 0);
}

void TstSandboxContract::answersAGroupsLife()
{
    const QString app = m_ids.value(u"apps"_s);
    const QString build = m_ids.value(u"builds"_s);
    const QString groups = u"betaGroups"_s;
    const QString testers = u"betaTesters"_s;
    const QString group = created(u"/v1/betaGroups"_s,
                                  {{u"type"_s, groups},
                                   {u"attributes"_s, QJsonObject{{u"name"_s, u"Friends"_s}}},
                                   {u"relationships"_s, QJsonObject{{u"app"_s, toOne(u"apps"_s, app)}}}});
    QVERIFY(!group.isEmpty());
    patched(u"/v1/betaGroups"_s, groups, group, {{u"feedbackEnabled"_s, true}, {u"publicLinkLimit"_s, 100}});
    const QString tester = created(u"/v1/betaTesters"_s,
                                   {{u"type"_s, testers},
                                    {u"attributes"_s, QJsonObject{{u"email"_s, u"ada@example.org"_s}, {u"firstName"_s, u"Ada"_s}}},
                                    {u"relationships"_s, QJsonObject{{u"betaGroups"_s, toMany(groups, group)}}}});
    QVERIFY(!tester.isEmpty());

    struct Linkage
    {
        QString target;
        QJsonObject members;
    };
    const std::vector<Linkage> linkages{
        {u"/v1/betaGroups/%1/relationships/betaTesters"_s.arg(group), toMany(testers, tester)},
        {u"/v1/betaGroups/%1/relationships/builds"_s.arg(group), toMany(u"builds"_s, build)},
        {u"/v1/betaTesters/%1/relationships/betaGroups"_s.arg(tester), toMany(groups, group)},
        {u"/v1/betaTesters/%1/relationships/builds"_s.arg(tester), toMany(u"builds"_s, build)},
        {u"/v1/builds/%1/relationships/individualTesters"_s.arg(build), toMany(testers, tester)},
        {u"/v1/builds/%1/relationships/betaGroups"_s.arg(build), toMany(groups, group)},
    };
    for (const Linkage &linkage : linkages) {
        QCOMPARE(m_team->client().post(linkage.target, linkage.members).status, 204);
        QCOMPARE(m_team->client().remove(linkage.target, linkage.members).status, 204);
    }
    QCOMPARE(m_team->client().remove(u"/v1/betaTesters/%1/relationships/apps"_s.arg(tester), toMany(u"apps"_s, app)).status, 202);
    QCOMPARE(m_team->client().remove(u"/v1/apps/%1/relationships/betaTesters"_s.arg(app), toMany(testers, tester)).status, 202);
    QCOMPARE(m_team->client().remove(u"/v1/betaTesters/"_s + tester, {}).status, 202);
    QCOMPARE(m_team->client().remove(u"/v1/betaGroups/"_s + group, {}).status, 204);
}

void TstSandboxContract::answersInvitations()
{
    const auto testers = m_team->client().get(u"/v1/betaTesters?include=apps&limit=200"_s).json().value("data"_L1).toArray();
    int sent = 0;
    for (const QJsonValue &each : testers) {
        const QJsonObject tester = each.toObject();
        if (tester.value("attributes"_L1).toObject().value("state"_L1) != "INVITED"_L1)
            continue;
        const QJsonObject apps = tester.value("relationships"_L1).toObject().value("apps"_L1).toObject();
        const QString app = apps.value("data"_L1).toArray().first().toObject().value("id"_L1).toString();
        const QJsonObject relations{{u"betaTester"_s, toOne(u"betaTesters"_s, tester.value("id"_L1).toString())}, {u"app"_s, toOne(u"apps"_s, app)}};
        const QJsonObject data{{u"type"_s, u"betaTesterInvitations"_s}, {u"relationships"_s, relations}};
        sent += m_team->client().post(u"/v1/betaTesterInvitations"_s, {{u"data"_s, data}}).status == 201 ? 1 : 0;
    }
    QVERIFY(sent > 0);
}

void TstSandboxContract::answersMetrics()
{
    const QString query = u"/metrics/betaTesterUsages?period=P30D&limit=3&groupBy=betaTesters"_s;
    for (const QString &target : {u"/v1/builds/%1/metrics/betaBuildUsages"_s.arg(m_ids.value(u"builds"_s)),
                                  u"/v1/betaGroups/%1/metrics/publicLinkUsages?limit=2"_s.arg(m_ids.value(u"betaGroups"_s))})
        QCOMPARE(m_team->client().get(target).status, 200);
    for (const QString &owner : {u"apps"_s, u"betaGroups"_s}) {
        QCOMPARE(m_team->client().get(u"/v1/%1/%2%3"_s.arg(owner, m_ids.value(owner), query)).status, 200);
        QCOMPARE(m_team->client().get(u"/v1/%1/%2/metrics/betaTesterUsages"_s.arg(owner, m_ids.value(owner))).status, 200);
    }
    const auto testers = m_team->client().get(u"/v1/betaTesters?limit=20&filter[apps]="_s + m_ids.value(u"apps"_s)).json().value("data"_L1).toArray();
    for (const QJsonValue &tester : testers) {
        const QString target = u"/v1/betaTesters/%1/metrics/betaTesterUsages?period=P90D&filter[apps]=%2"_s;
        QCOMPARE(m_team->client().get(target.arg(tester.toObject().value("id"_L1).toString(), m_ids.value(u"apps"_s))).status, 200);
    }
}

void TstSandboxContract::answersBetaReview()
{
    SandboxClient &client = m_team->client();
    const QJsonArray details = client.get(u"/v1/buildBetaDetails?limit=200"_s).json().value("data"_L1).toArray();
    int submitted = 0;
    for (const QJsonValue &each : details) {
        const QJsonObject detail = each.toObject();
        const QString build = detail.value("id"_L1).toString();
        const QJsonObject relations{{u"build"_s, toOne(u"builds"_s, build)}};
        if (detail.value("attributes"_L1).toObject().value("externalBuildState"_L1) == "BETA_REJECTED"_L1) {
            // The other build of the version leaves its review first.
            for (const QJsonValue &other : details) {
                if (other.toObject().value("attributes"_L1).toObject().value("externalBuildState"_L1) == "IN_BETA_REVIEW"_L1)
                    patched(u"/v1/builds"_s, u"builds"_s, other.toObject().value("id"_L1).toString(), {{u"expired"_s, true}});
            }
            submitted +=
                created(u"/v1/betaAppReviewSubmissions"_s, {{u"type"_s, u"betaAppReviewSubmissions"_s}, {u"relationships"_s, relations}}).isEmpty()
                ? 0
                : 1;
        }
    }
    QVERIFY(submitted > 0);
    const QJsonObject build{{u"build"_s, toOne(u"builds"_s, m_ids.value(u"builds"_s))}};
    const QString texts = u"betaBuildLocalizations"_s;
    const QString text = created(
        u"/v1/betaBuildLocalizations"_s,
        {{u"type"_s, texts}, {u"attributes"_s, QJsonObject{{u"locale"_s, u"ca"_s}, {u"whatsNew"_s, u"Proveu-ho."_s}}}, {u"relationships"_s, build}});
    patched(u"/v1/betaBuildLocalizations"_s, texts, text, {{u"whatsNew"_s, QJsonValue::Null}});
    QCOMPARE(client.remove(u"/v1/betaBuildLocalizations/"_s + text, {}).status, 204);
    const QString appTexts = u"betaAppLocalizations"_s;
    const QString appText = created(u"/v1/betaAppLocalizations"_s,
                                    {{u"type"_s, appTexts},
                                     {u"attributes"_s, QJsonObject{{u"locale"_s, u"ca"_s}, {u"description"_s, u"Vaixells."_s}}},
                                     {u"relationships"_s, QJsonObject{{u"app"_s, toOne(u"apps"_s, m_ids.value(u"apps"_s))}}}});
    patched(u"/v1/betaAppLocalizations"_s, appTexts, appText, {{u"feedbackEmail"_s, u"ada@example.org"_s}});
    QCOMPARE(client.remove(u"/v1/betaAppLocalizations/"_s + appText, {}).status, 204);
    patched(u"/v1/betaAppReviewDetails"_s, u"betaAppReviewDetails"_s, m_ids.value(u"apps"_s), {{u"notes"_s, u"Sign in."_s}});
    patched(u"/v1/buildBetaDetails"_s, u"buildBetaDetails"_s, m_ids.value(u"builds"_s), {{u"autoNotifyEnabled"_s, true}});
    patched(u"/v1/betaLicenseAgreements"_s, u"betaLicenseAgreements"_s, m_ids.value(u"betaLicenseAgreements"_s),
            {{u"agreementText"_s, u"Be kind."_s}});
}

SLIPWAY_TEST(TstSandboxContract)
#include "tst_sandboxcontract.moc"
