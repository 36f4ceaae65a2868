// SPDX-License-Identifier: GPL-3.0-or-later
// What AppBuilder makes for TestFlight alone.
#include "catalogue/apps.h"
#include "catalogue/betaapps.h"
#include "catalogue/buildbundles.h"
#include "sandbox/behaviours/betabuilds.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/demo/appbuilder.h"
#include "sandbox/demo/symbols.h"
#include "sandbox/values.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr std::size_t betaLanguages = 3;
constexpr int hoursInTheQueue = 60; // minutes

QStringList languagesOf(const AppRow &row)
{
    QStringList codes;
    for (const AppText &text : row.texts)
        codes.append(text.locale.toString());
    return codes;
}

} // namespace

// The app tells testers of itself in its first few languages; where a language has gaps, it does not. The last of them has no address for feedback.
void AppBuilder::addBetaFacts(const AppRow &row)
{
    const auto texts = row.texts.first(std::min(row.texts.size(), betaLanguages));
    for (const AppText &text : texts) {
        using Text = BetaAppLocalization;
        Draft<Text> draft;
        draft.set(Text::locale, Locale(text.locale.toString())).setText(Text::description, text.description);
        const bool isGap = texts.size() == betaLanguages && &text == &texts.back(); // the language that came last
        draft.setText(Text::feedbackEmail, isGap ? u"" : u"beta@acme.example").set(Text::marketingUrl, page(row, {}).toString());
        draft.set(Text::privacyPolicyUrl, page(row, "privacy"_L1).toString()).setNull(Text::tvOsPrivacyPolicy);
        link(m_world, m_app.id, App::betaAppLocalizations, draft.addTo(m_world));
    }
    using Detail = BetaAppReviewDetail;
    Draft<Detail> detail;
    detail.set(Detail::contactFirstName, u"Maren"_s).set(Detail::contactLastName, u"Petersen"_s);
    detail.set(Detail::contactPhone, u"+49 431 5550100"_s).set(Detail::contactEmail, u"review@acme.example"_s);
    detail.set(Detail::demoAccountRequired, row.withSignIn);
    detail.setText(Detail::demoAccountName, row.withSignIn ? u"reviewer@acme.example" : u"");
    detail.setText(Detail::demoAccountPassword, row.withSignIn ? u"high-tide-at-noon" : u"").setNull(Detail::notes);
    link(m_world, m_app.id, App::betaAppReviewDetail, detail.addTo(m_world, row.id));

    Draft<BetaLicenseAgreement> license;
    license.setText(BetaLicenseAgreement::agreementText, row.thirdPartyContent ? u"Maps and photographs belong to those who made them." : u"");
    link(m_world, m_app.id, App::betaLicenseAgreement, license.addTo(m_world));
}

void AppBuilder::addBetaReview(const ResourceId &build, const PlannedBuild &plan)
{
    if (plan.review == BetaReviewState::Unknown)
        return;
    Draft<BetaAppReviewSubmission> draft;
    draft.set(BetaAppReviewSubmission::betaReviewState, plan.review);
    draft.set(BetaAppReviewSubmission::submittedDate, minutesBack(std::max(plan.minutesAgo - hoursInTheQueue, 1)));
    link(m_world, build, Build::betaAppReviewSubmission, draft.addTo(m_world));
}

void AppBuilder::addWhatToTest(const AppRow &row, const ResourceId &build, int number)
{
    for (const AppText &text : row.texts.first(std::min(row.texts.size(), betaLanguages))) {
        Draft<BetaBuildLocalization> draft;
        draft.set(BetaBuildLocalization::locale, Locale(text.locale.toString()));
        draft.setText(BetaBuildLocalization::whatsNew, releaseNotes(text.locale, number % 4));
        link(m_world, build, Build::betaBuildLocalizations, draft.addTo(m_world));
    }
}

// What was uploaded, and how large it is for some devices: a little larger with every build.
void AppBuilder::addBundle(const AppRow &row, const ResourceId &build, Platform platform, int number)
{
    const bool isMac = platform == Platform::MacOs;
    const QString name = row.texts.front().name % (isMac ? ".pkg"_L1 : ".ipa"_L1);
    Draft<BuildBundle> bundle;
    bundle.set(BuildBundle::bundleId, row.bundleId.toString()).set(BuildBundle::bundleType, BuildBundleType::App).set(BuildBundle::fileName, name);
    bundle.set(BuildBundle::sdkBuild, u"23B77"_s).set(BuildBundle::platformBuild, u"23B77"_s).setNull(BuildBundle::minimumOsVersion);
    bundle.set(BuildBundle::includesSymbols, !isMac).setNull(BuildBundle::dSYMUrl);
    if (!isMac)
        bundle.set(BuildBundle::dSYMUrl, symbolsLink(symbolsUrl(m_imageBase, row.bundleId.toString(), number), m_now));
    for (const auto &fact : {BuildBundle::hasSirikit, BuildBundle::hasOnDemandResources, BuildBundle::hasPrerenderedIcon,
                             BuildBundle::usesLocationServices, BuildBundle::isIosBuildMacAppStoreCompatible})
        bundle.set(fact, false);
    bundle.set(BuildBundle::supportedArchitectures, isMac ? QStringList{u"arm64"_s, u"x86_64"_s} : QStringList{u"arm64"_s});
    bundle.set(BuildBundle::requiredCapabilities, {}).set(BuildBundle::deviceProtocols, {}).set(BuildBundle::locales, languagesOf(row));
    bundle.setNull(BuildBundle::entitlements).setNull(BuildBundle::baDownloadAllowance).setNull(BuildBundle::baMaxInstallSize);
    const ResourceId id = bundle.addTo(m_world);
    link(m_world, build, Build::buildBundles, id);
    const qint64 whole = 48'000'000 + 25'000 * qint64(number);
    for (const auto &[device, parts] : {std::pair(u"Universal"_s, 8), std::pair(u"iPhone17,1"_s, 5), std::pair(u"iPad16,3"_s, 6)}) {
        Draft<BuildBundleFileSize> size;
        size.set(BuildBundleFileSize::deviceModel, device).set(BuildBundleFileSize::osVersion, u"18.0"_s);
        size.set(BuildBundleFileSize::downloadBytes, whole * parts / 8).set(BuildBundleFileSize::installBytes, whole * parts / 4);
        link(m_world, id, BuildBundle::buildBundleFileSizes, size.addTo(m_world));
    }
}

// Last of an app, since the states follow from all else.
void AppBuilder::addBetaDetails()
{
    for (const Entity *build : m_world.members(m_app.id, App::builds.spec.name).all()) {
        const bool forAll = valueOf(*build, Build::buildAudienceType) != BuildAudienceType::InternalOnly;
        Draft<BuildBetaDetail> draft;
        draft.set(BuildBetaDetail::autoNotifyEnabled, forAll && valueOf(*build, Build::expired));
        draft.set(BuildBetaDetail::internalBuildState, internalBetaState(*build));
        draft.set(BuildBetaDetail::externalBuildState, externalBetaState(*build));
        link(m_world, build->id(), Build::buildBetaDetail, draft.addTo(m_world, build->id().id));
    }
}

} // namespace slipway::sandbox
