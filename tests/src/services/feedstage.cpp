// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/services/feedstage.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "services/activity.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace slipway::test {

std::unique_ptr<Feed<NamedTester>> testers(DemoSession &demo)
{
    return demo.session().resources().list<NamedTester>(u"/v1/betaTesters"_s, [](const Resource &resource, const Document &) {
        const Typed<BetaTester> tester(resource);
        return NamedTester{tester.id().value(), tester[BetaTester::email]};
    });
}

Collector::Collector(Feed<NamedTester> &feed)
{
    connect(&feed, &FeedBase::rowsArrived, this, [this, &feed] {
        for (const NamedTester &row : feed.arrived())
            ids.insert(row.id);
    });
    connect(&feed, &FeedBase::listCompleted, this, [this, &feed] {
        ++completed;
        ids.intersect(feed.members());
    });
}

QJsonDocument faultAt(const QString &path, int nth, int times, const QJsonValue &status)
{
    return QJsonDocument(QJsonArray{QJsonObject{
        {u"match"_s, QJsonObject{{u"path"_s, path}, {u"nth"_s, nth}}}, {u"times"_s, times}, {u"fault"_s, u"status"_s}, {u"value"_s, status}}});
}

int testersAsked(DemoSession &demo)
{
    int count = 0;
    for (const RequestSummary &request : demo.activity().requests())
        count += request.target.startsWith("/v1/betaTesters?"_L1) ? 1 : 0;
    return count;
}

} // namespace slipway::test
