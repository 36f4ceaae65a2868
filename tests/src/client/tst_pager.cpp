// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/pager.h"

#include "client/errorcodes.h"
#include "clientfixture.h"
#include "support/testrunner.h"

#include <QCoroFuture>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;

namespace {

Request firstPage()
{
    return Request::get(u"/v1/apps"_s).limit(2).feature(u"apps.list"_s);
}

//! All pages until the end or an error, and the error.
struct Walk
{
    QStringList ids;
    std::vector<Page> pages;
    std::optional<Error> error;
};

Walk walk(Pager &pager)
{
    Walk walk;
    const auto ids = std::make_shared<QStringList>();
    while (!pager.atEnd()) {
        const Result<Page> page = QCoro::waitFor(pager.next([ids](const Document &document) {
            for (const Resource &app : document.data())
                ids->append(app.id().id);
        }));
        if (!page) {
            walk.error = page.error();
            break;
        }
        walk.pages.push_back(*page);
    }
    walk.ids = *ids;
    return walk;
}

} // namespace

class TstPager final : public QObject
{
    Q_OBJECT

private slots:
    void walksToTheEnd()
    {
        ClientFixture f;
        const QString cursor = u"/v1/apps?cursor=Mg.AbC%2B%2Fx%3D%3D&limit=2"_s;
        const QByteArray first = appsPage({u"1"_s, u"2"_s}, f.server.url(cursor).toString(QUrl::FullyEncoded), 3);
        f.server.script({Answer::json(first), Answer::json(appsPage({u"3"_s}, {}, 3))});
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(!all.error);
        QCOMPARE(all.ids, QStringList({u"1"_s, u"2"_s, u"3"_s}));
        QCOMPARE(all.pages.size(), size_t(2));
        QCOMPARE(all.pages[0].body, first);
        QCOMPARE(all.pages[0].number, 1);
        QCOMPARE(all.pages[0].total, std::optional(3));
        QCOMPARE(all.pages[0].next.toEncoded(), f.server.url(cursor).toEncoded());
        QVERIFY(all.pages[1].next.isEmpty());
        QCOMPARE(f.server.requests().at(0).target, "/v1/apps?limit=2");
        QCOMPARE(f.server.requests().at(1).target, cursor.toLatin1()); // to the letter
        QVERIFY(headerValue(f.server.requests().at(1).headers, "Authorization").startsWith("Bearer "));
        QCOMPARE(f.server.count(), 2);
        const Result<Page> beyond = QCoro::waitFor(pager.next({}));
        QCOMPARE(beyond.error().kind(), Error::Kind::Internal);
    }

