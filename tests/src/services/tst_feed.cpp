// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feed.h"

#include "catalogue/testflight.h"
#include "catalogue/typed.h"
#include "services/images.h"
#include "services/jobs.h"
#include "services/testeractions.h"
#include "src/services/feedstage.h"
#include "support/testrunner.h"

#include <QCoroTask>
#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::Collector;
using test::DemoSession;
using test::faultAt;
using test::NamedTester;
using test::testers;

namespace {

QJsonObject resetAt(const QString &path)
{
    return {{u"match"_s, QJsonObject{{u"path"_s, path}}}, {u"times"_s, 0}, {u"fault"_s, u"reset"_s}};
}

QJsonDocument budgetOf(int remaining)
{
    return QJsonDocument(QJsonObject{{u"limit"_s, 3600}, {u"remaining"_s, remaining}});
}

} // namespace

class TstFeed final : public QObject
{
    Q_OBJECT

private slots:
    void pagesArriveOneByOneAndTheListCompletes()
    {
        DemoSession demo;
        const auto feed = testers(demo);
        Collector seen(*feed);
        QSignalSpy pages(feed.get(), &FeedBase::rowsArrived);
        QVERIFY(pages.isValid());
        feed->open();
        QCOMPARE(feed->state(), FeedBase::State::Loading);
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(pages.count(), 3);
        QCOMPARE(seen.ids.size(), 450);
        QCOMPARE(seen.completed, 1);
        QCOMPARE(feed->total(), std::optional(450));
        QVERIFY(feed->asOf().isValid());
        QVERIFY(!feed->isFromCache());
    }

    void whatWasSeenBeforeOpensWithoutANetwork()
    {
        DemoSession demo;
        auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        const QDateTime seenAt = feed->asOf();
        feed.reset();
        demo.goOffline();
        demo.reopen();

        feed = testers(demo);
        Collector seen(*feed);
        feed->open(0s);
        QTRY_COMPARE(seen.ids.size(), 450);
        QVERIFY(feed->isFromCache());
        QVERIFY(qAbs(feed->asOf().msecsTo(seenAt)) < 2000);
        QTRY_COMPARE_WITH_TIMEOUT(feed->state(), FeedBase::State::Failed, 60000);
        QVERIFY2(feed->error().isOffline(), qPrintable(feed->error().message()));
        QVERIFY(!feed->error().message().isEmpty());
        QCOMPARE(seen.ids.size(), 450);
    }

    void aRowOfAListStandsInForItsPageWithoutANetwork()
    {
        DemoSession demo;
        auto list = testers(demo);
        NamedTester row;
        connect(list.get(), &FeedBase::rowsArrived, this, [&] { row = list->arrived().back(); });
        list->open();
        QTRY_COMPARE(list->state(), FeedBase::State::Complete);
        const QDateTime seenAt = list->asOf();
        list.reset();
        demo.goOffline();
        demo.reopen();

        const auto page = demo.session().resources().one(u"/v1/betaTesters/"_s + row.id);
        QString email;
        connect(page.get(), &FeedBase::rowsArrived, this, [&] {
            QCOMPARE(page->arrived().size(), 1U);
            email = Typed<BetaTester>(page->arrived().front().resource)[BetaTester::email];
        });
        page->open();
        QTRY_COMPARE(email, row.email);
        QVERIFY(page->isFromCache());
        QVERIFY(qAbs(page->asOf().msecsTo(seenAt)) < 2000);
        // Apple is asked all the same, however young the list is.
        QTRY_COMPARE_WITH_TIMEOUT(page->state(), FeedBase::State::Failed, 60000);
    }

    void aYoungCacheAsksNobody()
    {
        DemoSession demo;
        auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        const int left = demo.session().status().remaining;
        feed = testers(demo);
        Collector seen(*feed);
        feed->open(5min);
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(seen.ids.size(), 450);
        QCOMPARE(demo.session().status().remaining, left);
    }

