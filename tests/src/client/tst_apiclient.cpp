// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/apiclient.h"

#include "client/errorcodes.h"
#include "clientcalls.h"
#include "support/testrunner.h"

#include <QCoroFuture>
#include <QElapsedTimer>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(slipway::Request)

namespace {

//! Takes a file into memory.
class Bucket final : public BodySink
{
public:
    bool begin(qint64 bytes) override
    {
        announced.append(bytes);
        content.clear();
        return true;
    }
    bool take(const QByteArray &bytes) override
    {
        content += bytes;
        return content.size() <= room;
    }

    QList<qint64> announced;
    QByteArray content;
    qint64 room = 1024 * 1024 * 1024;
};

} // namespace

//! What is sent, to whom and in which order, and how it is cancelled.
class TstApiClient final : public QObject
{
    Q_OBJECT

private slots:
    void getsADocument()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s, u"2"_s}))});
        const Request request = Request::get(u"/v1/apps"_s).limit(200).feature(u"apps.list"_s);
        const Result<Document> apps = QCoro::waitFor(f.client->document(request, CancelToken()));
        QVERIFY(apps.has_value());
        QCOMPARE(apps->data().size(), size_t(2));
        QCOMPARE(f.server.count(), 1);
        const SeenRequest seen = f.server.requests().front();
        QCOMPARE(seen.method, "GET");
        QCOMPARE(seen.target, "/v1/apps?limit=200");
        QVERIFY(bearerOf(seen).startsWith("Bearer eyJ"));
        QCOMPARE(headerValue(seen.headers, "Accept"), "application/json");
        QCOMPARE(f.client->connection(), ApiClient::Connection::Online);
    }

    void sendsEveryVerb_data()
    {
        QTest::addColumn<Request>("request");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("POST") << mutation(Verb::Post) << QByteArray("{\"data\":{\"type\":\"apps\"}}");
        QTest::newRow("PATCH") << mutation(Verb::Patch) << QByteArray("{\"data\":{\"type\":\"apps\"}}");
        QTest::newRow("DELETE") << mutation(Verb::Delete) << QByteArray();
        QTest::newRow("DELETE with linkages") << Request::remove(u"/v1/x"_s, {{u"data"_s, 1}}) << QByteArray("{\"data\":1}");
    }
    void sendsEveryVerb()
    {
        QFETCH(Request, request);
        QFETCH(QByteArray, body);
        ClientFixture f;
        f.server.script({Answer::http(200, "{\"data\":null}")});
        QVERIFY(sent(f, request).has_value());
        const SeenRequest seen = f.server.requests().front();
        QCOMPARE(seen.method, wireName(request.verb()));
        QCOMPARE(seen.body, body);
        QCOMPARE(headerValue(seen.headers, "Content-Type"), body.isEmpty() ? "" : "application/json");
        QVERIFY(bearerOf(seen).startsWith("Bearer eyJ"));
        QCOMPARE(f.server.count(), 1);
    }

    void anotherOriginIsNeitherAskedNorTold()
    {
        ClientFixture f;
        FaultServer evil;
        evil.script({Answer::json(appsPage({u"1"_s}))});
        const Result<HttpReply> reply = QCoro::waitFor(f.client->follow(evil.url(u"/v1/apps"_s), get(), {}, CancelToken()));
        QVERIFY(reply.error().hasCode(errorcode::offOrigin));
        QCOMPARE(evil.connections(), 0);
    }

    void picturesComeWithoutABearer()
    {
        ClientFixture f;
        FaultServer images;
        const QByteArray png = "\x89PNG not really";
        images.script({Answer::http(200, png, {{"Content-Type", "image/png"}})});
        const Result<QByteArray> elsewhere = QCoro::waitFor(f.client->fetchImage(images.url(u"/a/icon.png"_s), CancelToken()));
        QVERIFY(elsewhere.has_value());
        QCOMPARE(*elsewhere, png);
        QCOMPARE(images.requests().front().target, "/a/icon.png");
        QCOMPARE(bearerOf(images.requests().front()), "");
        // Not even from the account's own origin.
        f.server.script({Answer::http(200, png, {{"Content-Type", "image/png"}})});
        QVERIFY(QCoro::waitFor(f.client->fetchImage(f.server.url(u"/icon.png"_s), CancelToken())).has_value());
        QCOMPARE(bearerOf(f.server.requests().front()), "");
        QCOMPARE(f.budget.remaining(), f.budget.limit());
        QCOMPARE(f.signer.signaturesMade(), 0);
    }

    void aPictureThatIsRefusedSaysNothingAboutTheKey()
    {
        ClientFixture f;
        f.server.script({Answer::http(401, "")});
        QVERIFY(QCoro::waitFor(f.client->fetchImage(f.server.url(u"/icon.png"_s), CancelToken())).error().isUnauthorized());
        QCOMPARE(f.server.count(), 1);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
    }

    void picturesHaveALimit()
    {
        ClientFixture f;
        f.server.script({Answer::http(200, QByteArray(17 * 1024 * 1024, 'p'), {{"Content-Type", "image/png"}})});
        QCOMPARE(QCoro::waitFor(f.client->fetchImage(f.server.url(), CancelToken())).error().kind(), Error::Kind::Parse);
        QVERIFY(!QCoro::waitFor(f.client->fetchImage(QUrl(u"http://example.com/x.png"_s), CancelToken())).has_value());
        QVERIFY(!QCoro::waitFor(f.client->fetchImage(QUrl(u"file:///etc/passwd"_s), CancelToken())).has_value());
    }

    void aFileGoesPieceByPieceToWhoeverTakesIt()
    {
        ClientFixture f;
        FaultServer files;
        const QByteArray file(3 * 1024 * 1024, 'z');
        const QByteArray cut = "HTTP/1.1 200 OK\r\nContent-Length: 3145728\r\n\r\n" + file.left(1000);
        files.script({Answer::raw(cut, Answer::Ending::Close), Answer::http(200, file)});
        const auto sink = std::make_shared<Bucket>();
        const Result<void> done = QCoro::waitFor(f.client->download(files.url(u"/a.zip"_s), sink, CancelToken()));
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().message()));
        QCOMPARE(sink->content, file); // what broke off before was made anew
        QCOMPARE(sink->announced, (QList<qint64>{file.size(), file.size()}));
        QCOMPARE(bearerOf(files.requests().front()), "");
        QCOMPARE(f.signer.signaturesMade(), 0);
        QCOMPARE(f.budget.remaining(), f.budget.limit());
    }

    void whoWantsNoMoreOfAFileEndsIt()
    {
        ClientFixture f;
        FaultServer files;
        files.script({Answer::http(200, QByteArray(3 * 1024 * 1024, 'z'))});
        const auto sink = std::make_shared<Bucket>();
        sink->room = 1000;
        QVERIFY(QCoro::waitFor(f.client->download(files.url(u"/a.zip"_s), sink, CancelToken())).error().isCancelled());
        QCOMPARE(files.count(), 1);
    }

    void theBodyOfARefusalIsNoFile()
    {
        ClientFixture f;
        FaultServer files;
        files.script({Answer::http(403, "<Error>expired</Error>")});
        const auto sink = std::make_shared<Bucket>();
        QVERIFY(QCoro::waitFor(f.client->download(files.url(u"/a.zip"_s), sink, CancelToken())).error().isForbidden());
        QVERIFY(sink->announced.isEmpty() && sink->content.isEmpty());
        const auto none = std::make_shared<Bucket>();
        QVERIFY(!QCoro::waitFor(f.client->download(QUrl(u"http://example.com/a.zip"_s), none, CancelToken())).has_value());
    }

    void theBudgetIsLearnedAndLogged()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}), {{"X-Rate-Limit", "user-hour-lim:3600;user-hour-rem:77;"}})});
        QVERIFY(fetched(f).has_value());
        QCOMPARE(f.budget.limit(), 3600);
        QCOMPARE(f.budget.remaining(), 77);
        QCOMPARE(f.log.entries().size(), size_t(1));
        const RequestSummary line = f.log.entries().front();
        QCOMPARE(line.status, 200);
        QCOMPARE(line.budgetLeft, std::optional(77));
        QVERIFY(!line.target.contains(u"eyJ"_s));
    }

    void aBackgroundReadWaitsWherePeopleDoNot()
    {
        ClientFixture f;
        f.server.script({Answer::json(appsPage({u"1"_s}), {{"X-Rate-Limit", "user-hour-lim:3500;user-hour-rem:250;"}})});
        QVERIFY(fetched(f).has_value());
        QVERIFY(fetched(f).has_value());
        QVERIFY(f.clock.waits.isEmpty());
        const CancelToken cancel;
        QVERIFY(QCoro::waitFor(f.client->send(get().priority(Request::Priority::Background), cancel)).has_value());
        QVERIFY(!f.clock.waits.isEmpty());
    }

    void writesOfOneKeyKeepTheirOrder()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto first = f.client->send(Request::post(u"/v1/first"_s, {{u"data"_s, 1}}), cancel);
        auto second = f.client->send(Request::post(u"/v1/second"_s, {{u"data"_s, 2}}), CancelToken());
        auto other = f.client->send(Request::post(u"/v1/other"_s, {{u"data"_s, 3}}).serialKey(u"another app"_s), cancel);
        QTRY_COMPARE(f.server.count(), 2);
        f.server.script({Answer::http(200, "{}")});
        cancel.cancel();
        QVERIFY(QCoro::waitFor(std::move(second)).has_value());
        QVERIFY(QCoro::waitFor(std::move(first)).error().isCancelled());
        QVERIFY(QCoro::waitFor(std::move(other)).error().isCancelled());
        QCOMPARE(f.server.requests().back().target, "/v1/second");
        QCOMPARE(f.server.count(), 3);
    }

    void cancellingAReadInFlight()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto task = f.client->document(get(), cancel);
        QTRY_COMPARE(f.server.count(), 1);
        QElapsedTimer timer;
        timer.start();
        cancel.cancel();
        const Result<Document> apps = QCoro::waitFor(std::move(task));
        QVERIFY(timer.elapsed() < 100);
        QVERIFY(apps.error().isCancelled());
        QVERIFY(!apps.error().hasCode(errorcode::outcomeUnknown));
    }

    void cancellingAWriteInFlightSaysThatItMayBeDone()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        const CancelToken cancel;
        auto task = f.client->send(mutation(Verb::Post), cancel);
        QTRY_COMPARE(f.server.count(), 1);
        cancel.cancel();
        const Result<HttpReply> reply = QCoro::waitFor(std::move(task));
        QVERIFY(reply.error().isCancelled());
        QVERIFY(reply.error().hasCode(errorcode::outcomeUnknown));
    }

    void cancellingWhileWaitingSendsNothingMore()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        std::vector<Task<Result<HttpReply>>> tasks;
        const CancelToken cancel;
        for (int i = 0; i < 12; ++i)
            tasks.push_back(f.client->send(get(), cancel));
        QTRY_COMPARE(f.server.count(), 4); // four reads at a time
        cancel.cancel();
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(std::move(task)).error().isCancelled());
        QCOMPARE(f.server.count(), 4);
    }

    void deletingTheClientEndsItsCalls()
    {
        ClientFixture f;
        f.server.script({Answer::stall()});
        std::vector<Task<Result<HttpReply>>> tasks;
        for (int i = 0; i < 6; ++i)
            tasks.push_back(f.client->send(get(), CancelToken()));
        tasks.push_back(f.client->send(mutation(Verb::Post), CancelToken()));
        tasks.push_back(f.client->send(mutation(Verb::Patch), CancelToken()));
        QTRY_COMPARE(f.server.count(), 5);
        f.client.reset();
        for (size_t i = 0; i < tasks.size(); ++i) {
            const Error error = QCoro::waitFor(std::move(tasks[i])).error();
            QVERIFY(error.isCancelled());
            QCOMPARE(error.hasCode(errorcode::outcomeUnknown), i == 6); // the write in flight; the one behind it never left
        }
        QCOMPARE(f.server.count(), 5);
        // Their slots are free again.
        f.client = std::make_unique<ApiClient>(f.server.url(), f.signer, f.transport, f.scheduler, f.budget, f.log, f.clock);
        f.server.script({Answer::json(appsPage({u"1"_s}))});
        QVERIFY(fetched(f).has_value());
        QVERIFY(sent(f, mutation(Verb::Post)).has_value());
    }
};

SLIPWAY_TEST(TstApiClient)
#include "tst_apiclient.moc"
