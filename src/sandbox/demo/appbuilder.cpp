// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/demo/appbuilder.h"

#include "catalogue/ageratings.h"
#include "catalogue/apps.h"
#include "catalogue/betaapps.h"
#include "catalogue/reviewdetails.h"
#include "catalogue/testflight.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/behaviours/installable.h"
#include "sandbox/behaviours/publiclink.h"
#include "sandbox/behaviours/versionstates.h"
#include "sandbox/demo/pictures.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr int minutesOfDay = 24 * 60;
// Apple lets builds expire in TestFlight after 90 days.
constexpr int buildLife = 90 * minutesOfDay;
constexpr int originalIconSide = 1024;

bool isDraft(AppVersionState state)
{
    return state == AppVersionState::PrepareForSubmission;
}

BuildProcessingState stateOfAttachedBuild(AppVersionState state)
{
    return state == AppVersionState::InvalidBinary ? BuildProcessingState::Invalid : BuildProcessingState::Valid;
}

int buildCount(AppVersionState state, QRandomGenerator &random)
{
    return wasReleased(state) ? 1 + int(random.bounded(2)) : 2 + int(random.bounded(3));
}

void setMinimumVersions(Draft<Build> &draft, Platform platform)
{
    draft.setNull(Build::lsMinimumSystemVersion).setNull(Build::computedMinMacOsVersion).setNull(Build::computedMinVisionOsVersion);
    switch (platform) {
    case Platform::MacOs:
        draft.set(Build::minOsVersion, u"14.0"_s).set(Build::lsMinimumSystemVersion, u"14.0"_s);
        break;
    case Platform::VisionOs:
        draft.set(Build::minOsVersion, u"2.0"_s);
        break;
    case Platform::Ios:
        draft.set(Build::computedMinMacOsVersion, u"14.0"_s).set(Build::computedMinVisionOsVersion, u"1.0"_s);
        [[fallthrough]];
    case Platform::TvOs:
    case Platform::Unknown:
        draft.set(Build::minOsVersion, u"17.0"_s);
        break;
    }
}

} // namespace

AppBuilder::AppBuilder(World &world, const QDateTime &now, const QUrl &imageBase)
    : m_world(world)
    , m_now(QDateTime::fromSecsSinceEpoch(now.toSecsSinceEpoch(), Qt::UTC))
    , m_imageBase(imageBase)
{}

BuiltApp AppBuilder::build(const AppRow &row)
{
    m_app = {};
    m_trains.clear();
    m_attached.clear();

    const AppText &primary = row.texts.front();
    Draft<App> app;
    app.set(App::name, primary.name.toString()).set(App::bundleId, row.bundleId).set(App::sku, row.sku);
    app.set(App::primaryLocale, Locale(primary.locale.toString())).set(App::isOrEverWasMadeForKids, false);
    app.set(App::contentRightsDeclaration, row.thirdPartyContent ? ContentRights::UsesThirdPartyContent : ContentRights::DoesNotUseThirdPartyContent);
    app.set(App::accessibilityUrl, page(row, "accessibility"_L1)).set(App::streamlinedPurchasingEnabled, true);
    app.setNull(App::subscriptionStatusUrl).setNull(App::subscriptionStatusUrlVersion);
    app.setNull(App::subscriptionStatusUrlForSandbox).setNull(App::subscriptionStatusUrlVersionForSandbox);
    m_app.id = app.addTo(m_world, row.id);
    m_app.testerWeight = row.testerWeight;

    // One app info is live, and while a version is on its way a second one goes with it.
    const auto onItsWay = std::find_if(row.versions.begin(), row.versions.end(), [](const VersionRow &v) { return !wasReleased(v.state); });
    if (std::any_of(row.versions.begin(), row.versions.end(), [](const VersionRow &v) { return v.state == AppVersionState::ReadyForDistribution; }))
        addInfo(row, AppVersionState::ReadyForDistribution);
    if (onItsWay != row.versions.end())
        addInfo(row, onItsWay->state);

    const std::vector<PlannedBuild> plans = planBuilds(row);
    for (std::size_t i = 0; i < plans.size(); ++i)
        addBuild(row, plans[i], row.newestBuild - int(plans.size() - 1 - i));
    for (auto version = row.versions.begin(); version != row.versions.end(); ++version) {
        const bool first =
            std::none_of(std::next(version), row.versions.end(), [&](const VersionRow &other) { return other.platform == version->platform; });
        addVersion(row, *version, first);
    }
    for (const GroupRow &group : row.groups)
        addGroup(group, minutesBack(qint64(row.versions.back().daysAgo) * minutesOfDay));
    addBetaFacts(row);
    addBetaDetails();
    return m_app;
}

