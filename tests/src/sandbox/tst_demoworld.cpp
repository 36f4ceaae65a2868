// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/demoworld.h"

#include "demosupport.h"

#include "catalogue/apps.h"
#include "catalogue/buildbundles.h"
#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "catalogue/territories.h"
#include "sandbox/behaviours/versionstates.h"
#include "sandbox/demo/pictures.h"
#include "support/testrunner.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::sandbox;
using namespace slipway::test;

namespace {

// All that a client can see of the world.
QByteArray fingerprint(const World &world)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const TypeSpec &type : catalogue::types()) {
        for (const Entity *entity : world.list(type.type)) {
            hash.addData(entity->id().id.toUtf8());
            hash.addData(QJsonDocument(entity->attributes()).toJson(QJsonDocument::Compact));
            for (const RelationSpec &relation : type.relations) {
                for (const Entity *member : entity->members(relation.name).all())
                    hash.addData(member->id().id.toUtf8());
            }
        }
    }
    return hash.result();
}

} // namespace

class TstDemoWorld : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesTheSameWorldAgain();
    void differsWithTheOptions();
    void hasTheCountsThatWereAskedFor();
    void takesAnyNumberOfAppsAndTesters_data();
    void takesAnyNumberOfAppsAndTesters();
    void holdsOnlyLegalValues();
    void sendsEveryAttribute();
    void linksBothEnds();
    void givesEverythingItsOwner();
    void showsEveryState();
    void keepsApplesRulesForVersions();
    void keepsOneSetOfLanguagesPerApp();
    void hasTwoAppInfosWhileAVersionIsOnItsWay();
    void expiresBuildsAfterNinetyDays();
    void liesAroundNow();
    void mailsNobody();
    void tellsOfTheDevicesOfWhoInstalled();
    void drawsPicturesThatTheHostKnows();

private:
    World m_world;
};

void TstDemoWorld::initTestCase()
{
    DemoOptions options = smallDemo();
    options.testers = 10000;
    buildDemoWorld(m_world, options);
}

void TstDemoWorld::makesTheSameWorldAgain()
{
    World one;
    World two(77);
    buildDemoWorld(one, smallDemo());
    buildDemoWorld(two, smallDemo());
    QCOMPARE(fingerprint(one), fingerprint(two));
    // What was in the world before does not matter either.
    buildDemoWorld(two, smallDemo());
    QCOMPARE(fingerprint(one), fingerprint(two));
}

void TstDemoWorld::differsWithTheOptions()
{
    const auto made = [](const DemoOptions &options) {
        World world;
        buildDemoWorld(world, options);
        return fingerprint(world);
    };
    const QByteArray usual = made(smallDemo());
    DemoOptions other = smallDemo();
    other.seed = 2;
    QVERIFY(made(other) != usual);
    other = smallDemo();
    other.now = testNow().addDays(1);
    QVERIFY(made(other) != usual);
    other = smallDemo();
    other.imageBase = QUrl(u"http://127.0.0.1:9"_s);
    QVERIFY(made(other) != usual);
}

void TstDemoWorld::hasTheCountsThatWereAskedFor()
{
    QCOMPARE(count(m_world, App::type), 9);
    QCOMPARE(count(m_world, BetaTester::type), 10000);
    QCOMPARE(count(m_world, Territory::type), 175);
    QCOMPARE(count(m_world, AppCategory::type), 57);
    const auto categories = m_world.list(AppCategory::type);
    QCOMPARE(std::count_if(categories.begin(), categories.end(), [](const Entity *c) { return members(c, AppCategory::parent).empty(); }), 26);
    for (const TypeSpec &type : catalogue::types())
        QVERIFY2(count(m_world, type.type) > 0 || isOnlyMade(type), type.type.data());
}

