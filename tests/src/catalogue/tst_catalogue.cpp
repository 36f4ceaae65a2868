// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/ageratings.h"
#include "catalogue/apps.h"
#include "catalogue/betaapps.h"
#include "catalogue/betabuilds.h"
#include "catalogue/builds.h"
#include "catalogue/feedback.h"
#include "catalogue/testflight.h"
#include "catalogue/typespec.h"
#include "catalogue/versions.h"
#include "openapi.h"
#include "sampletype.h"
#include "support/testrunner.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

//! Where our rows say more, on purpose, than Apple's description does: what it says, what we say instead.
const QHash<QString, QString> &deliberate()
{
    static const QHash<QString, QString> list{
        {u"apps.primaryLocale: kind Text"_s, u"apps.primaryLocale: kind Locale"_s},
        {u"appInfoLocalizations.locale: kind Text"_s, u"appInfoLocalizations.locale: kind Locale"_s},
        {u"appStoreVersionLocalizations.locale: kind Text"_s, u"appStoreVersionLocalizations.locale: kind Locale"_s},
        {u"appInfoLocalizations.privacyPolicyUrl: kind Text"_s, u"appInfoLocalizations.privacyPolicyUrl: kind Url"_s},
        {u"appInfoLocalizations.privacyChoicesUrl: kind Text"_s, u"appInfoLocalizations.privacyChoicesUrl: kind Url"_s},
        {u"betaAppLocalizations.locale: kind Text"_s, u"betaAppLocalizations.locale: kind Locale"_s},
        {u"betaAppLocalizations.feedbackEmail: kind Text"_s, u"betaAppLocalizations.feedbackEmail: kind Email"_s},
        {u"betaAppLocalizations.marketingUrl: kind Text"_s, u"betaAppLocalizations.marketingUrl: kind Url"_s},
        {u"betaAppLocalizations.privacyPolicyUrl: kind Text"_s, u"betaAppLocalizations.privacyPolicyUrl: kind Url"_s},
        {u"betaBuildLocalizations.locale: kind Text"_s, u"betaBuildLocalizations.locale: kind Locale"_s},
        {u"betaFeedbackScreenshotSubmissions.locale: kind Text"_s, u"betaFeedbackScreenshotSubmissions.locale: kind Locale"_s},
        {u"betaFeedbackCrashSubmissions.locale: kind Text"_s, u"betaFeedbackCrashSubmissions.locale: kind Locale"_s},
        {u"betaGroups.publicLink: kind Text"_s, u"betaGroups.publicLink: kind Url"_s},
        // Their path answers with Xcode's metrics format, which has no resource type.
        {u"apps.perfPowerMetrics: "_s, u"apps.perfPowerMetrics: many perfPowerMetrics"_s},
        {u"builds.perfPowerMetrics: "_s, u"builds.perfPowerMetrics: many perfPowerMetrics"_s},
    };
    return list;
}

//! One line a difference, empty when there is none.
QString differences(const test::Facts &ours, const test::Facts &apples)
{
    test::Facts expected;
    for (const QString &fact : apples)
        expected << deliberate().value(fact, fact);
    QStringList lines;
    for (const QString &fact : expected - ours)
        lines << u"only Apple says  "_s + fact;
    for (const QString &fact : ours - expected)
        lines << u"only we say      "_s + fact;
    lines.sort();
    return lines.join(u'\n');
}

QStringList typeNames()
{
    QStringList names;
    for (const TypeSpec &type : catalogue::types())
        names << type.type;
    return names;
}

template <typename Range, typename Name>
bool allDistinct(const Range &range, Name name)
{
    QSet<QString> seen;
    return std::all_of(std::begin(range), std::end(range), [&](const auto &item) {
        const QString text = name(item);
        const bool isNew = !text.isEmpty() && !seen.contains(text);
        seen << text;
        return isNew;
    });
}

//! Enumerators 1 to n in order, each with its entry: what EnumTraits promises.
template <typename E>
bool isWhole()
{
    int expected = 1;
    return std::all_of(EnumTraits<E>::entries.begin(), EnumTraits<E>::entries.end(),
                       [&expected](const EnumEntry &entry) {
                           return entry.value == expected++ && !entry.wire.isEmpty() && entry.label[0] != '\0'
                               && EnumValue<E>::of(E(entry.value)).wire == entry.wire;
                       })
        && int(E::Unknown) == 0;
}