void AppBuilder::addInfo(const AppRow &row, AppVersionState state)
{
    Draft<AppInfo> draft;
    draft.set(AppInfo::state, appInfoState(state)).set(AppInfo::appStoreState, appStoreState(state));
    draft.set(AppInfo::appStoreAgeRating, row.ageRating).set(AppInfo::brazilAgeRatingV2, u"SELF_RATED_L"_s).set(AppInfo::koreaAgeRating, u"ALL"_s);
    draft.setNull(AppInfo::australiaAgeRating).setNull(AppInfo::brazilAgeRating).setNull(AppInfo::franceAgeRating).setNull(AppInfo::kidsAgeBand);
    const ResourceId info = draft.addTo(m_world);
    link(m_world, m_app.id, App::appInfos, info);

    const auto categorise = [&](const RelationKey<AppInfo, AppCategory> &key, QLatin1String category) {
        if (!category.isEmpty())
            link(m_world, info, key, {AppCategory::type, category});
    };
    categorise(AppInfo::primaryCategory, row.primaryCategory);
    categorise(AppInfo::primarySubcategoryOne, row.subcategoryOne);
    categorise(AppInfo::primarySubcategoryTwo, row.subcategoryTwo);
    categorise(AppInfo::secondaryCategory, row.secondaryCategory);
    addAgeRating(row, info);
    for (const AppText &text : row.texts)
        addInfoLocalization(row, info, text, state);
}

// Of everything the answer is no, but for what makes an app more than 4+; nobody has answered the newest two questions yet.
void AppBuilder::addAgeRating(const AppRow &row, const ResourceId &info)
{
    using Rating = AgeRatingDeclaration;
    QJsonObject answers;
    for (const AttributeSpec &question : Rating::specs) {
        if (question.kind == ValueKind::Boolean)
            answers.insert(question.name, false);
        else if (question.kind == ValueKind::Enum && question.name != Rating::kidsAgeBand.spec.name)
            answers.insert(question.name, question.values.front().wire);
        else
            answers.insert(question.name, QJsonValue::Null);
    }
    for (const QLatin1String question : {Rating::socialMedia.spec.name, Rating::socialMediaAgeRestricted.spec.name})
        answers.insert(question, QJsonValue::Null);
    if (row.ageRating != "FOUR_PLUS"_L1)
        answers.insert(Rating::violenceCartoonOrFantasy.spec.name, u"INFREQUENT"_s);
    link(m_world, info, AppInfo::ageRatingDeclaration, m_world.add(Rating::type, info.id, answers));
}

void AppBuilder::addInfoLocalization(const AppRow &row, const ResourceId &info, const AppText &text, AppVersionState state)
{
    Draft<AppInfoLocalization> draft;
    draft.set(AppInfoLocalization::locale, Locale(text.locale.toString())).setText(AppInfoLocalization::name, text.name);
    draft.setText(AppInfoLocalization::subtitle, text.subtitle);
    const bool gap = isDraft(state) && text.promotionalText.isEmpty();
    draft.setText(AppInfoLocalization::privacyPolicyUrl, gap ? QString() : page(row, "privacy"_L1).toString());
    draft.setNull(AppInfoLocalization::privacyChoicesUrl).setNull(AppInfoLocalization::privacyPolicyText);
    link(m_world, info, AppInfo::appInfoLocalizations, draft.addTo(m_world));
}

std::vector<AppBuilder::PlannedBuild> AppBuilder::planBuilds(const AppRow &row)
{
    std::vector<PlannedBuild> plans;
    for (const VersionRow &version : row.versions) {
        if (!version.withBuild)
            continue;
        const int count = buildCount(version.state, m_world.random());
        const int start = version.daysAgo * minutesOfDay;
        const int step = std::min(start / (count + 1), 3 * minutesOfDay / 2);
        for (int i = 0; i < count; ++i) {
            PlannedBuild plan{.platform = version.platform, .version = version.version};
            plan.minutesAgo = start - (i + 1) * step - int(m_world.random().bounded(60));
            // The last one is it.
            if (i == count - 1) {
                plan.state = stateOfAttachedBuild(version.state);
                plan.encryption = version.state == AppVersionState::WaitingForExportCompliance;
                plan.attachedTo = &version;
            }
            plans.push_back(plan);
        }
    }
    for (const BetaBuildRow &beta : row.betaBuilds) {
        PlannedBuild plan{.platform = beta.platform,
                          .version = beta.version,
                          .state = beta.state,
                          .audience = beta.audience,
                          .minutesAgo = beta.minutesAgo,
                          .review = beta.review};
        // A build of this hour still waits for somebody to answer the question about encryption.
        if (beta.state != BuildProcessingState::Valid || beta.minutesAgo < 60)
            plan.encryption.reset();
        plans.push_back(plan);
    }
    std::stable_sort(plans.begin(), plans.end(), [](const PlannedBuild &a, const PlannedBuild &b) { return a.minutesAgo > b.minutesAgo; });
    return plans;
}