void TstDemoWorld::takesAnyNumberOfAppsAndTesters_data()
{
    QTest::addColumn<int>("apps");
    QTest::addColumn<int>("testers");
    QTest::newRow("nothing at all") << 0 << 0;
    QTest::newRow("testers without an app to test") << 0 << 10;
    QTest::newRow("one app") << 1 << 1;
    QTest::newRow("apps without testers") << 9 << 0;
    QTest::newRow("many apps") << 300 << 50;
    QTest::newRow("many testers") << 9 << 30000;
}

void TstDemoWorld::takesAnyNumberOfAppsAndTesters()
{
    QFETCH(int, apps);
    QFETCH(int, testers);
    DemoOptions options = smallDemo();
    options.apps = apps;
    options.testers = testers;
    World world;
    buildDemoWorld(world, options);
    QCOMPARE(count(world, App::type), apps);
    QCOMPARE(count(world, BetaTester::type), apps > 0 ? testers : std::min(testers, 24));
    QSet<QString> bundleIds;
    for (const Entity *app : world.list(App::type))
        bundleIds.insert(value(app, App::bundleId));
    QCOMPARE(bundleIds.size(), apps);
}

void TstDemoWorld::holdsOnlyLegalValues()
{
    for (const TypeSpec &type : catalogue::types()) {
        for (const Entity *entity : m_world.list(type.type)) {
            const QJsonObject attributes = entity->attributes();
            for (auto it = attributes.begin(); it != attributes.end(); ++it) {
                const AttributeSpec *spec = type.attribute(it.key());
                QVERIFY2(spec, qPrintable(type.type % u'.' % it.key()));
                const QString wrong = fault(*spec, it.value());
                QVERIFY2(wrong.isEmpty(), qPrintable(type.type % u'.' % it.key() % u": "_s % wrong % u": "_s % it.value().toVariant().toString()));
            }
        }
    }
}

void TstDemoWorld::sendsEveryAttribute()
{
    for (const TypeSpec &type : catalogue::types()) {
        for (const AttributeSpec &spec : type.attributes) {
            for (const Entity *entity : m_world.list(type.type))
                QVERIFY2(entity->attributes().contains(spec.name), qPrintable(type.type % u'.' % QString(spec.name)));
        }
    }
    // What can never be empty.
    for (const Entity *app : m_world.list(App::type)) {
        QVERIFY(!value(app, App::name).isEmpty());
        QVERIFY(!value(app, App::bundleId).isEmpty());
        QVERIFY(QRegularExpression(u"^\\d{10}$"_s).match(app->id().id).hasMatch());
    }
}

void TstDemoWorld::linksBothEnds()
{
    int links = 0;
    for (const TypeSpec &type : catalogue::types()) {
        for (const RelationSpec &relation : type.relations) {
            const TypeSpec *targetType = catalogue::type(QString(relation.target));
            for (const Entity *entity : m_world.list(type.type)) {
                const auto found = entity->members(relation.name).all();
                QVERIFY(relation.arity == RelationSpec::Arity::Many || found.size() <= 1);
                for (const Entity *member : found) {
                    ++links;
                    QCOMPARE(member->id().type, QString(relation.target));
                    QCOMPARE(m_world.find(member->id()), member);
                    if (!targetType)
                        continue;
                    // Either some relation of the member leads back, or none of its relations leads to this type at all.
                    bool mayLeadBack = false;
                    bool leadsBack = false;
                    for (const RelationSpec &back : targetType->relations) {
                        mayLeadBack |= back.target == type.type;
                        leadsBack |= back.target == type.type && member->members(back.name).contains(entity);
                    }
                    QVERIFY2(leadsBack || !mayLeadBack, qPrintable(type.type % u'.' % QString(relation.name)));
                }
            }
        }
    }
    QVERIFY2(links > 40000, qPrintable(QString::number(links)));
}

