// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/textreading.h"

#include "catalogue/betaapps.h"
#include "catalogue/reviewdetails.h"
#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "client/pager.h"
#include "services/apps.h"
#include "services/distribution/buildtexts.h"
#include "services/readback.h"
#include "services/reviewdetails.h"
#include "services/sessioncontext.h"
#include "services/storevalues.h"
#include "services/testinformation.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr auto feature = "texts.review"_L1;

struct TextReadingText
{
    Q_DECLARE_TR_FUNCTIONS(TextReading)
};

Task<Result<std::vector<Resource>>> readList(ApiClient *client, Request request, CancelToken cancel)
{
    Pager pager(*client, request.feature(feature), cancel);
    const auto rows = std::make_shared<std::vector<Resource>>(); // shared with the net thread
    const PageDecoder decode = [rows](const Document &document) { rows->insert(rows->end(), document.data().begin(), document.data().end()); };
    while (!pager.atEnd()) {
        const Result<Page> page = co_await pager.next(decode);
        if (!page)
            co_return page.error();
    }
    const std::vector<Resource> all = *rows;
    co_return all;
}

Locale localeOf(const Resource &localization)
{
    return Locale(textIn(localization, AppStoreVersionLocalization::locale.spec.name)); // it is called the same in all of them
}

// A null resource where there is none.
Resource inLocale(const std::vector<Resource> &localizations, const Locale &locale)
{
    const auto found = std::find_if(localizations.cbegin(), localizations.cend(), [&locale](const Resource &one) { return localeOf(one) == locale; });
    return found == localizations.cend() ? Resource() : *found;
}

void addLanguages(const std::vector<Resource> &localizations, TextSnapshot::Part *part)
{
    for (const Resource &localization : localizations)
        part->languages.insert(localeOf(localization), localization);
}

void addInfo(const Resource &info, const Document &infos, TextSnapshot::Part *part)
{
    addLanguages(infos.related(info, AppInfo::appInfoLocalizations.spec.name), part);
    part->values.insert(info.type(), info);
    for (const Resource &rating : infos.related(info, AppInfo::ageRatingDeclaration.spec.name))
        part->values.insert(rating.type(), rating);
}

std::vector<AppInfoRow> infoRows(const Document &infos)
{
    std::vector<AppInfoRow> rows;
    for (const Resource &info : infos.data())
        rows.push_back(AppInfoRow::from(info, infos));
    return rows;
}

std::vector<VersionSummary> versionRows(const std::vector<Resource> &versions)
{
    std::vector<VersionSummary> rows;
    for (const Resource &version : versions)
        rows.push_back(VersionSummary::from(Typed<AppStoreVersion>(version)));
    return rows;
}

// What is known without the languages of versions.
TextSnapshot outlined(const Document &app, const Document &infos, const std::vector<Resource> &versions, const TextScope &scope)
{
    TextSnapshot snapshot{.scope = scope};
    const Resource record = app.data().empty() ? Resource() : app.data().front();
    snapshot.primary = Typed<App>(record)[App::primaryLocale];
    const std::vector<AppInfoRow> infoList = infoRows(infos);
    const std::vector<VersionSummary> versionList = versionRows(versions);
    for (const auto &[which, types] : scope) {
        TextSnapshot::Part part = partAtApple(which, record.id().id, infoList, versionList);
        for (const Resource &info : infos.data()) {
            if (info.id() == part.owner)
                addInfo(info, infos, &part);
        }
        for (const Resource &version : versions) {
            if (version.id() == part.owner)
                part.values.insert(version.type(), version);
        }
        if (which == TextPart::ofApp())
            part.values.insert(record.type(), record);
        snapshot.parts.emplace(which, std::move(part));
    }
    return snapshot;
}

// A null resource while there is none: Apple then answers with null, or with 404 (api/02 4).
Task<Result<Resource>> readReviewDetail(ApiClient *client, QString versionId, CancelToken cancel)
{
    const Request request = reviewDetailRequest(versionId).feature(feature);
    const Result<Document> document = co_await client->document(request, cancel);
    const Resource none;
    if (!document && document.error().isNotFound())
        co_return none;
    if (!document)
        co_return document.error();
    const Resource one = document->data().empty() ? none : document->data().front();
    co_return one;
}

// What a version has of \a types goes into \a part, which outlives the task.
Task<Result<void>> readVersion(ApiClient *client, std::set<QLatin1String> types, TextSnapshot::Part *part, CancelToken cancel)
{
    if (types.contains(AppStoreVersionLocalization::type)) {
        const Request aboutTexts = versionTextsRequest(part->owner.id);
        const Result<std::vector<Resource>> localizations = co_await readList(client, aboutTexts, cancel);
        if (!localizations)
            co_return localizations.error();
        addLanguages(*localizations, part);
    }
    if (types.contains(AppStoreReviewDetail::type)) {
        const Result<Resource> detail = co_await readReviewDetail(client, part->owner.id, cancel);
        if (!detail)
            co_return detail.error();
        part->values.insert(AppStoreReviewDetail::type, *detail);
    }
    co_return Result<void>();
}