void AppBuilder::addBuild(const AppRow &row, const PlannedBuild &plan, int number)
{
    const bool expired = plan.minutesAgo >= buildLife;
    Draft<Build> draft;
    draft.set(Build::version, QString::number(number)).set(Build::processingState, plan.state);
    draft.set(Build::uploadedDate, minutesBack(plan.minutesAgo)).set(Build::expirationDate, minutesBack(plan.minutesAgo - buildLife));
    draft.set(Build::expired, expired).set(Build::buildAudienceType, plan.audience);
    setMinimumVersions(draft, plan.platform);
    if (plan.encryption.has_value())
        draft.set(Build::usesNonExemptEncryption, *plan.encryption);
    else
        draft.setNull(Build::usesNonExemptEncryption);
    const bool processed = plan.state == BuildProcessingState::Valid;
    if (processed)
        draft.set(Build::iconAssetToken, {iconTemplateUrl(m_imageBase, row.bundleId), originalIconSide, originalIconSide});
    else
        draft.setNull(Build::iconAssetToken);

    const ResourceId build = draft.addTo(m_world);
    link(m_world, m_app.id, App::builds, build);
    link(m_world, trainOf(plan), PreReleaseVersion::builds, build);
    if (plan.attachedTo)
        m_attached[plan.attachedTo] = build;
    if (processed)
        addIcon(row, build, plan);
    if (processed)
        m_app.uploads.push_back({plan.platform, build, u"%1 (%2)"_s.arg(plan.version).arg(number)});
    if (processed)
        addWhatToTest(row, build, number);
    if (processed)
        addBundle(row, build, plan.platform, number);
    if (processed && plan.encryption.has_value() && plan.audience != BuildAudienceType::InternalOnly)
        addBetaReview(build, plan);
    if (isInstallable(*m_world.find(build), Audience::Team))
        m_app.testableBuilds.push_back(build);
    if (isInstallable(*m_world.find(build), Audience::Everybody))
        m_app.approvedBuilds.push_back(build);
}

void AppBuilder::addIcon(const AppRow &row, const ResourceId &build, const PlannedBuild &plan)
{
    const ResourceId icon = Draft<BuildIcon>()
                                .set(BuildIcon::name, u"AppIcon"_s)
                                .set(BuildIcon::iconType, plan.platform == Platform::TvOs ? IconType::TvOsHomeScreen : IconType::AppStore)
                                .set(BuildIcon::iconAsset, {iconTemplateUrl(m_imageBase, row.bundleId), originalIconSide, originalIconSide})
                                .set(BuildIcon::masked, false)
                                .addTo(m_world);
    link(m_world, build, Build::icons, icon);
    // Builds come the oldest first, so the app ends up with the icon of the last one that belongs to a version.
    if (plan.attachedTo)
        link(m_world, m_app.id, App::appStoreIcon, icon);
}

ResourceId AppBuilder::trainOf(const PlannedBuild &plan)
{
    ResourceId &train = m_trains[{plan.platform, plan.version}];
    if (train.id.isEmpty()) {
        train =
            Draft<PreReleaseVersion>().set(PreReleaseVersion::version, plan.version).set(PreReleaseVersion::platform, plan.platform).addTo(m_world);
        link(m_world, m_app.id, App::preReleaseVersions, train);
    }
    return train;
}

void AppBuilder::addVersion(const AppRow &row, const VersionRow &version, bool first)
{
    const QDateTime created = minutesBack(qint64(version.daysAgo) * minutesOfDay + m_world.random().bounded(300));
    Draft<AppStoreVersion> draft;
    draft.set(AppStoreVersion::versionString, version.version).set(AppStoreVersion::platform, version.platform);
    draft.set(AppStoreVersion::appVersionState, version.state).set(AppStoreVersion::appStoreState, appStoreState(version.state));
    draft.set(AppStoreVersion::copyright, u"%1 Acme Shoreworks"_s.arg(created.date().year()));
    draft.set(AppStoreVersion::reviewType, ReviewType::AppStore).set(AppStoreVersion::releaseType, version.releaseType);
    if (version.releaseType == ReleaseType::Scheduled)
        draft.set(AppStoreVersion::earliestReleaseDate, QDateTime(m_now.date().addDays(14), QTime(9, 0), Qt::UTC));
    else
        draft.setNull(AppStoreVersion::earliestReleaseDate);
    draft.set(AppStoreVersion::usesIdfa, false).set(AppStoreVersion::downloadable, true).set(AppStoreVersion::createdDate, created);

    const ResourceId id = draft.addTo(m_world);
    link(m_world, m_app.id, App::appStoreVersions, id);
    const auto build = m_attached.find(&version);
    if (build != m_attached.end())
        link(m_world, id, AppStoreVersion::build, build->second);
    for (const AppText &text : row.texts)
        addVersionLocalization(row, id, text, version, first);
    if (!first || wasReleased(version.state))
        addReviewDetail(row, id);
}

