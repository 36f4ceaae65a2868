// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/activity.h"

#include "services/curlcommand.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

class TstActivity final : public QObject
{
    Q_OBJECT

private slots:
    void everyRequestIsARow()
    {
        DemoSession demo;
        QSignalSpy made(&demo.activity(), &Activity::requestMade);
        QVERIFY(made.isValid());
        read(demo, u"/v1/territories"_s);
        QVERIFY(made.size() >= 1);
        const std::vector<RequestSummary> requests = demo.activity().requests();
        QCOMPARE(requests.size(), size_t(made.size()));
        const RequestSummary request = requests.back();
        QCOMPARE(request.accountId, demo.session().account().id);
        QCOMPARE(request.method, "GET");
        QVERIFY(request.target.startsWith("/v1/territories"_L1));
        QCOMPARE(request.origin, demo.info().url.toString());
        QCOMPARE(request.status, 200);
        QVERIFY(request.bytesReceived > 0);
        QVERIFY(request.budgetLeft.value_or(0) > 0);
        QCOMPARE(request.feature, u"resource.list"_s);
        QVERIFY(request.isSuccess());
    }

    void anAttemptKnowsTheOneBefore()
    {
        DemoSession demo;
        demo.direct(u"faults"_s, QJsonDocument(QJsonArray{QJsonObject{{u"fault"_s, u"status"_s}, {u"value"_s, 503}}}));
        read(demo, u"/v1/territories"_s);
        const std::vector<RequestSummary> requests = demo.activity().requests();
        QCOMPARE(requests.size(), size_t(2));
        QCOMPARE(requests[0].status, 503);
        QCOMPARE(requests[0].attempt, 1);
        QCOMPARE(requests[0].previous, quint64(0));
        QVERIFY(!requests[0].isSuccess());
        QCOMPARE(requests[1].status, 200);
        QCOMPARE(requests[1].attempt, 2);
        QCOMPARE(requests[1].previous, requests[0].id);
    }

    void anAnswerThatIsNoneSaysWhy()
    {
        DemoSession demo;
        demo.direct(u"faults"_s, QJsonDocument(QJsonArray{QJsonObject{{u"fault"_s, u"garbage"_s}}}));
        read(demo, u"/v1/territories"_s);
        const RequestSummary request = demo.activity().requests().front();
        QCOMPARE(request.status, 200);
        QVERIFY(request.failure.contains(u"web page"_s));
        QVERIFY(!request.isSuccess());
    }

    // Rule S13: neither the token nor what it is signed with, whatever is copied.
    void noSecretGetsIntoIt()
    {
        DemoSession demo;
        read(demo, u"/v1/betaTesters?filter[email]=anna@example.com"_s);
        const RequestSummary request = demo.activity().requests().back();
        QVERIFY(request.isRedacted);
        const QString everything = request.target + request.failure + request.origin + curlCommand(request);
        for (const QString &secret : {demo.info().keyId, demo.info().issuerId, u"eyJ"_s, u"anna"_s})
            QVERIFY2(!everything.contains(secret), qPrintable(secret));
    }

    void clearingForgetsThem()
    {
        DemoSession demo;
        read(demo, u"/v1/territories"_s);
        QSignalSpy cleared(&demo.activity(), &Activity::cleared);
        QVERIFY(cleared.isValid());
        demo.activity().clear();
        QCOMPARE(cleared.size(), 1);
        QVERIFY(demo.activity().requests().empty());
    }

private:
    static void read(DemoSession &demo, const QString &path)
    {
        const auto list = demo.session().resources().list<ResourceId>(path, [](const Resource &resource, const Document &) { return resource.id(); });
        list->open(std::chrono::seconds(0));
        QTRY_VERIFY(list->state() == FeedBase::State::Complete || list->state() == FeedBase::State::Failed);
    }
};

SLIPWAY_TEST(TstActivity)
#include "tst_activity.moc"