// The same of what TestFlight says of an app.
Task<Result<void>> readTesting(ApiClient *client, std::set<QLatin1String> types, TextSnapshot::Part *part, CancelToken cancel)
{
    for (const QLatin1String type : types) {
        if (type.isEmpty()) // of a value that a later Slipway drafted
            continue;
        const Request request = testInformationRequest(type, part->owner.id);
        const Result<std::vector<Resource>> found = co_await readList(client, request, cancel);
        if (!found)
            co_return found.error();
        if (type == BetaAppLocalization::type)
            addLanguages(*found, part);
        else if (!found->empty())
            part->values.insert(type, found->front());
    }
    co_return Result<void>();
}

// The same of a build, which may be gone or have expired.
Task<Result<void>> readBuild(ApiClient *client, TextSnapshot::Part *part, CancelToken cancel)
{
    const Request request = buildTextsRequest(part->owner.id).feature(feature);
    const Result<Document> document = co_await client->document(request, cancel);
    const bool isGone = !document && document.error().isNotFound();
    if (!document && !isGone)
        co_return document.error();
    if (isGone || document->data().empty()) {
        part->reason = TextReadingText::tr("Apple does not have this build any more.");
        co_return Result<void>();
    }
    const Resource build = document->data().front();
    part->reason = whatToTestLock(Typed<Build>(build)[Build::expired]);
    addLanguages(document->related(build, Build::betaBuildLocalizations.spec.name), part);
    co_return Result<void>();
}

// What there is beside the app, its app infos and its versions.
Task<Result<void>> readPart(ApiClient *client, std::set<QLatin1String> types, TextSnapshot::Part *part, CancelToken cancel)
{
    if (part->owner.type == AppStoreVersion::type)
        co_return co_await readVersion(client, types, part, cancel);
    if (part->owner.type == App::type)
        co_return co_await readTesting(client, types, part, cancel);
    if (part->owner.type == Build::type)
        co_return co_await readBuild(client, part, cancel);
    co_return Result<void>();
}

} // namespace

Task<Result<TextSnapshot>> readTexts(SessionContext *context, QString appId, TextScope scope, CancelToken cancel)
{
    const TaskInSession task(*context);
    const QStringList recordFields{App::primaryLocale.spec.name, App::contentRightsDeclaration.spec.name};
    const Request aboutApp = Request::get(catalogue::instancePath(App::type, appId)).fields(App::type, recordFields).feature(feature);
    const Request aboutInfos = appInfosRequest(appId).feature(feature);
    Task<Result<Document>> readingApp = context->client.document(aboutApp, cancel);
    Task<Result<Document>> readingInfos = context->client.document(aboutInfos, cancel);
    Task<Result<std::vector<Resource>>> readingVersions = readList(&context->client, versionsRequest(appId), cancel);
    const Result<Document> app = co_await readingApp;
    const Result<Document> infos = co_await readingInfos;
    const Result<std::vector<Resource>> versions = co_await readingVersions;
    if (!app)
        co_return app.error();
    if (!infos)
        co_return infos.error();
    if (!versions)
        co_return versions.error();
    TextSnapshot snapshot = outlined(*app, *infos, *versions, scope);
    for (auto &[which, part] : snapshot.parts) {
        const std::set<QLatin1String> types = scope.at(which);
        const Result<void> read = co_await readPart(&context->client, types, &part, cancel);
        if (!read)
            co_return read.error();
    }
    co_return snapshot;
}

Task<Result<Resource>> readResource(SessionContext *context, QString path, Locale locale, CancelToken cancel)
{
    const TaskInSession task(*context);
    const auto endpoint = catalogue::match(path);
    const bool isList = endpoint && endpoint->endpoint->shape == EndpointShape::RelatedMany;
    if (endpoint && !isList) {
        Request request = Request::get(path).feature(feature);
        if (const QStringList relations = valueRelations(endpoint->endpoint->type); !relations.isEmpty())
            request.include(relations);
        const Result<Document> document = co_await context->client.document(request, cancel);
        if (!document)
            co_return document.error();
        const Resource one = document->data().empty() ? Resource() : document->data().front();
        co_return one;
    }
    const Request aboutList = Request::get(path).limit(largestPage);
    const Result<std::vector<Resource>> list = co_await readList(&context->client, aboutList, cancel);
    if (!list)
        co_return list.error();
    const Resource one = inLocale(*list, locale);
    co_return one;
}

} // namespace slipway
