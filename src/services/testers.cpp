// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testers.h"

#include "catalogue/apps.h"
#include "catalogue/builds.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "core/clock.h"
#include "services/sessioncontext.h"
#include "store/statestore.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Texts that were met before. Of ten thousand testers' groups, devices and versions there are some dozen different ones.
class SharedTexts
{
public:
    QString operator()(const QString &text) { return *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

std::vector<TesterGroup> groupsOf(const Typed<BetaTester> &tester, const Document &document, SharedTexts &shared)
{
    std::vector<TesterGroup> groups;
    for (const auto &group : related(document, tester, BetaTester::betaGroups))
        groups.push_back({.id = shared(group.id().value()), .name = shared(group[BetaGroup::name])});
    return groups;
}

std::vector<TesterDevice> devicesOf(const Typed<BetaTester> &tester, SharedTexts &shared)
{
    std::vector<TesterDevice> devices = testerDevices(tester[BetaTester::appDevices]);
    for (TesterDevice &device : devices) {
        device.model = shared(device.model);
        device.platform.wire = shared(device.platform.wire);
        device.osVersion = shared(device.osVersion);
        device.build = shared(device.build);
    }
    return devices;
}

TesterRow rowOf(const Resource &resource, const Document &document, SharedTexts &shared)
{
    const Typed<BetaTester> tester(resource);
    TesterRow row{
        .id = tester.id().value(),
        .firstName = tester[BetaTester::firstName],
        .lastName = tester[BetaTester::lastName],
        .email = tester[BetaTester::email],
        .inviteType = tester[BetaTester::inviteType],
        .state = tester[BetaTester::state],
        .groups = groupsOf(tester, document, shared),
        .devices = devicesOf(tester, shared),
    };
    row.inviteType.wire = shared(row.inviteType.wire);
    row.state.wire = shared(row.state.wire);
    return row;
}

// With the groups that they are in; of the whole team without an app.
Request testersRequest(const QString &appId)
{
    Request request = Request::get(u"/v1/betaTesters"_s);
    if (!appId.isEmpty())
        request.filter(u"apps"_s, {appId});
    request.include({BetaTester::betaGroups.spec.name}).fields(QString(BetaGroup::type), {BetaGroup::name.spec.name});
    request.query(u"limit[%1]"_s.arg(BetaTester::betaGroups.spec.name), {QString::number(mostTesterGroups)});
    request.limit(largestPage).feature(u"testers.list"_s);
    return request;
}

} // namespace

QString TesterRow::fullName() const
{
    return QString(firstName % u' ' % lastName).trimmed();
}

QStringList spellingsOf(const QString &email)
{
    const QString small = email.toLower();
    return small == email ? QStringList{email} : QStringList{email, small};
}

Task<Result<std::optional<TesterRow>>> readAppTester(SessionContext *context, QString appId, QString email, CancelToken cancel)
{
    const TaskInSession task(*context);
    Request request = testersRequest(appId);
    request.filter(BetaTester::email.spec.name, spellingsOf(email));
    const Result<Document> document = co_await context->client.document(request, cancel);
    if (!document)
        co_return document.error();
    std::optional<TesterRow> found;
    SharedTexts shared;
    for (const Resource &resource : document->data()) {
        TesterRow row = rowOf(resource, *document, shared);
        if (row.email.compare(email, Qt::CaseInsensitive) == 0)
            found = std::move(row);
    }
    co_return found;
}

std::unique_ptr<Feed<TesterRow>> TestersService::list(const QString &appId)
{
    const Request request = testersRequest(appId);
    // The decoder of a page runs in the net thread, one page after the other.
    const auto shared = std::make_shared<SharedTexts>();
    const auto decode = [shared](const Resource &resource, const Document &document) { return rowOf(resource, document, *shared); };
    auto feed = std::make_unique<Feed<TesterRow>>(m_context, request, decode);
    // What cannot be noted now is with the next list.
    const auto note = [this, appId, feed = feed.get()] {
        if (!feed->isFromCache())
            m_store.noteTesters(m_context.accountId, appId, feed->members(), feed->asOf());
    };
    if (!appId.isEmpty())
        QObject::connect(feed.get(), &FeedBase::listCompleted, feed.get(), note);
    return feed;
}

std::unique_ptr<Feed<TesterRow>> TestersService::individual(const QString &buildId)
{
    Request request = Request::get(catalogue::instancePath(Build::type, buildId) + u'/' + Build::individualTesters.spec.name);
    const auto decode = [](const Resource &resource, const Document &document) {
        SharedTexts none;
        return rowOf(resource, document, none);
    };
    return std::make_unique<Feed<TesterRow>>(m_context, request.limit(largestPage).feature(u"testers.individual"_s), decode);
}

std::unique_ptr<Feed<TesterUsageRow>> TestersService::usage(const QString &appId, int days)
{
    Request request = Request::get(catalogue::instancePath(App::type, appId) + u"/metrics/betaTesterUsages"_s);
    request.query(u"period"_s, {u"P%1D"_s.arg(days)}).query(u"groupBy"_s, {QString(BetaTester::type)}).limit(largestPage);
    request.feature(u"testers.usage"_s);
    const auto decode = [](const Resource &row, const Document &) { return TesterUsageRow{.id = row.id().id, .usage = betaTesterUsage(row)}; };
    return std::make_unique<Feed<TesterUsageRow>>(m_context, request, decode);
}

Task<Result<TesterSightings>> TestersService::sightings(QString appId)
{
    const TaskInSession task(m_context);
    const QFuture<Result<TesterSightings>> reading = m_store.testerSightings(m_context.accountId, appId);
    co_return co_await reading;
}

void TestersService::noteInvitations(const QStringList &testers, const QString &appId)
{
    m_store.noteInvitations(m_context.accountId, appId, testers, m_context.clock.now());
}

} // namespace slipway