void TstDemoWorld::givesEverythingItsOwner()
{
    const auto allHaveOne = [this](QLatin1String type, QLatin1String relation) {
        const auto list = m_world.list(type);
        return std::all_of(list.begin(), list.end(), [relation](const Entity *entity) { return entity->members(relation).count() == 1; });
    };
    QVERIFY(allHaveOne(AppInfo::type, AppInfo::app.spec.name));
    QVERIFY(allHaveOne(AppInfo::type, AppInfo::primaryCategory.spec.name));
    QVERIFY(allHaveOne(AppInfoLocalization::type, AppInfoLocalization::appInfo.spec.name));
    QVERIFY(allHaveOne(AppStoreVersion::type, AppStoreVersion::app.spec.name));
    QVERIFY(allHaveOne(AppStoreVersionLocalization::type, AppStoreVersionLocalization::appStoreVersion.spec.name));
    QVERIFY(allHaveOne(Build::type, Build::app.spec.name));
    QVERIFY(allHaveOne(Build::type, Build::preReleaseVersion.spec.name));
    QVERIFY(allHaveOne(PreReleaseVersion::type, PreReleaseVersion::app.spec.name));
    QVERIFY(allHaveOne(BetaGroup::type, BetaGroup::app.spec.name));
    QVERIFY(allHaveOne(App::type, App::appStoreIcon.spec.name));
    for (const Entity *tester : m_world.list(BetaTester::type)) {
        const auto groups = members(tester, BetaTester::betaGroups);
        const auto apps = members(tester, BetaTester::apps);
        QVERIFY(!groups.empty());
        QVERIFY(!apps.empty());
        for (const Entity *group : groups)
            QVERIFY(std::find(apps.begin(), apps.end(), members(group, BetaGroup::app).front()) != apps.end());
    }
}

void TstDemoWorld::showsEveryState()
{
    const auto seen = [this](QLatin1String type, QLatin1String attribute) {
        QSet<QString> values;
        for (const Entity *entity : m_world.list(type))
            values.insert(entity->attributes().value(attribute).toString());
        return values;
    };
    const auto check = [&](QLatin1String type, const AttributeSpec &spec) {
        const QSet<QString> values = seen(type, spec.name);
        for (const EnumEntry &entry : spec.values) {
            if (!values.contains(entry.wire))
                return u"%1.%2 is never %3"_s.arg(type, spec.name, entry.wire);
        }
        return QString();
    };
    QCOMPARE(check(AppStoreVersion::type, AppStoreVersion::appVersionState.spec), QString());
    QCOMPARE(check(AppStoreVersion::type, AppStoreVersion::platform.spec), QString());
    QCOMPARE(check(AppStoreVersion::type, AppStoreVersion::releaseType.spec), QString());
    QCOMPARE(check(Build::type, Build::processingState.spec), QString());
    QCOMPARE(check(Build::type, Build::buildAudienceType.spec), QString());
    QCOMPARE(check(BetaTester::type, BetaTester::state.spec), QString());
    QCOMPARE(check(BetaTester::type, BetaTester::inviteType.spec), QString());
    QVERIFY(seen(AppInfo::type, AppInfo::state.spec.name).size() >= 6);
    // Gaps that a client has to live with.
    QVERIFY(seen(AppStoreVersionLocalization::type, AppStoreVersionLocalization::whatsNew.spec.name).contains(QString()));
    QVERIFY(seen(AppInfoLocalization::type, AppInfoLocalization::subtitle.spec.name).contains(QString()));
    QVERIFY(seen(BetaTester::type, BetaTester::email.spec.name).contains(QString()));
}

void TstDemoWorld::keepsApplesRulesForVersions()
{
    for (const Entity *app : m_world.list(App::type)) {
        QMap<QString, int> live;
        QMap<QString, int> onTheirWay;
        for (const Entity *version : members(app, App::appStoreVersions)) {
            const AppVersionState state = value(version, AppStoreVersion::appVersionState).known;
            const auto platform = value(version, AppStoreVersion::platform);
            QCOMPARE(value(version, AppStoreVersion::appStoreState).known, appStoreState(state));
            live[platform.wire] += state == AppVersionState::ReadyForDistribution ? 1 : 0;
            onTheirWay[platform.wire] += wasReleased(state) ? 0 : 1;
            for (const Entity *build : members(version, AppStoreVersion::build)) {
                const Entity *train = members(build, Build::preReleaseVersion).front();
                QCOMPARE(value(train, PreReleaseVersion::version), value(version, AppStoreVersion::versionString));
                QCOMPARE(value(train, PreReleaseVersion::platform), platform);
                const auto expected = state == AppVersionState::InvalidBinary ? BuildProcessingState::Invalid : BuildProcessingState::Valid;
                QCOMPARE(value(build, Build::processingState).known, expected);
            }
        }
        for (const int number : live)
            QVERIFY(number <= 1);
        for (const int number : onTheirWay)
            QVERIFY2(number <= 1, qPrintable(value(app, App::name)));
    }
}

