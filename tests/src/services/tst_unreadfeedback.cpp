// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/unreadfeedback.h"

#include "services/session.h"
#include "support/demosession.h"
#include "support/testrunner.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace slipway;
using test::DemoSession;

namespace {

const QString unreadApp = u"6501000101"_s; // Tideline

// Reads both lists, and answers the ids of what is on them.
QStringList listFeedback(DemoSession &demo)
{
    QStringList ids;
    for (const FeedbackKind kind : {FeedbackKind::Screenshots, FeedbackKind::Crash}) {
        const auto feed = demo.session().feedback().list(unreadApp, kind);
        feed->open(std::chrono::seconds(0));
        if (!QTest::qWaitFor([&feed] { return feed->state() == FeedBase::State::Complete; }, test::patience))
            qFatal("the feedback is not read");
        ids += feed->members().values();
    }
    return ids;
}

} // namespace

//! How much feedback is unread, on the real sandbox over HTTP.
class TstUnreadFeedback final : public QObject
{
    Q_OBJECT

private slots:
    void whatWasListedEarlierCountsWithoutARequest()
    {
        DemoSession demo;
        const QStringList ids = listFeedback(demo);
        QVERIFY(ids.size() > 2);
        demo.session().feedback().setRead({ids.first()}, true);
        demo.reopen();
        demo.goOffline();
        const UnreadFeedback unread(demo.session().feedback(), unreadApp);
        QTRY_COMPARE(unread.count(), int(ids.size()) - 1);
    }

    void nothingIsKnownBeforeTheFirstList()
    {
        DemoSession demo;
        const UnreadFeedback unread(demo.session().feedback(), unreadApp);
        QSignalSpy spy(&unread, &UnreadFeedback::changed);
        QVERIFY(spy.isValid());
        const QStringList ids = listFeedback(demo);
        QTRY_COMPARE(unread.count(), int(ids.size()));
        QVERIFY(!spy.isEmpty());
    }

    void whatIsMarkedOrDeletedCountsAtOnce()
    {
        DemoSession demo;
        FeedbackService &service = demo.session().feedback();
        const UnreadFeedback unread(service, unreadApp);
        const QStringList ids = listFeedback(demo);
        const int all = int(ids.size());
        QTRY_COMPARE(unread.count(), all);
        service.setRead({ids[0], ids[1]}, true);
        QCOMPARE(unread.count(), all - 2);
        service.setRead({ids[1]}, false);
        QCOMPARE(unread.count(), all - 1);
        emit service.removed({ids[1]});
        QCOMPARE(unread.count(), all - 2);
    }

    void otherAppsDoNotCount()
    {
        DemoSession demo;
        const UnreadFeedback unread(demo.session().feedback(), u"6501000303"_s);
        listFeedback(demo);
        QCOMPARE(unread.count(), 0);
    }
};

SLIPWAY_TEST(TstUnreadFeedback)
#include "tst_unreadfeedback.moc"