//! Keys name their target twice, for the compiler and in the row, because it need not be complete where the row stands.
template <typename... Owners, typename... Targets>
bool leadWhereTheySay(const RelationKey<Owners, Targets> &...keys)
{
    return ((keys.spec.target == Targets::type) && ...);
}

} // namespace

class TstCatalogue final : public QObject
{
    Q_OBJECT

private slots:
    void typesAgreeWithApple_data()
    {
        QTest::addColumn<QString>("type");
        for (const QString &name : typeNames())
            QTest::newRow(qPrintable(name)) << name;
    }
    void typesAgreeWithApple()
    {
        QFETCH(QString, type);
        if (!m_apple)
            QSKIP("SLIPWAY_OPENAPI does not name Apple's OpenAPI file");
        const test::Facts apples = m_apple->factsOfType(type);
        QVERIFY2(!apples.isEmpty(), "the description has no such type");
        const QString found = differences(test::factsOf(*catalogue::type(type)), apples);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found));
    }

    void theSampleTypeAgreesWithApple()
    {
        if (!m_apple)
            QSKIP("SLIPWAY_OPENAPI does not name Apple's OpenAPI file");
        const TypeSpec sample{test::Device::type, test::Device::label, test::Device::pluralLabel, test::Device::specs, {}, {}};
        const QString found = differences(test::factsOf(sample), m_apple->factsOfType(test::Device::type));
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found));
    }

    void endpointsAgreeWithApple_data() { typesAgreeWithApple_data(); }
    void endpointsAgreeWithApple()
    {
        QFETCH(QString, type);
        if (!m_apple)
            QSKIP("SLIPWAY_OPENAPI does not name Apple's OpenAPI file");
        test::Facts ours;
        for (const EndpointSpec &endpoint : catalogue::endpoints()) {
            if (QString(endpoint.path).section(u'/', 2, 2) == type)
                ours += test::factsOf(endpoint);
        }
        test::Facts apples;
        const QStringList paths = m_apple->paths(type, typeNames());
        for (const QString &path : paths)
            apples += m_apple->factsOfEndpoint(path);
        const QString found = differences(ours, apples);
        QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found));
    }

    void namesAreDistinctAndLabelled()
    {
        QCOMPARE(catalogue::types().size(), size_t(28));
        QVERIFY(allDistinct(catalogue::types(), [](const TypeSpec &type) { return QString(type.type); }));
        QVERIFY(allDistinct(catalogue::endpoints(), [](const EndpointSpec &endpoint) { return QString(endpoint.path); }));
        for (const TypeSpec &type : catalogue::types()) {
            QVERIFY2(qstrlen(type.label) > 0 && qstrlen(type.pluralLabel) > 0, type.type.data());
            QVERIFY2(allDistinct(type.attributes, [](const AttributeSpec &spec) { return QString(spec.name); }), type.type.data());
            QVERIFY2(allDistinct(type.attributes, [](const AttributeSpec &spec) { return QString::fromUtf8(spec.label); }), type.type.data());
            QVERIFY2(allDistinct(type.relations, [](const RelationSpec &spec) { return QString(spec.name); }), type.type.data());
            QVERIFY2(allDistinct(type.relations, [](const RelationSpec &spec) { return QString::fromUtf8(spec.label); }), type.type.data());
            for (QLatin1String name : type.titleAttributes)
                QVERIFY2(type.attribute(name), name.data());
            for (const AttributeSpec &spec : type.attributes) {
                const bool isEnum = spec.kind == ValueKind::Enum || spec.kind == ValueKind::EnumList;
                QVERIFY2(isEnum == !spec.values.empty(), spec.name.data());
                QVERIFY2(allDistinct(spec.values, [](const EnumEntry &value) { return QString(value.wire); }), spec.name.data());
                QVERIFY2(!spec.required || spec.access == Access::CreateOnly || spec.access == Access::Editable, spec.name.data());
            }
        }
    }

    void enumClassesMatchTheirEntries()
    {
        QVERIFY(isWhole<Platform>());
        QVERIFY(isWhole<AppVersionState>());
        QVERIFY(isWhole<AppStoreState>());
        QVERIFY(isWhole<AppInfoState>());
        QVERIFY(isWhole<ReleaseType>());
        QVERIFY(isWhole<ReviewType>());
        QVERIFY(isWhole<ContentRights>());
        QVERIFY(isWhole<BuildProcessingState>());
        QVERIFY(isWhole<BuildAudienceType>());
        QVERIFY(isWhole<IconType>());
        QVERIFY(isWhole<BetaInviteType>());
        QVERIFY(isWhole<BetaTesterState>());
        QVERIFY(isWhole<InternalBetaState>());
        QVERIFY(isWhole<ExternalBetaState>());
        QVERIFY(isWhole<BetaReviewState>());
    }

    void relationsBetweenCuratedTypesHoldTogether()
    {
        for (const EndpointSpec &endpoint : catalogue::endpoints()) {
            if (endpoint.relation.isEmpty())
                continue;
            const TypeSpec *owner = catalogue::type(QString(endpoint.path).section(u'/', 2, 2));
            QVERIFY2(owner, endpoint.path.data());
            const RelationSpec *relation = owner->relation(endpoint.relation);
            QVERIFY2(relation, endpoint.path.data());
            QCOMPARE(relation->target, endpoint.type);
            const bool many = endpoint.shape == EndpointShape::RelatedMany || endpoint.shape == EndpointShape::LinkageMany;
            QCOMPARE(relation->arity == RelationSpec::Arity::Many, many);
        }
    }

    void keysLeadToTheTypeInTheirRow()
    {
        QVERIFY(leadWhereTheySay(App::appStoreIcon, App::appStoreVersions, App::appInfos, App::builds, App::preReleaseVersions, App::betaGroups,
                                 App::betaTesters));
        QVERIFY(leadWhereTheySay(AppInfo::app, AppInfo::appInfoLocalizations, AppInfo::primaryCategory, AppInfo::primarySubcategoryOne,
                                 AppInfo::primarySubcategoryTwo, AppInfo::secondaryCategory, AppInfo::secondarySubcategoryOne,
                                 AppInfo::secondarySubcategoryTwo, AppInfo::ageRatingDeclaration));
        QVERIFY(leadWhereTheySay(AppInfoLocalization::appInfo, AppCategory::parent, AppCategory::subcategories));
        QVERIFY(leadWhereTheySay(AppStoreVersion::app, AppStoreVersion::build, AppStoreVersion::appStoreVersionLocalizations,
                                 AppStoreVersionLocalization::appStoreVersion));
        QVERIFY(leadWhereTheySay(Build::app, Build::preReleaseVersion, Build::appStoreVersion, Build::icons, Build::betaGroups,
                                 Build::individualTesters, PreReleaseVersion::app, PreReleaseVersion::builds));
        QVERIFY(leadWhereTheySay(BetaTester::apps, BetaTester::betaGroups, BetaTester::builds, BetaGroup::app, BetaGroup::builds,
                                 BetaGroup::betaTesters, BetaTesterInvitation::app, BetaTesterInvitation::betaTester));
        QVERIFY(leadWhereTheySay(App::betaAppLocalizations, App::betaLicenseAgreement, App::betaAppReviewDetail, BetaAppLocalization::app,
                                 BetaAppReviewDetail::app, BetaLicenseAgreement::app));
        QVERIFY(leadWhereTheySay(App::betaFeedbackScreenshotSubmissions, App::betaFeedbackCrashSubmissions, BetaFeedbackCrashSubmission::build,
                                 BetaFeedbackCrashSubmission::tester, BetaFeedbackCrashSubmission::crashLog, BetaFeedbackScreenshotSubmission::build,
                                 BetaFeedbackScreenshotSubmission::tester));
        QVERIFY(leadWhereTheySay(Build::betaBuildLocalizations, Build::betaAppReviewSubmission, Build::buildBetaDetail, BuildBetaDetail::build,
                                 BuildBetaNotification::build, BetaBuildLocalization::build, BetaAppReviewSubmission::build));
    }

    void queriesNameWhatTheirTypeHas()
    {
        for (const EndpointSpec &endpoint : catalogue::endpoints()) {
            const TypeSpec *type = catalogue::type(endpoint.type);
            QVERIFY2(type, endpoint.path.data());
            for (QLatin1String name : endpoint.includes)
                QVERIFY2(type->relation(name), name.data());
            for (const NestedLimit &limit : endpoint.nestedLimits) {
                const RelationSpec *relation = type->relation(limit.relation);
                QVERIFY2(relation && relation->arity == RelationSpec::Arity::Many, limit.relation.data());
                QVERIFY2(std::count(endpoint.includes.begin(), endpoint.includes.end(), limit.relation) == 1, limit.relation.data());
            }
            for (QLatin1String name : endpoint.sorts)
                QVERIFY2(type->attribute(name) || type->relation(name), name.data());
            for (const FilterSpec &filter : endpoint.filters) {
                const QString first = QString(filter.name).section(u'.', 0, 0);
                QVERIFY2(first == "id"_L1 || type->attribute(first) || type->relation(first), filter.name.data());
            }
        }
    }

    void everyPathIsFoundAgain()
    {
        for (const EndpointSpec &endpoint : catalogue::endpoints()) {
            const auto found = catalogue::match(QString(endpoint.path).replace("{id}"_L1, "6a5c-1 b"_L1));
            QVERIFY2(found, endpoint.path.data());
            QCOMPARE(found->endpoint->path, endpoint.path);
            QCOMPARE(found->id, endpoint.path.contains("{id}"_L1) ? QString("6a5c-1 b"_L1) : QString());
            QCOMPARE(catalogue::endpoint(endpoint.path), found->endpoint);
        }
    }

    void pathsThatAreNotOursAreNotFound()
    {
        for (const QString &path : {u""_s, u"/"_s, u"/v1"_s, u"/v1/apps/"_s, u"/v1/apps/1/"_s, u"/v1/apps//builds"_s, u"/v1/apps/1/2/builds"_s,
                                    u"/v1/apps/1/bananas"_s, u"/v2/apps"_s, u"v1/apps"_s})
            QVERIFY2(!catalogue::match(path), qPrintable(path));
        QVERIFY(!catalogue::type(u"bananas"));
        QVERIFY(!catalogue::endpoint(u"/v1/apps/1"));
    }

    void instancesHaveAPathWhereAppleHasOne()
    {
        QCOMPARE(catalogue::instancePath(App::type, u"1000000001"_s), u"/v1/apps/1000000001"_s);
        QCOMPARE(catalogue::instancePath(PreReleaseVersion::type, u"p-1"_s), u"/v1/preReleaseVersions/p-1"_s);
        QCOMPARE(catalogue::instancePath(BuildIcon::type, u"i-1"_s), QString());
        QCOMPARE(catalogue::instancePath(u"bananas", u"1"_s), QString());
    }

    void limitsAreThoseOfTheStore()
    {
        QCOMPARE(AppInfoLocalization::name.spec.maxLength, 30);
        QCOMPARE(AppInfoLocalization::subtitle.spec.maxLength, 30);
        QCOMPARE(AppStoreVersionLocalization::keywords.spec.maxLength, 100);
        QCOMPARE(AppStoreVersionLocalization::keywords.spec.unit, LengthUnit::Characters);
        QCOMPARE(AppStoreVersionLocalization::description.spec.maxLength, 4000);
        QCOMPARE(AppStoreVersionLocalization::whatsNew.spec.maxLength, 4000);
        QCOMPARE(AppStoreVersionLocalization::promotionalText.spec.maxLength, 170);
        QCOMPARE(catalogue::endpoint(u"/v1/betaGroups")->nestedLimits.back().maximum, 1000);
    }

private:
    const std::optional<test::OpenApi> m_apple = test::OpenApi::fromEnvironment();
};

SLIPWAY_TEST(TstCatalogue)
#include "tst_catalogue.moc"