    void whatWasReadBeforeAChangeIsReadAgain()
    {
        DemoSession demo;
        auto feed = testers(demo);
        Collector seen(*feed);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        const QString gone = *seen.ids.cbegin();
        demo.session().testerActions().removeFromTeam({{gone, u"who leaves"_s}});
        QTRY_VERIFY(!demo.session().jobs().hasUnfinished());

        feed = testers(demo);
        Collector again(*feed);
        feed->open(5min);
        QTRY_COMPARE(again.completed, 2); // what was known, and then what is
        QCOMPARE(again.ids.size(), 449);
        QVERIFY(!again.ids.contains(gone));
        const int left = demo.session().status().remaining;
        feed = testers(demo);
        feed->open(5min);
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(demo.session().status().remaining, left); // nothing was changed since
    }

    void whatIsShownAgainIsReadAgainAfterAChangeAlone()
    {
        DemoSession demo;
        const auto feed = testers(demo);
        Collector seen(*feed);
        feed->openAgain();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        const int left = demo.session().status().remaining;
        feed->openAgain();
        QCOMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(demo.session().status().remaining, left);

        const QString gone = *seen.ids.cbegin();
        demo.session().testerActions().removeFromTeam({{gone, u"who leaves"_s}});
        QTRY_VERIFY(!demo.session().jobs().hasUnfinished());
        feed->open();
        QCOMPARE(feed->state(), FeedBase::State::Complete); // it is open
        feed->openAgain();
        QCOMPARE(feed->state(), FeedBase::State::Loading);
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QVERIFY(!seen.ids.contains(gone));
    }

    void aBrokenChainReplacesNothing()
    {
        DemoSession demo;
        const auto feed = testers(demo);
        Collector seen(*feed);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        demo.direct(u"faults"_s, faultAt(u"/v1/betaTesters*"_s, 2, 1, 404));
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Failed);
        QVERIFY(feed->error().isNotFound());
        QCOMPARE(seen.ids.size(), 450);
        QCOMPARE(seen.completed, 1);

