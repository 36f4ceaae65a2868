// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/testerimport/testerlookup.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "client/pager.h"
#include "services/feed.h"
#include "services/requestcost.h"
#include "services/sessioncontext.h"
#include "services/testerimport/testerroster.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString importFeature = u"testers.import"_s;

// The testers that \a request lists, by id and address.
Task<Result<GroupMembers>> readMembers(SessionContext *context, Request request, CancelToken cancel)
{
    const TaskInSession task(*context);
    request.fields(BetaTester::type, {BetaTester::email.spec.name}).limit(largestPage).feature(importFeature);
    const auto members = std::make_shared<GroupMembers>(); // shared with the net thread
    const PageDecoder decode = [members](const Document &document) {
        for (const Resource &resource : document.data()) {
            const Typed<BetaTester> tester(resource);
            members->ids.insert(tester.id().value());
            if (const QString address = tester[BetaTester::email]; !address.isEmpty())
                members->addresses.insert(TesterRoster::keyOf(address));
        }
    };
    Pager pager(context->client, request, cancel);
    while (!pager.atEnd()) {
        const Result<Page> page = co_await pager.next(decode);
        if (!page)
            co_return page.error();
    }
    const GroupMembers all = *members;
    co_return all;
}

} // namespace

bool GroupMembers::has(const ImportedTester &tester) const
{
    return ids.contains(tester.testerId) || addresses.contains(TesterRoster::keyOf(tester.email));
}

Request testerCreation(const ImportedTester &tester)
{
    QJsonArray groups;
    for (const QString &group : tester.groups)
        groups.append(QJsonObject{{u"type"_s, QString(BetaGroup::type)}, {u"id"_s, group}});
    QJsonObject attributes{{BetaTester::email.spec.name, tester.email}};
    if (!tester.firstName.isEmpty())
        attributes.insert(BetaTester::firstName.spec.name, tester.firstName);
    if (!tester.lastName.isEmpty())
        attributes.insert(BetaTester::lastName.spec.name, tester.lastName);
    const QJsonObject relationships{{BetaTester::betaGroups.spec.name, QJsonObject{{u"data"_s, groups}}}};
    const QJsonObject data{{u"type"_s, QString(BetaTester::type)}, {u"attributes"_s, attributes}, {u"relationships"_s, relationships}};
    return Request::post(u"/v1/betaTesters"_s, {{u"data"_s, data}}).feature(importFeature);
}

Task<Result<FoundTester>> findTester(SessionContext *context, QString email, CancelToken cancel)
{
    const TaskInSession task(*context);
    Request request = Request::get(u"/v1/betaTesters"_s);
    request.filter(BetaTester::email.spec.name, spellingsOf(email)).include({BetaTester::betaGroups.spec.name});
    request.query(u"limit[%1]"_s.arg(BetaTester::betaGroups.spec.name), {u"50"_s}).feature(importFeature);
    const Result<Document> document = co_await context->client.document(request, cancel);
    if (!document)
        co_return document.error();
    FoundTester found;
    for (const Resource &resource : document->data()) {
        const Typed<BetaTester> tester(resource);
        const QString address = tester[BetaTester::email];
        if (TesterRoster::keyOf(address) != TesterRoster::keyOf(email))
            continue;
        found.id = tester.id().value();
        for (const ResourceId &group : tester.relation(BetaTester::betaGroups).ids)
            found.groups.append(group.id);
        break;
    }
    co_return found;
}

Task<Result<GroupMembers>> readGroupMembers(SessionContext *context, QString groupId, CancelToken cancel)
{
    const Request request = Request::get(catalogue::instancePath(BetaGroup::type, groupId) + u'/' + BetaGroup::betaTesters.spec.name);
    co_return co_await readMembers(context, request, cancel);
}

Task<Result<QStringList>> findAppTesters(SessionContext *context, QString appId, QStringList testers, int reserve, CancelToken cancel,
                                         WaitListener waits)
{
    const TaskInSession task(*context);
    QStringList found;
    for (qsizetype first = 0; first < testers.size(); first += mostTestersAsked) {
        const bool isFree = co_await awaitSpareRequests(context, reserve, cancel, waits);
        if (!isFree)
            co_return Error::cancelled();
        Request request = Request::get(u"/v1/betaTesters"_s);
        request.filter(BetaTester::apps.spec.name, {appId}).filter(u"id"_s, testers.mid(first, mostTestersAsked));
        const Result<GroupMembers> members = co_await readMembers(context, request, cancel);
        if (!members)
            co_return members.error();
        found.append(QStringList(members->ids.cbegin(), members->ids.cend()));
    }
    co_return found;
}

} // namespace slipway
