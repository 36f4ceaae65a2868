// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/typed.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "sampletype.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace slipway;
using slipway::test::Device;

namespace {

// What must not compile is proved at compile time: each of these is false for the mistake and true for its correct neighbour.
// Keys are passed by address because they hold strings, which cannot be template arguments.
template <typename Resource, const auto *key>
constexpr bool reads = requires(Typed<Resource> resource)
{
    resource[*key];
};
template <typename Resource, const auto *key, typename Value>
constexpr bool sets = requires(Patch<Resource> patch, Value value)
{
    patch.set(*key, value);
};
template <typename Resource, const auto *key>
constexpr bool clears = requires(Patch<Resource> patch)
{
    patch.clear(*key);
};
template <typename Resource, const auto *key>
constexpr bool follows = requires(Document document, Typed<Resource> resource)
{
    related(document, resource, *key);
};

static_assert(reads<App, &App::name>);
static_assert(!reads<App, &Build::version>, "a key of another resource");
static_assert(!reads<Build, &App::name>, "a key of another resource");

static_assert(sets<App, &App::bundleId, QString>);
static_assert(!sets<App, &App::name, QString>, "a write to a read-only attribute");
static_assert(!sets<AppInfoLocalization, &AppInfoLocalization::locale, Locale>, "a write to what is fixed at creation");
static_assert(!sets<App, &AppInfoLocalization::subtitle, QString>, "a key of another resource");
static_assert(sets<BetaGroup, &BetaGroup::publicLinkLimit, int>);
static_assert(!sets<BetaGroup, &BetaGroup::publicLinkLimit, QString>, "a value of the wrong type");
static_assert(!sets<App, &App::primaryLocale, QString>, "a text where a language is wanted");
static_assert(!sets<AppStoreVersion, &AppStoreVersion::releaseType, EnumValue<ReviewType>>, "a value of another enumeration");
static_assert(clears<AppStoreVersion, &AppStoreVersion::copyright>);
static_assert(!clears<App, &App::sku>, "clearing a read-only attribute");

static_assert(std::is_constructible_v<Patch<App>, Id<App>>);
static_assert(!std::is_constructible_v<Patch<App>, Id<Build>>, "an Id<Build> for an Id<App>");
static_assert(!std::is_convertible_v<Id<Build>, Id<App>>);
static_assert(!std::is_convertible_v<QString, Id<App>>);

static_assert(follows<App, &App::appStoreVersions>);
static_assert(!follows<Build, &App::appStoreVersions>, "a relation of another resource");

template <typename T>
Typed<T> resource(const QByteArray &attributes)
{
    const QByteArray json = "{\"type\":\"" + QByteArray(T::type.data(), T::type.size()) + "\",\"id\":\"r-1\",\"attributes\":" + attributes + "}";
    return Typed<T>(Resource(QJsonDocument::fromJson(json).object()));
}

QJsonObject data(const Request &request)
{
    return QJsonDocument::fromJson(request.body()).object().value("data"_L1).toObject();
}

} // namespace

class TstTyped final : public QObject
{
    Q_OBJECT

private slots:
    // No raw strings around URLs: moc 6.4 takes "//" in them for a comment and loses the class.
    void everyKindOfValueIsRead()
    {
        const auto version = resource<AppStoreVersion>(R"({"versionString":"2.4.0","platform":"IOS","downloadable":true,
            "createdDate":"2026-11-02T08:15:30-07:00","earliestReleaseDate":"2026-12-01T09:00:00.250Z"})");
        QCOMPARE(version.id().value(), u"r-1"_s);
        QCOMPARE(version[AppStoreVersion::versionString], u"2.4.0"_s);
        QVERIFY(version[AppStoreVersion::platform] == Platform::Ios);
        QVERIFY(version[AppStoreVersion::downloadable]);
        QCOMPARE(version[AppStoreVersion::createdDate], QDateTime(QDate(2026, 11, 2), QTime(15, 15, 30), Qt::UTC));
        QCOMPARE(version[AppStoreVersion::createdDate].timeSpec(), Qt::UTC);
        QCOMPARE(version[AppStoreVersion::earliestReleaseDate].time().msec(), 250);