    void decodesOnTheNetThread()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        Pager pager(*f.client, firstPage(), CancelToken());
        const auto where = std::make_shared<QThread *>();
        QVERIFY(QCoro::waitFor(pager.next([where](const Document &) { *where = QThread::currentThread(); })).has_value());
        QCOMPARE(*where, f.transport.worker()->thread());
    }

    void leavesTheOriginNever_data()
    {
        QTest::addColumn<QString>("next");
        QTest::newRow("another host") << u"http://localhost:%1/v1/apps?cursor=2"_s;
        QTest::newRow("another port") << u"http://127.0.0.1:%1/v1/apps?cursor=2"_s;
        QTest::newRow("the origin as user name") << u"http://127.0.0.1@localhost:%1/v1/apps"_s;
        QTest::newRow("without scheme") << u"//127.0.0.1:%1/v1/apps"_s;
        QTest::newRow("https") << u"https://127.0.0.1:%1/v1/apps"_s;
        QTest::newRow("a file") << u"file:///etc/passwd"_s;
    }
    void leavesTheOriginNever()
    {
        QFETCH(QString, next);
        ClientFixture f;
        FaultServer evil;
        const QString link = next.contains(u"%1"_s) ? next.arg(evil.url().port()) : next;
        f.server.script({Answer::json(appsPage({u"1"_s}, link))});
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(all.error);
        QVERIFY(all.error->hasCode(errorcode::offOrigin));
        QVERIFY(pager.atEnd());
        QCOMPARE(evil.connections(), 0);
        QCOMPARE(evil.bytesReceived(), 0);
        QCOMPARE(f.server.count(), 1);
    }

    void aRelativeLinkStaysWithinTheOrigin()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}, u"/v1/apps?cursor=2"_s)), Answer::json(appsPage({u"2"_s}))});
        Pager pager(*f.client, firstPage(), CancelToken());
        QCOMPARE(walk(pager).ids, QStringList({u"1"_s, u"2"_s}));
        QCOMPARE(f.server.requests().at(1).target, "/v1/apps?cursor=2");
    }

    void stopsInACircle_data()
    {
        QTest::addColumn<QString>("back");
        QTest::newRow("to itself") << u"/v1/apps?cursor=2"_s;
        QTest::newRow("to the first page") << u"/v1/apps?limit=2"_s;
    }
    void stopsInACircle()
    {
        QFETCH(QString, back);
        ClientFixture f;
        f.server.respond([back](const SeenRequest &request) {
            const bool first = request.target.endsWith("limit=2");
            return Answer::json(appsPage({first ? u"1"_s : u"2"_s}, first ? u"/v1/apps?cursor=2"_s : back));
        });
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(all.error);
        QVERIFY(all.error->hasCode(errorcode::pagingLoop));
        QCOMPARE(all.pages.size(), size_t(1));
        QCOMPARE(f.server.count(), 2);
    }

    void stopsWhenRowsRepeat()
    {
        ClientFixture f;
        f.server.respond([n = 0](const SeenRequest &) mutable { return Answer::json(appsPage({u"1"_s, u"2"_s}, u"/v1/apps?cursor=%1"_s.arg(++n))); });
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(all.error);
        QVERIFY(all.error->hasCode(errorcode::pagingRepeat));
        QCOMPARE(f.server.count(), 2);
    }

    void stopsWhenThereIsNoEnd()
    {
        ClientFixture f;
        f.server.respond([n = 0](const SeenRequest &) mutable { return Answer::json(appsPage({}, u"/v1/apps?cursor=%1"_s.arg(++n))); });
        f.budget.note({.status = 200, .headers = {{"X-Rate-Limit", "user-hour-lim:9999;user-hour-rem:9999;"}}});
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(all.error);
        QVERIFY(all.error->hasCode(errorcode::pagingEndless));
        QCOMPARE(f.server.count(), Pager::maxPages);
    }

    void aBrokenPageIsTriedAgainAndDecodedOnce()
    {
        ClientFixture f;
        const QByteArray whole = appsPage({u"1"_s, u"2"_s});
        f.server.script(
            {Answer::raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n" + whole.left(30), Answer::Ending::Close), Answer::json(whole)});
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(!all.error);
        QCOMPARE(all.ids, QStringList({u"1"_s, u"2"_s}));
        QVERIFY(f.server.count() >= 2); // Qt repeats a broken GET by itself too
    }

    void aPageThatNobodySentIsAskedForAgain()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}, u"/v1/apps?cursor=2"_s)), Answer::http(403, errorBody(403, "FORBIDDEN", "not now")),
                         Answer::json(appsPage({u"2"_s}))});
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk begun = walk(pager);
        QVERIFY(begun.error && begun.error->isForbidden());
        QVERIFY(!pager.atEnd());
        const Walk rest = walk(pager);
        QVERIFY(!rest.error);
        QCOMPARE(rest.ids, QStringList(u"2"_s));
        QCOMPARE(rest.pages.front().number, 2);
        QCOMPARE(f.server.requests().at(2).target, "/v1/apps?cursor=2");
        QVERIFY(pager.atEnd());
    }

    void goesOnWhereAnotherWalkBrokeOff()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"45"_s}))});
        Pager pager(*f.client, firstPage(), CancelToken());
        pager.goOnAt(f.server.url(u"/v1/apps?cursor=23"_s), 22);
        const Walk rest = walk(pager);
        QCOMPARE(rest.ids, QStringList(u"45"_s));
        QCOMPARE(rest.pages.front().number, 23);
        QCOMPARE(f.server.requests().at(0).target, "/v1/apps?cursor=23");
    }

    void aRefusedLinkEndsTheWalk()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}, u"/v1/apps?cursor=2"_s)),
                         Answer::http(400, errorBody(400, "PARAMETER_ERROR.INVALID", "not a valid cursor"))});
        Pager pager(*f.client, firstPage(), CancelToken());
        const Walk all = walk(pager);
        QVERIFY(all.error);
        QVERIFY(all.error->hasCode(u"PARAMETER_ERROR"));
        QVERIFY(pager.atEnd());
    }

    void cancellingEndsTheWalk()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        Pager pager(*f.client, firstPage(), cancel);
        auto loading = pager.next({});
        QTRY_COMPARE(f.server.count(), 1);
        cancel.cancel();
        const Result<Page> page = QCoro::waitFor(std::move(loading));
        QVERIFY(page.error().isCancelled());
        QVERIFY(pager.atEnd());
    }

    void theEndOfTheClientEndsTheWalk()
    {
        ClientFixture f;
        Pager pager(*f.client, firstPage(), CancelToken());
        f.client.reset();
        QVERIFY(QCoro::waitFor(pager.next({})).error().isCancelled());
    }
};

SLIPWAY_TEST(TstPager)
#include "tst_pager.moc"
