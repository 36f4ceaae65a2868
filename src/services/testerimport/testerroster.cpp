// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerroster.h"

#include "catalogue/apps.h"
#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "client/pager.h"
#include "services/feed.h"
#include "services/sessioncontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct ReadTester
{
    QString id;
    QString email;
    QStringList groups;
};

ReadTester readTesterOf(const Resource &resource)
{
    const Typed<BetaTester> tester(resource);
    ReadTester read{tester.id().value(), tester[BetaTester::email], {}};
    for (const ResourceId &group : tester.relation(BetaTester::betaGroups).ids)
        read.groups.append(group.id);
    return read;
}

Request teamRequest()
{
    Request request = Request::get(u"/v1/betaTesters"_s);
    request.fields(BetaTester::type, {BetaTester::email.spec.name, BetaTester::betaGroups.spec.name});
    request.include({BetaTester::betaGroups.spec.name}).fields(BetaGroup::type, {BetaGroup::name.spec.name});
    request.query(u"limit[%1]"_s.arg(BetaTester::betaGroups.spec.name), {u"50"_s}).limit(largestPage).feature(u"testers.import"_s);
    return request;
}

Request groupsRequest(const QString &appId)
{
    Request request = Request::get(catalogue::instancePath(QString(App::type), appId) + u"/betaGroups"_s);
    request.limit(largestPage).feature(u"testers.import"_s);
    return request;
}

} // namespace

const BetaGroupRow *TesterRoster::group(const QString &id) const
{
    const auto found = std::find_if(groups.cbegin(), groups.cend(), [&id](const BetaGroupRow &each) { return each.id == id; });
    return found == groups.cend() ? nullptr : &*found;
}

void TesterRoster::add(const QString &id, const QString &email, const QStringList &groupsOfTeam)
{
    KnownTester tester{.id = id};
    bool isInternal = false;
    for (const QString &each : groupsOfTeam) {
        if (const BetaGroupRow *ours = group(each)) {
            tester.groups.append(ours->id);
            ++members[ours->id];
            isInternal = isInternal || ours->isInternal;
        }
    }
    if (!tester.groups.isEmpty())
        ++(isInternal ? internals : externals);
    if (!email.isEmpty())
        testers.insert(keyOf(email), tester);
}

Task<Result<std::shared_ptr<const TesterRoster>>> readTesterRoster(SessionContext *context, QString appId, RosterProgress progress,
                                                                   CancelToken cancel)
{
    const TaskInSession task(*context);
    const auto roster = std::make_shared<TesterRoster>();
    roster->appId = appId;
    const auto groups = std::make_shared<std::vector<BetaGroupRow>>(); // both shared with the net thread
    const PageDecoder decodeGroups = [groups](const Document &document) {
        for (const Resource &resource : document.data())
            groups->push_back(BetaGroupRow::from(resource, document));
    };
    const Request aboutGroups = groupsRequest(appId);
    Pager groupPager(context->client, aboutGroups, cancel);
    while (!groupPager.atEnd()) {
        const Result<Page> page = co_await groupPager.next(decodeGroups);
        if (!page)
            co_return page.error();
    }
    roster->groups = *groups;
    const auto arrived = std::make_shared<std::vector<ReadTester>>();
    const PageDecoder decodeTesters = [arrived](const Document &document) {
        arrived->clear();
        for (const Resource &resource : document.data())
            arrived->push_back(readTesterOf(resource));
    };
    const Request aboutTeam = teamRequest();
    Pager pager(context->client, aboutTeam, cancel);
    int read = 0;
    while (!pager.atEnd()) {
        const Result<Page> page = co_await pager.next(decodeTesters);
        if (!page)
            co_return page.error();
        for (const ReadTester &tester : *arrived)
            roster->add(tester.id, tester.email, tester.groups);
        read += int(arrived->size());
        if (progress)
            progress(read, page->total);
    }
    const std::shared_ptr<const TesterRoster> whole = roster;
    co_return whole;
}

} // namespace slipway