        const auto group = resource<BetaGroup>("{\"publicLinkLimit\":200,\"publicLink\":\"https://testflight.apple.com/join/AbCd1234\"}");
        QCOMPARE(group[BetaGroup::publicLinkLimit], 200);
        const auto category = resource<AppCategory>(R"({"platforms":["IOS","WATCH_OS"]})");
        QCOMPARE(category[AppCategory::platforms].size(), size_t(2));
        QVERIFY(category[AppCategory::platforms][0] == Platform::Ios);
        QCOMPARE(category[AppCategory::platforms][1].wire, u"WATCH_OS"_s);
        const auto app = resource<App>("{\"primaryLocale\":\"de-DE\",\"accessibilityUrl\":\"https://example.org/a?b=c\"}");
        QCOMPARE(app[App::primaryLocale], Locale(u"de-DE"_s));
        QCOMPARE(app[App::accessibilityUrl], QUrl(u"https://example.org/a?b=c"_s));
        const auto icon =
            resource<BuildIcon>("{\"iconAsset\":{\"templateUrl\":\"https://is1.example/a/{w}x{h}bb.{f}\",\"width\":1024,\"height\":1024}}");
        QCOMPARE(icon[BuildIcon::iconAsset].url(64), QUrl(u"https://is1.example/a/64x64bb.png"_s));
        const auto tester = resource<BetaTester>(R"({"appDevices":[{"model":"iPhone14_7"}]})");
        QCOMPARE(tester[BetaTester::appDevices].size(), 1);
    }

    void devicesAreReadWithWhatIsThere()
    {
        const QJsonObject whole{
            {u"model"_s, u"iPhone15_3"_s}, {u"platform"_s, u"IOS"_s}, {u"osVersion"_s, u"26.1"_s}, {u"appBuildVersion"_s, u"2.4.0 (812)"_s}};
        const QJsonObject odd{{u"model"_s, QJsonValue()}, {u"platform"_s, u"WATCH_OS"_s}, {u"osVersion"_s, 26}, {u"color"_s, u"red"_s}};
        const std::vector<TesterDevice> devices =
            testerDevices({whole, QJsonObject{{u"model"_s, u"Mac16_1"_s}}, odd, u"iPhone"_s, 7, QJsonValue(), QJsonArray(), QJsonObject()});
        QCOMPARE(devices.size(), size_t(3));
        const auto ios = EnumValue<Platform>::of(Platform::Ios);
        const TesterDevice phone{.model = u"iPhone15_3"_s, .platform = ios, .osVersion = u"26.1"_s, .build = u"2.4.0 (812)"_s};
        QCOMPARE(devices.at(0), phone);
        QCOMPARE(devices.at(1), (TesterDevice{.model = u"Mac16_1"_s}));
        const TesterDevice watch{.platform = EnumValue<Platform>::fromWire(u"WATCH_OS"_s)};
        QCOMPARE(devices.at(2), watch);
        QCOMPARE(devices.at(2).platform.known, Platform::Unknown);
        QVERIFY(testerDevices({}).empty());
    }

    void usageThatIsNotToldIsUnknownAndNotNone()
    {
        const auto usageIn = [](const QByteArray &points) {
            return betaTesterUsage(Resource(QJsonDocument::fromJson("{\"dataPoints\":" + points + "}").object()));
        };
        QCOMPARE(usageIn(R"([{"values":{"sessionCount":14,"crashCount":0,"feedbackCount":2}}])"),
                 (BetaTesterUsage{.sessions = 14, .crashes = 0, .feedback = 2}));
        QCOMPARE(usageIn(R"([{"values":{"sessionCount":1}},{"values":{"sessionCount":2,"crashCount":null}}])"), (BetaTesterUsage{.sessions = 3}));
        QCOMPARE(usageIn(R"([{"values":{"sessionCount":"14"}},7,{}])"), BetaTesterUsage());
        QCOMPARE(usageIn("[]"), BetaTesterUsage());
    }

    void unsentAndNullAndMalformedAreEmptyButNotTheSame()
    {
        const auto app = resource<App>(R"({"name":null,"sku":42})");
        QVERIFY(app[App::name].isEmpty());
        QVERIFY(app[App::sku].isEmpty());
        QVERIFY(app[App::bundleId].isEmpty());
        QVERIFY(app.has(App::name));
        QVERIFY(!app.has(App::bundleId));
        QCOMPARE(app.resource().attribute(App::sku.spec.name), QJsonValue(42));
        const auto version = resource<AppStoreVersion>(R"({"createdDate":"yesterday"})");
        QVERIFY(!version[AppStoreVersion::createdDate].isValid());
        QVERIFY(resource<BuildIcon>("{}")[BuildIcon::iconAsset].isNull());
    }

    void anUnknownEnumValueIsKeptAndShown()
    {
        const auto version = resource<AppStoreVersion>(R"({"appVersionState":"AWAITING_NEW_RULES"})");
        const auto state = version[AppStoreVersion::appVersionState];
        QVERIFY(state == AppVersionState::Unknown);
        QCOMPARE(state.wire, u"AWAITING_NEW_RULES"_s);
        QCOMPARE(state.label(), u"Awaiting new rules"_s);
        QVERIFY(!(state == EnumValue<AppVersionState>::fromWire(u"OTHER"_s)));

        // It goes back as it came.
        const auto unknown = EnumValue<ReleaseType>::fromWire(u"ON_FULL_MOON"_s);
        Patch<AppStoreVersion> patch{Id<AppStoreVersion>(u"v-1"_s)};
        patch.set(AppStoreVersion::releaseType, unknown);
        QCOMPARE(data(patch.request(u"/v1/appStoreVersions/v-1"_s)).value("attributes"_L1).toObject().value("releaseType"_L1), u"ON_FULL_MOON"_s);
    }

    void enumLabelsAreApplesWords()
    {
        QCOMPARE(EnumValue<AppVersionState>::of(AppVersionState::ReadyForDistribution).label(), u"Ready for Distribution"_s);
        QCOMPARE(EnumValue<Platform>::fromWire(u"VISION_OS"_s).label(), u"visionOS"_s);
        QCOMPARE(enumLabel({}, QString()), QString());
    }

    void aPatchHoldsWhatWasSetAndNothingElse()
    {
        Patch<AppStoreVersion> patch{Id<AppStoreVersion>(u"v-1"_s)};
        QVERIFY(patch.isEmpty());
        patch.set(AppStoreVersion::releaseType, EnumValue<ReleaseType>::of(ReleaseType::Scheduled))
            .set(AppStoreVersion::earliestReleaseDate, QDateTime(QDate(2026, 11, 1), QTime(9, 0), Qt::UTC))
            .clear(AppStoreVersion::copyright);
        const Request request = patch.request(u"/v1/appStoreVersions/v-1"_s);
        QCOMPARE(request.verb(), Verb::Patch);
        QCOMPARE(request.path(), u"/v1/appStoreVersions/v-1"_s);
        const QJsonObject expected = QJsonDocument::fromJson(R"({"type":"appStoreVersions","id":"v-1","attributes":{
            "releaseType":"SCHEDULED","earliestReleaseDate":"2026-11-01T09:00:00Z","copyright":null}})")
                                         .object();
        QCOMPARE(data(request), expected);
    }

    void valuesSurviveTheWay()
    {
        QCOMPARE(JsonValue<QDate>::from(JsonValue<QDate>::to(QDate(2026, 2, 28))), QDate(2026, 2, 28));
        QCOMPARE(JsonValue<QStringList>::from(JsonValue<QStringList>::to({u"a"_s, u"b"_s})), QStringList({u"a"_s, u"b"_s}));
        const QUrl url(u"https://example.org/ä?x=%2B"_s);
        QCOMPARE(JsonValue<QUrl>::from(JsonValue<QUrl>::to(url)), url);
        const std::vector list{EnumValue<Platform>::of(Platform::TvOs), EnumValue<Platform>::fromWire(u"NEW"_s)};
        QVERIFY(JsonValue<std::vector<EnumValue<Platform>>>::from(JsonValue<std::vector<EnumValue<Platform>>>::to(list)) == list);
    }

    void relatedResourcesAreTyped()
    {
        const auto document = Document::parse(R"({"data":[{"type":"apps","id":"1","relationships":{"appStoreVersions":{"data":[
            {"type":"appStoreVersions","id":"v-2"},{"type":"appStoreVersions","id":"v-1"},{"type":"appStoreVersions","id":"cut-off"}]}}}],
            "included":[{"type":"appStoreVersions","id":"v-1","attributes":{"versionString":"1.0"}},
                        {"type":"appStoreVersions","id":"v-2","attributes":{"versionString":"2.0"}}]})");
        QVERIFY(document);
        const Typed<App> app(document->data().front());
        const std::vector<Typed<AppStoreVersion>> versions = related(*document, app, App::appStoreVersions);
        QCOMPARE(versions.size(), size_t(2));
        QCOMPARE(versions[0][AppStoreVersion::versionString], u"2.0"_s);
        QCOMPARE(app.relation(App::appStoreVersions).ids.size(), size_t(3));
        QCOMPARE(app.relation(App::builds).kind, Relation::Kind::Absent);
        QVERIFY(related(*document, app, App::builds).empty());
    }

    void aSampleTypeFollowsTheRecipe()
    {
        const auto device = resource<Device>(R"({"name":"Ana’s iPhone","udid":"00008110-0001","platform":"IOS","deviceClass":"IPHONE",
            "status":"ENABLED","addedDate":"2026-03-04T10:00:00.000+00:00"})");
        QCOMPARE(device[Device::name], u"Ana’s iPhone"_s);
        QCOMPARE(enumLabel(Device::status.spec.values, device[Device::status]), u"Enabled"_s);
        QCOMPARE(enumLabel(Device::deviceClass.spec.values, device[Device::deviceClass]), u"iPhone"_s);
        QCOMPARE(device[Device::addedDate].date(), QDate(2026, 3, 4));
        QCOMPARE(QByteArray(Device::status.spec.label), QByteArray("Status"));
        QCOMPARE(Device::deviceClass.spec.kind, ValueKind::Enum);
        QCOMPARE(Device::specs.size(), size_t(7));

        Patch<Device> patch(device.id());
        patch.set(Device::status, u"DISABLED"_s);
        const QJsonObject expected{{u"type"_s, u"devices"_s}, {u"id"_s, u"r-1"_s}, {u"attributes"_s, QJsonObject{{u"status"_s, u"DISABLED"_s}}}};
        QCOMPARE(data(patch.request(u"/v1/devices/r-1"_s)), expected);
        static_assert(!sets<Device, &Device::udid, QString>, "the UDID is fixed at creation");
    }
};

SLIPWAY_TEST(TstTyped)
#include "tst_typed.moc"