void TstDemoWorld::keepsOneSetOfLanguagesPerApp()
{
    bool rightToLeft = false;
    for (const Entity *app : m_world.list(App::type)) {
        QSet<QString> wanted;
        for (const Entity *info : members(app, App::appInfos)) {
            QSet<QString> locales;
            for (const Entity *text : members(info, AppInfo::appInfoLocalizations)) {
                locales.insert(value(text, AppInfoLocalization::locale).code());
                rightToLeft |= value(text, AppInfoLocalization::locale).isRightToLeft();
            }
            QCOMPARE(locales.size(), qsizetype(members(info, AppInfo::appInfoLocalizations).size()));
            QVERIFY(locales.contains(value(app, App::primaryLocale).code()));
            QVERIFY(wanted.isEmpty() || wanted == locales);
            wanted = locales;
        }
        QVERIFY(wanted.size() >= 3 && wanted.size() <= 15);
        for (const Entity *version : members(app, App::appStoreVersions)) {
            QSet<QString> locales;
            for (const Entity *text : members(version, AppStoreVersion::appStoreVersionLocalizations))
                locales.insert(value(text, AppStoreVersionLocalization::locale).code());
            QCOMPARE(locales, wanted);
        }
    }
    QVERIFY(rightToLeft);
}

void TstDemoWorld::hasTwoAppInfosWhileAVersionIsOnItsWay()
{
    for (const Entity *app : m_world.list(App::type)) {
        bool live = false;
        bool onItsWay = false;
        for (const Entity *version : members(app, App::appStoreVersions)) {
            const AppVersionState state = value(version, AppStoreVersion::appVersionState).known;
            live |= state == AppVersionState::ReadyForDistribution;
            onItsWay |= !wasReleased(state);
        }
        const auto infos = members(app, App::appInfos);
        QCOMPARE(infos.size(), std::size_t(live) + std::size_t(onItsWay));
        if (live)
            QCOMPARE(value(infos.front(), AppInfo::state).known, AppInfoState::ReadyForDistribution);
        if (onItsWay)
            QVERIFY(value(infos.back(), AppInfo::state).known != AppInfoState::ReadyForDistribution);
    }
}

void TstDemoWorld::expiresBuildsAfterNinetyDays()
{
    int expired = 0;
    for (const Entity *build : m_world.list(Build::type)) {
        const QDateTime expires = value(build, Build::expirationDate);
        QCOMPARE(expires, value(build, Build::uploadedDate).addDays(90));
        QCOMPARE(value(build, Build::expired), expires <= testNow());
        expired += expires <= testNow() ? 1 : 0;
        for (const Entity *group : members(build, Build::betaGroups))
            QVERIFY2(expires > testNow(), qPrintable(value(group, BetaGroup::name)));
    }
    QVERIFY(expired > 0 && expired < count(m_world, Build::type));
}

