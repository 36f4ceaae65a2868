// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/feed.h"

#include "src/services/feedstage.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace std::chrono_literals;
using test::Collector;
using test::DemoSession;
using test::faultAt;
using test::testers;
using test::testersAsked;

//! A list that broke off, or that somebody left, goes on where it was.
class TstFeedResuming final : public QObject
{
    Q_OBJECT

private slots:
    void aBrokenListGoesOnAtThePageThatBrokeIt()
    {
        DemoSession demo;
        demo.direct(u"faults"_s, faultAt(u"/v1/betaTesters*"_s, 3, 1, 403));
        const auto feed = testers(demo);
        Collector seen(*feed);
        QSignalSpy pages(feed.get(), &FeedBase::rowsArrived);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Failed);
        QCOMPARE(seen.completed, 0);
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(testersAsked(demo), 4);
        QCOMPARE(pages.count(), 3); // what was shown already is not announced again
        QCOMPARE(feed->pagesLoaded(), 3);
        QCOMPARE(feed->members().size(), 450);
        QCOMPARE(seen.ids.size(), 450);
        QCOMPARE(seen.completed, 1);
    }

    void anotherFeedGoesOnWithAListThatBroke_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("of the same session") << false;
        QTest::newRow("after a restart") << true;
    }
    void anotherFeedGoesOnWithAListThatBroke()
    {
        QFETCH(bool, restarted);
        DemoSession demo;
        demo.direct(u"faults"_s, faultAt(u"/v1/betaTesters*"_s, 3, 1, 403));
        auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Failed);
        feed.reset();
        if (restarted)
            demo.reopen();
        const auto again = testers(demo);
        Collector seen(*again);
        again->open();
        QTRY_COMPARE(again->state(), FeedBase::State::Complete);
        QCOMPARE(testersAsked(demo), 4);
        QVERIFY(!again->isFromCache());
        QCOMPARE(again->pagesLoaded(), 3);
        QCOMPARE(seen.ids.size(), 450);

        // And all of it is what the cache knows.
        const auto cached = testers(demo);
        Collector kept(*cached);
        cached->open();
        QTRY_COMPARE(cached->state(), FeedBase::State::Complete);
        QCOMPARE(kept.ids, seen.ids);
        QCOMPARE(testersAsked(demo), 4);
    }

    void whoLeavesHalfwayComesBackThere()
    {
        DemoSession demo;
        auto feed = testers(demo);
        QSignalSpy pages(feed.get(), &FeedBase::rowsArrived);
        connect(feed.get(), &FeedBase::rowsArrived, this, [&] { feed->cancel(); });
        feed->open();
        QTRY_COMPARE(pages.count(), 1);
        QCOMPARE(feed->state(), FeedBase::State::Idle);
        feed.reset();
        demo.reopen();
        const auto again = testers(demo);
        Collector seen(*again);
        again->open();
        QTRY_COMPARE(again->state(), FeedBase::State::Complete);
        QCOMPARE(testersAsked(demo), 3);
        QCOMPARE(seen.ids.size(), 450);
    }

    void aLinkThatAppleNoLongerKnowsBeginsAnew_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("of the same feed") << false;
        QTest::newRow("after a restart") << true;
    }
    void aLinkThatAppleNoLongerKnowsBeginsAnew()
    {
        QFETCH(bool, restarted);
        DemoSession demo;
        demo.direct(u"faults"_s, faultAt(u"/v1/betaTesters*"_s, 3, 1, 403));
        auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Failed);
        if (restarted) {
            feed.reset();
            demo.reopen();
            feed = testers(demo);
        }
        Collector seen(*feed);
        demo.direct(u"faults"_s, faultAt(u"/v1/betaTesters*"_s, 1, 1, 400));
        if (restarted)
            feed->open();
        else
            feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(testersAsked(demo), 3 + 1 + 3);
        QCOMPARE(feed->pagesLoaded(), 3);
        QCOMPARE(seen.ids.size(), 450);
    }

    void aListThatBrokeLongAgoBeginsAnew()
    {
        test::ManualClock clock(QDateTime::currentDateTimeUtc());
        DemoSession demo(DemoSession::smallTeam(), &clock);
        demo.direct(u"faults"_s, faultAt(u"/v1/betaTesters*"_s, 3, 1, 403));
        const auto feed = testers(demo);
        feed->open();
        QTRY_COMPARE(feed->state(), FeedBase::State::Failed);
        clock.advance(11min);
        feed->refresh();
        QTRY_COMPARE(feed->state(), FeedBase::State::Complete);
        QCOMPARE(testersAsked(demo), 3 + 3);
    }
};

SLIPWAY_TEST(TstFeedResuming)
#include "tst_feedresuming.moc"
