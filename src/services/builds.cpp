// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/builds.h"

#include "catalogue/typed.h"
#include "catalogue/typespec.h"

using namespace Qt::StringLiterals;

namespace slipway {

QString TestBuildRow::name() const
{
    return versionString.isEmpty() ? number : QString(versionString % " ("_L1 % number % u')');
}

bool TestBuildRow::isAtReview() const
{
    return externalState.known == ExternalBetaState::WaitingForBetaReview || externalState.known == ExternalBetaState::InBetaReview;
}

TestBuildRow TestBuildRow::from(const Resource &resource, const Document &document)
{
    const Typed<Build> build(resource);
    TestBuildRow row{
        .id = build.id().value(),
        .number = build[Build::version],
        .processing = build[Build::processingState],
        .expired = build[Build::expired],
        .uploadedDate = build[Build::uploadedDate],
        .expirationDate = build[Build::expirationDate],
        .minOsVersion = build[Build::minOsVersion],
    };
    if (resource.attribute(Build::usesNonExemptEncryption.spec.name).isBool())
        row.usesNonExemptEncryption = build[Build::usesNonExemptEncryption];
    for (const auto &version : related(document, build, Build::preReleaseVersion)) {
        row.versionString = version[PreReleaseVersion::version];
        row.platform = version[PreReleaseVersion::platform];
    }
    for (const auto &detail : related(document, build, Build::buildBetaDetail)) {
        row.internalState = detail[BuildBetaDetail::internalBuildState];
        row.externalState = detail[BuildBetaDetail::externalBuildState];
        row.notifiesByItself = detail[BuildBetaDetail::autoNotifyEnabled];
    }
    for (const auto &bundle : related(document, build, Build::buildBundles))
        row.hasSymbols = row.hasSymbols || !bundle[BuildBundle::dSYMUrl].isEmpty();
    for (const auto &group : related(document, build, Build::betaGroups))
        row.groups.push_back({.id = group.id().value(), .name = group[BetaGroup::name]});
    return row;
}

Request testBuildsRequest(QLatin1String relation, const QString &id)
{
    Request request = Request::get(u"/v1/builds"_s);
    request.filter(relation, {id}).query(u"sort"_s, {u"-"_s + Build::uploadedDate.spec.name});
    request.include(
        {Build::preReleaseVersion.spec.name, Build::buildBetaDetail.spec.name, Build::betaGroups.spec.name, Build::buildBundles.spec.name});
    request.fields(BuildBundle::type, {BuildBundle::dSYMUrl.spec.name}).query(u"limit[%1]"_s.arg(Build::buildBundles.spec.name), {u"50"_s});
    request.fields(BetaGroup::type, {BetaGroup::name.spec.name}).query(u"limit[%1]"_s.arg(Build::betaGroups.spec.name), {u"50"_s});
    return request.limit(largestPage).feature(u"builds.list"_s);
}

std::unique_ptr<Feed<TestBuildRow>> BuildsService::list(const QString &appId)
{
    return std::make_unique<Feed<TestBuildRow>>(m_context, testBuildsRequest(Build::app.spec.name, appId), &TestBuildRow::from);
}

std::unique_ptr<Feed<BuildDetail>> BuildsService::detail(const QString &buildId)
{
    return std::make_unique<Feed<BuildDetail>>(m_context, buildDetailRequest(buildId), &BuildDetail::from);
}

std::unique_ptr<Feed<BetaBuildUsage>> BuildsService::usage(const QString &buildId)
{
    Request request = Request::get(catalogue::instancePath(Build::type, buildId) + u"/metrics/betaBuildUsages"_s);
    const auto decode = [](const Resource &row, const Document &) { return betaBuildUsage(row); };
    return std::make_unique<Feed<BetaBuildUsage>>(m_context, request.feature(u"builds.usage"_s), decode, 1);
}

std::unique_ptr<Feed<BundleSizeRow>> BuildsService::sizes(const QString &bundleId)
{
    Request request = Request::get(u"/v1/buildBundles/%1/buildBundleFileSizes"_s.arg(bundleId)); // no path leads to the bundle itself
    request.limit(largestPage).feature(u"builds.sizes"_s);
    return std::make_unique<Feed<BundleSizeRow>>(m_context, request, &BundleSizeRow::from, 1);
}

} // namespace slipway