void TstDemoWorld::liesAroundNow()
{
    for (const Entity *version : m_world.list(AppStoreVersion::type)) {
        const QDateTime created = value(version, AppStoreVersion::createdDate);
        QVERIFY(created < testNow() && created > testNow().addYears(-2));
        const QDateTime release = value(version, AppStoreVersion::earliestReleaseDate);
        QCOMPARE(release.isValid(), value(version, AppStoreVersion::releaseType) == ReleaseType::Scheduled);
        QVERIFY(!release.isValid() || release > testNow());
    }
    for (const Entity *app : m_world.list(App::type)) {
        // Build numbers count up with time.
        std::vector<std::pair<QDateTime, int>> uploads;
        for (const Entity *build : members(app, App::builds))
            uploads.emplace_back(value(build, Build::uploadedDate), value(build, Build::version).toInt());
        std::sort(uploads.begin(), uploads.end());
        QVERIFY(uploads.back().first < testNow());
        for (std::size_t i = 1; i < uploads.size(); ++i)
            QCOMPARE(uploads[i].second, uploads[i - 1].second + 1);
    }
}

void TstDemoWorld::mailsNobody()
{
    // RFC 2606: example.com, .net and .org and all of .example.
    static const QRegularExpression reserved(u"[@.]example(\\.(com|net|org))?$"_s);
    QSet<QString> addresses;
    qsizetype anonymous = 0;
    for (const Entity *tester : m_world.list(BetaTester::type)) {
        const QString mail = value(tester, BetaTester::email);
        if (mail.isEmpty()) {
            ++anonymous;
            QCOMPARE(value(tester, BetaTester::inviteType), EnumValue<BetaInviteType>::of(BetaInviteType::PublicLink));
            continue;
        }
        QVERIFY2(reserved.match(mail).hasMatch(), qPrintable(mail));
        addresses.insert(mail);
    }
    QCOMPARE(addresses.size() + anonymous, count(m_world, BetaTester::type));
    // Links lead nowhere real either.
    for (const TypeSpec &type : catalogue::types()) {
        for (const AttributeSpec &spec : type.attributes) {
            for (const Entity *entity : m_world.list(type.type)) {
                const QUrl url(entity->attributes().value(spec.name).toString());
                const bool isFile = spec.name == BuildBundle::dSYMUrl.spec.name; // served by the sandbox itself
                if (spec.kind == ValueKind::Url && !url.isEmpty())
                    QVERIFY2(url.host().endsWith(".example"_L1) || (isFile && url.host() == u"127.0.0.1"_s), qPrintable(url.toString()));
            }
        }
    }
}

void TstDemoWorld::tellsOfTheDevicesOfWhoInstalled()
{
    qsizetype outdated = 0;
    qsizetype current = 0;
    for (const Entity *tester : m_world.list(BetaTester::type)) {
        const BetaTesterState state = value(tester, BetaTester::state).known;
        const QJsonArray devices = value(tester, BetaTester::appDevices);
        QCOMPARE(devices.isEmpty(), state != BetaTesterState::Installed && state != BetaTesterState::Revoked);
        const Entity *app = members(tester, BetaTester::apps).front();
        for (const QJsonValue &device : devices) {
            const QString running = device.toObject().value("appBuildVersion"_L1).toString();
            const auto builds = members(app, App::builds);
            const auto isIt = [&](const Entity *build) {
                const Entity *train = members(build, Build::preReleaseVersion).front();
                return running == u"%1 (%2)"_s.arg(value(train, PreReleaseVersion::version), value(build, Build::version));
            };
            const auto found = std::find_if(builds.begin(), builds.end(), isIt);
            QVERIFY2(found != builds.end(), qPrintable(running));
            (value(*found, Build::expired) ? outdated : current) += 1;
        }
    }
    QVERIFY2(outdated > 50 && outdated < current, qPrintable(QString::number(outdated)));
}

void TstDemoWorld::drawsPicturesThatTheHostKnows()
{
    for (const Entity *icon : m_world.list(BuildIcon::type)) {
        const QUrl url = value(icon, BuildIcon::iconAsset).url(64);
        QCOMPARE(url.port(), 8081);
        const auto rendition = iconRendition(url.path());
        QVERIFY2(rendition.has_value(), qPrintable(url.toString()));
        QCOMPARE(rendition->box, QSize(64, 64));
    }
}

SLIPWAY_TEST(TstDemoWorld)
#include "tst_demoworld.moc"