// A version that is the first of its platform and was never submitted has none.
void AppBuilder::addReviewDetail(const AppRow &row, const ResourceId &version)
{
    using Detail = AppStoreReviewDetail;
    Draft<Detail> draft;
    draft.set(Detail::contactFirstName, u"Maren"_s).set(Detail::contactLastName, u"Petersen"_s);
    draft.set(Detail::contactPhone, u"+49 431 5550100"_s).set(Detail::contactEmail, u"review@acme.example"_s);
    draft.set(Detail::demoAccountRequired, row.withSignIn);
    draft.setText(Detail::demoAccountName, row.withSignIn ? u"reviewer@acme.example" : u"");
    draft.setText(Detail::demoAccountPassword, row.withSignIn ? u"high-tide-at-noon" : u"");
    draft.setText(Detail::notes, row.withSignIn ? u"Sign in with the account above; it has a season of data." : u"");
    link(m_world, version, AppStoreVersion::appStoreReviewDetail, draft.addTo(m_world));
}

void AppBuilder::addVersionLocalization(const AppRow &row, const ResourceId &owner, const AppText &text, const VersionRow &version, bool first)
{
    using Text = AppStoreVersionLocalization;
    const bool isPrimary = text.locale == row.texts.front().locale;
    // Where a language has gaps, nobody has written about the coming version yet either. The first version has no news at all.
    const bool noNews = first || (isDraft(version.state) && text.promotionalText.isEmpty());
    const int age = int(&version - row.versions.data());
    Draft<Text> draft;
    draft.set(Text::locale, Locale(text.locale.toString())).setText(Text::description, text.description).setText(Text::keywords, text.keywords);
    draft.setText(Text::promotionalText, text.promotionalText);
    draft.setText(Text::whatsNew, noNews ? QStringView() : releaseNotes(text.locale, age));
    draft.set(Text::supportUrl, page(row, "support"_L1));
    if (isPrimary || m_world.random().bounded(3) > 0)
        draft.set(Text::marketingUrl, page(row, {}));
    else
        draft.setNull(Text::marketingUrl);
    link(m_world, owner, AppStoreVersion::appStoreVersionLocalizations, draft.addTo(m_world));
}

void AppBuilder::addGroup(const GroupRow &group, const QDateTime &created)
{
    const bool internal = group.kind == GroupKind::Internal;
    const bool open = group.kind == GroupKind::PublicLink;
    Draft<BetaGroup> draft;
    draft.set(BetaGroup::name, group.name.toString()).set(BetaGroup::createdDate, created);
    draft.set(BetaGroup::isInternalGroup, internal).set(BetaGroup::feedbackEnabled, true);
    draft.set(BetaGroup::iosBuildsAvailableForAppleSiliconMac, true).set(BetaGroup::iosBuildsAvailableForAppleVision, open);
    if (internal)
        draft.set(BetaGroup::hasAccessToAllBuilds, true);
    else
        draft.setNull(BetaGroup::hasAccessToAllBuilds);
    draft.set(BetaGroup::publicLinkEnabled, open).set(BetaGroup::publicLinkLimitEnabled, group.linkLimit > 0);
    if (open) {
        addPublicLink(draft.attributes(), m_world.random());
        draft.set(BetaGroup::publicLinkLimit, group.linkLimit > 0 ? group.linkLimit : largestPublicLinkLimit);
    } else {
        draft.setNull(BetaGroup::publicLinkId).setNull(BetaGroup::publicLink).setNull(BetaGroup::publicLinkLimit);
    }
    const ResourceId id = draft.addTo(m_world);
    link(m_world, m_app.id, App::betaGroups, id);

    // The team tests everything, everybody else the latest two.
    const std::vector<ResourceId> &builds = internal ? m_app.testableBuilds : m_app.approvedBuilds;
    const std::size_t count = builds.size();
    for (std::size_t i = internal || count < 2 ? 0 : count - 2; i < count; ++i)
        link(m_world, id, BetaGroup::builds, builds[i]);
    m_app.groups.push_back({id, group.kind, group.weight});
}

QDateTime AppBuilder::minutesBack(qint64 minutes) const
{
    return m_now.addSecs(-60 * minutes);
}

QUrl AppBuilder::page(const AppRow &row, QLatin1String topic) const
{
    const QString app = QString(row.bundleId).section(u'.', -1);
    return QUrl(u"https://acme.example/%1/%2"_s.arg(app, topic));
}

} // namespace slipway::sandbox
