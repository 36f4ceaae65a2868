// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/apps.h"

#include "catalogue/apps.h"
#include "catalogue/typespec.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Request withAppIncludes(Request request)
{
    request.include({App::appStoreIcon.spec.name, App::appStoreVersions.spec.name});
    request.query(u"limit[%1]"_s.arg(App::appStoreVersions.spec.name), {u"50"_s});
    return request;
}

// The list below the app takes neither sort nor include (api/02 1).
Request newestBuilds(const QString &appId)
{
    Request request = Request::get(u"/v1/builds"_s);
    return request.filter(u"app"_s, {appId}).query(u"sort"_s, {u"-"_s + Build::uploadedDate.spec.name});
}

} // namespace

AppRow AppRow::from(const Resource &resource, const Document &document)
{
    const Typed<App> app(resource);
    AppRow row{
        .id = app.id().value(),
        .name = app[App::name],
        .bundleId = app[App::bundleId],
        .sku = app[App::sku],
        .primaryLocale = app[App::primaryLocale],
        .contentRights = app[App::contentRightsDeclaration].wire,
    };
    for (const auto &icon : related(document, app, App::appStoreIcon))
        row.icon = icon[BuildIcon::iconAsset];
    for (const auto &version : related(document, app, App::appStoreVersions))
        row.versions.push_back(VersionSummary::from(version));
    return row;
}

Request versionsRequest(const QString &appId)
{
    Request request = Request::get(catalogue::instancePath(QString(App::type), appId) + u"/appStoreVersions"_s);
    return request.limit(largestPage);
}

std::unique_ptr<Feed<AppRow>> AppsService::list()
{
    Request request = withAppIncludes(Request::get(u"/v1/apps"_s));
    request.query(u"sort"_s, {App::name.spec.name}).limit(largestPage).feature(u"apps.list"_s);
    return std::make_unique<Feed<AppRow>>(m_context, request, &AppRow::from);
}

std::unique_ptr<Feed<AppRow>> AppsService::app(const QString &appId)
{
    Request request = withAppIncludes(Request::get(catalogue::instancePath(QString(App::type), appId)));
    request.feature(u"apps.one"_s);
    return std::make_unique<Feed<AppRow>>(m_context, request, &AppRow::from);
}

std::unique_ptr<Feed<VersionSummary>> AppsService::versions(const QString &appId)
{
    const auto decode = [](const Resource &resource, const Document &) { return VersionSummary::from(Typed<AppStoreVersion>(resource)); };
    return std::make_unique<Feed<VersionSummary>>(m_context, versionsRequest(appId).feature(u"apps.versions"_s), decode);
}

std::unique_ptr<Feed<TestBuildRow>> AppsService::latestBuilds(const QString &appId, int count)
{
    Request request = newestBuilds(appId);
    request.include({Build::preReleaseVersion.spec.name}).limit(count).feature(u"builds.latest"_s);
    return std::make_unique<Feed<TestBuildRow>>(m_context, request, &TestBuildRow::from, 1);
}

std::unique_ptr<Feed<BetaGroupRow>> AppsService::betaGroups(const QString &appId)
{
    return std::make_unique<Feed<BetaGroupRow>>(m_context, betaGroupsRequest(appId), &BetaGroupRow::from);
}

} // namespace slipway