        // The cache too still has the whole of the first list.
        const auto again = testers(demo);
        Collector cached(*again);
        again->open(5min);
        QTRY_COMPARE(again->state(), FeedBase::State::Complete);
        QVERIFY(again->isFromCache());
        QCOMPARE(cached.ids.size(), 450);
    }

    void whatIsGoneAtAppleLeavesWhenTheListIsComplete()
    {
        DemoSession demo;
        const auto feed = testers(demo);
        Collector seen(*feed);
        seen.ids.insert(u"somebody-who-left"_s);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(seen.ids.size(), 450);
        QVERIFY(!seen.ids.contains(u"somebody-who-left"_s));
    }

    void cancelGoesBackWithoutAnError()
    {
        DemoSession demo;
        const auto feed = testers(demo);
        QSignalSpy pages(feed.get(), &FeedBase::rowsArrived);
        feed->open();
        feed->cancel();
        QCOMPARE(feed->state(), FeedBase::State::Idle);
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(pages.count(), 3);
    }

    void whileNobodyIsReachedItSaysSo()
    {
        DemoSession demo;
        demo.goOffline();
        const auto feed = testers(demo);
        QSignalSpy hindered(feed.get(), &FeedBase::hindranceChanged);
        QVERIFY(hindered.isValid());
        feed->open();
        QVERIFY(!feed->hindrance());
        QTRY_COMPARE_WITH_TIMEOUT(hindered.count(), 1, 10000);
        QCOMPARE(feed->state(), FeedBase::State::Loading);
        QVERIFY(feed->hindrance()->isOffline());
        QTRY_COMPARE_WITH_TIMEOUT(feed->state(), FeedBase::State::Failed, 30000);
        QVERIFY(!feed->hindrance());
    }

    void refreshTriesAStoppedKeyAgain()
    {
        DemoSession demo;
        const QString key = u"keys/"_s + demo.info().keyId;
        const auto feed = testers(demo);
        demo.direct(key, QJsonDocument(QJsonObject{{u"revoked"_s, true}}));
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Failed);
        QVERIFY(feed->error().isUnauthorized());
        demo.direct(key, QJsonDocument(QJsonObject{{u"revoked"_s, false}}));
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
    }

    void aFeedMayGoAtAnyMoment()
    {
        DemoSession demo;
        for (int announced = 0; announced <= 3; ++announced) {
            auto feed = testers(demo);
            QSignalSpy pages(feed.get(), &FeedBase::rowsArrived);
            feed->open(0s);
            QTRY_VERIFY(pages.count() >= announced);
            feed.reset();
        }
        // The session's destructor waits for what is still under way.
        auto last = testers(demo);
        last->open(0s);
        last.reset();
    }

    // 450 testers are three pages, so after the first one two requests are still to come.
    void aListThatIsDearAsksFirst()
    {
        DemoSession demo;
        demo.direct(u"rate"_s, budgetOf(4));
        const auto feed = testers(demo);
        Collector seen(*feed);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Asking);
        QCOMPARE(feed->cost().requests, 2);
        QCOMPARE(feed->cost().left, 3);
        QCOMPARE(seen.ids.size(), 200);
        QCOMPARE(seen.completed, 0);
        feed->loadAll();
        QCOMPARE(feed->state(), FeedBase::State::Loading);
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(seen.ids.size(), 450);
        QCOMPARE(seen.completed, 1);
        QCOMPARE(demo.session().status().remaining, 1); // no page was read twice
    }

    void aListThatIsAffordableIsRead()
    {
        DemoSession demo;
        demo.direct(u"rate"_s, budgetOf(5));
        const auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(demo.session().status().remaining, 2);
    }

    void aListThatAsksMayBeLeftAtThat()
    {
        DemoSession demo;
        demo.direct(u"rate"_s, budgetOf(4));
        auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Asking);
        feed->cancel();
        QCOMPARE(feed->state(), FeedBase::State::Idle);
        feed->loadAll(); // there is nothing that it could go on with
        QCOMPARE(feed->state(), FeedBase::State::Idle);
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Asking);
        QCOMPARE(demo.session().status().remaining, 3); // the first page is there already
        feed.reset();
        demo.direct(u"rate"_s, budgetOf(2));
        demo.reopen(); // which waits for nobody
        const auto again = testers(demo);
        Collector seen(*again);
        again->open();
        QTRY_COMPARE(again->state(), FeedBase::State::Asking); // after a page more: before it nobody knew what is left
        QCOMPARE(again->cost().requests, 1);
        QCOMPARE(seen.ids.size(), 400);
        QCOMPARE(seen.completed, 0); // half a list has not become what the cache knows
    }

    void whatWaitedForANetworkIsReadWhenItIsBack()
    {
        DemoSession demo;
        const auto waiting = testers(demo);
        const auto refused = demo.session().apps().versions(u"0"_s);
        demo.direct(u"faults"_s, QJsonDocument(QJsonArray{resetAt(u"/v1/betaTesters*"_s)}));
        refused->open();
        QTRY_COMPARE(refused->state(), FeedBase::State::Failed);
        waiting->open();
        QTRY_COMPARE_WITH_TIMEOUT(waiting->state(), FeedBase::State::Failed, 15000);
        QVERIFY(waiting->error().isOffline());
        QCOMPARE(demo.session().status().state, ConnectionStatus::State::Offline);
        demo.direct(u"faults"_s, QJsonDocument(QJsonArray()));
        QSignalSpy states(refused.get(), &FeedBase::stateChanged);
        const auto other = demo.session().apps().list();
        other->open(); // any answer will do
        QTRY_COMPARE(waiting->state(), FeedBase::State::Complete);
        QCOMPARE(demo.session().status().state, ConnectionStatus::State::Online);
        QCOMPARE(states.count(), 0);
        QCOMPARE(refused->state(), FeedBase::State::Failed); // Apple had answered that one
    }

    void appsComeWithVersionsAndIcons()
    {
        DemoSession demo;
        const auto feed = demo.session().apps().list();
        std::vector<AppRow> apps;
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { apps = feed->arrived(); });
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(apps.size(), size_t(9));
        QVERIFY(std::is_sorted(apps.cbegin(), apps.cend(), [](const AppRow &a, const AppRow &b) { return a.name < b.name; }));
        for (const AppRow &app : apps) {
            QVERIFY2(!app.bundleId.isEmpty(), qPrintable(app.name));
            QVERIFY2(!app.versions.empty(), qPrintable(app.name));
        }
        const Result<QImage> icon = QCoro::waitFor(demo.session().images().load(apps.front().icon.url(96)));
        QVERIFY2(icon.has_value(), qPrintable(icon ? QString() : icon.error().message()));
        QCOMPARE(icon->size(), QSize(96, 96));
    }
};

SLIPWAY_TEST(TstFeed)
#include "tst_feed.moc"
