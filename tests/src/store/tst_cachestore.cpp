// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachestore.h"

#include "jsonapi/document.h"
#include "src/store/someaccount.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway;
using slipway::test::account;

namespace {

const QString other = u"3b0f1c6e-0000-4000-8000-000000000002"_s;
const QString apps = u"/v1/apps?limit=200"_s;

CachedPage page(const QByteArray &body, const QStringList &ids = {})
{
    CachedPage result{.body = body};
    for (const QString &id : ids)
        result.resources.push_back({u"apps"_s, id});
    return result;
}

const QUrl secondPage{u"https://api.example/v1/apps?cursor=Mg.AbC%2B%2Fx%3D%3D"_s};
const QUrl thirdPage{u"https://api.example/v1/apps?cursor=3"_s};

CachedPage pageBefore(const QUrl &next, const QByteArray &body)
{
    CachedPage result = page(body);
    result.next = next;
    return result;
}

} // namespace

class TstCacheStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void cleanup()
    {
        m_cache.reset();
        m_thread.reset();
    }

    void theFileIsMadeWithTheFirstCall()
    {
        QVERIFY(!QFileInfo::exists(file()));
        QCOMPARE(bodies(account, apps), QList<QByteArray>());
        QVERIFY(QFileInfo::exists(file()));
    }

    void pagesComeBackAsTheyWere()
    {
        const QList<QByteArray> pages{"{\"data\": []}\n", QByteArray("\0\xff\xfe\"\r\n", 6), QByteArray(300000, 'x')};
        put(account, apps, pages);
        QCOMPARE(bodies(account, apps), pages);
        reopen();
        QCOMPARE(bodies(account, apps), pages);
    }

    void theAgeIsThatOfTheLastPage()
    {
        CacheStore::Writer writer = m_cache->write(account, apps);
        QVERIFY(writer.append(page("1")).result());
        m_clock.advance(30s);
        const QDateTime committed = m_clock.now();
        QVERIFY(writer.commit().result());
        m_clock.advance(1h);
        QCOMPARE((*m_cache->load(account, apps).result())->fetchedAt, committed);
    }

    void anUnfinishedAnswerIsInvisible()
    {
        put(account, apps, {"old"});
        CacheStore::Writer writer = m_cache->write(account, apps);
        QVERIFY(writer.append(page("new", {u"1"_s})).result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"old"});
        QVERIFY(!m_cache->resource(account, {u"apps"_s, u"1"_s}).result()->has_value());
        QVERIFY(writer.commit().result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"new"});
    }

    void aBrokenChainNeverReplacesAWholeOne()
    {
        put(account, apps, {"1", "2"});
        {
            CacheStore::Writer writer = m_cache->write(account, apps);
            QVERIFY(writer.append(page("3")).result());
        }
        QCOMPARE(bodies(account, apps), QList<QByteArray>({"1", "2"}));
        reopen();
        QCOMPARE(bodies(account, apps), QList<QByteArray>({"1", "2"}));
    }

    void anotherWriterGoesOnWithWhatOneLeft_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::addColumn<int>("bytes"); // small pages wait for others before they are written
        QTest::newRow("at once") << false << 10;
        QTest::newRow("after a restart") << true << 10;
        QTest::newRow("large pages, after a restart") << true << 700'000;
    }
    void anotherWriterGoesOnWithWhatOneLeft()
    {
        QFETCH(bool, restarted);
        QFETCH(int, bytes);
        const QByteArray one = '1' + QByteArray(bytes, 'x');
        const QByteArray two = '2' + QByteArray(bytes, 'x');
        put(account, apps, {"old"});
        leave({pageBefore(secondPage, one), pageBefore(thirdPage, two)});
        if (restarted)
            reopen();
        m_clock.advance(9min);
        CacheStore::Writer writer = m_cache->write(account, apps);
        const auto begun = writer.takeUp().result();
        QVERIFY(begun && begun->has_value());
        QCOMPARE((*begun)->bodies, QList<QByteArray>({one, two}));
        QCOMPARE((*begun)->next, thirdPage);
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"old"});
        QVERIFY(writer.append(page("3")).result());
        QVERIFY(writer.commit().result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>({one, two, "3"}));
        QVERIFY2(!taken(apps), "it was taken up once");
    }

    void whatWasTakenUpIsLeftAgain()
    {
        leave({pageBefore(secondPage, "1")});
        {
            CacheStore::Writer writer = m_cache->write(account, apps);
            QVERIFY((*writer.takeUp().result()).has_value());
            QVERIFY(writer.append(pageBefore(thirdPage, "2")).result());
            QVERIFY2(!taken(apps), "somebody else has it");
        }
        QCOMPARE(taken(apps)->bodies, QList<QByteArray>({"1", "2"}));
    }

    void whatNobodyCanGoOnWithIsForgotten()
    {
        leave({pageBefore(secondPage, "1")});
        m_clock.advance(11min);
        QVERIFY2(!taken(apps), "too old");
        leave({pageBefore(secondPage, "1")});
        m_clock.advance(11min);
        reopen();
        QVERIFY2(!taken(apps), "too old, after a restart");
        leave({page("all of it")});
        QVERIFY2(!taken(apps), "without a next page");
        leave({pageBefore(secondPage, "1")});
        QVERIFY2(!taken(u"/v1/builds"_s), "another request");
        QVERIFY(m_cache->clear(account).result());
        QVERIFY2(!taken(apps), "cleared");
        {
            CacheStore::Writer writer = m_cache->write(account, apps);
            QVERIFY(writer.append(pageBefore(secondPage, "1")).result());
            writer.drop();
        }
        QVERIFY2(!taken(apps), "dropped");
        {
            CacheStore::Writer writer = m_cache->write(account, apps);
            QVERIFY(writer.append(pageBefore(secondPage, "1")).result());
            QVERIFY(m_cache->clear(account).result());
        }
        QVERIFY2(!taken(apps), "cleared while it was written");
    }

    void whatWasLeftOftenDoesNotPileUp()
    {
        const QByteArray large(1'500'000, 'x');
        for (int i = 0; i < 10; ++i) {
            leave({pageBefore(secondPage, large)});
            m_clock.advance(1s);
        }
        reopen();
        QCOMPARE(taken(apps)->bodies.size(), 1);
        leave({pageBefore(secondPage, large)});
        QVERIFY(*m_cache->size().result() < 12 * large.size());
    }

    void aShorterAnswerReplacesALongerOneWholly()
    {
        put(account, apps, {"1", "2", "3"}, {u"a"_s, u"b"_s, u"c"_s});
        put(account, apps, {"4"}, {u"a"_s});
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"4"});
        QVERIFY(!m_cache->resource(account, {u"apps"_s, u"c"_s}).result()->has_value());
    }

    void ofTwoWritersTheLastCommitWins()
    {
        CacheStore::Writer slow = m_cache->write(account, apps);
        CacheStore::Writer fast = m_cache->write(account, apps);
        QVERIFY(slow.append(page("slow 1")).result());
        QVERIFY(fast.append(page("fast")).result());
        QVERIFY(fast.commit().result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"fast"});
        QVERIFY(slow.append(page("slow 2")).result());
        QVERIFY(slow.commit().result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>({"slow 1", "slow 2"}));
    }

    void aWriterMoves()
    {
        CacheStore::Writer writer = m_cache->write(account, apps);
        QVERIFY(writer.append(page("1")).result());
        CacheStore::Writer moved = std::move(writer);
        QVERIFY(moved.commit().result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"1"});
    }

    void anAnswerWithoutPagesIsRefused()
    {
        put(account, apps, {"old"});
        QCOMPARE(m_cache->write(account, apps).commit().result().error().kind(), Error::Kind::Internal);
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"old"});
    }

    void aResourceIsFoundInItsNewestPage()
    {
        const QByteArray list = R"({"data":[{"type":"apps","id":"1"},{"type":"apps","id":"2"}],"included":[{"type":"builds","id":"1"}]})";
        const QByteArray single = R"({"data":{"type":"apps","id":"2","attributes":{"name":"Tideline"}}})";
        putDocument(u"/v1/apps"_s, list);
        m_clock.advance(1s);
        putDocument(u"/v1/apps/2"_s, single);

        QCOMPARE(found({u"apps"_s, u"1"_s}).body, list);
        QCOMPARE(found({u"apps"_s, u"2"_s}).body, single);
        QCOMPARE(found({u"apps"_s, u"2"_s}).fetchedAt, m_clock.now());
        QCOMPARE(found({u"builds"_s, u"1"_s}).body, list);
        for (const ResourceId &id : {ResourceId{u"apps"_s, u"1"_s}, ResourceId{u"apps"_s, u"2"_s}, ResourceId{u"builds"_s, u"1"_s}}) {
            const Document alone = Document::parse(found(id).body)->only(id);
            QCOMPARE(alone.data().size(), 1U);
            QCOMPARE(alone.data().front().id(), id);
        }

        m_clock.advance(1s);
        putDocument(u"/v1/apps"_s, list);
        QCOMPARE(found({u"apps"_s, u"2"_s}).body, list);
    }

    void accountsNeverSeeEachOther()
    {
        put(account, apps, {"mine"}, {u"1"_s});
        QCOMPARE(bodies(other, apps), QList<QByteArray>());
        QVERIFY(!m_cache->resource(other, {u"apps"_s, u"1"_s}).result()->has_value());
        put(other, apps, {"theirs"}, {u"1"_s});
        QCOMPARE(bodies(account, apps), QList<QByteArray>{"mine"});
        QCOMPARE((*m_cache->resource(account, {u"apps"_s, u"1"_s}).result())->body, "mine");
        QVERIFY(m_cache->clear(account).result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>());
        QCOMPARE(bodies(other, apps), QList<QByteArray>{"theirs"});
    }

    void whatWasClearedIsGoneFromTheDisk()
    {
        put(account, apps, {"canary" + QByteArray(2000000, 'x')});
        const qint64 before = *m_cache->size().result();
        QVERIFY(m_cache->clear(account).result());
        QVERIFY(*m_cache->size().result() < before / 2);
        for (const QFileInfo &info : QDir(m_dir->path()).entryInfoList(QDir::Files)) {
            QFile contents(info.filePath());
            QVERIFY(contents.open(QIODevice::ReadOnly));
            QVERIFY2(!contents.readAll().contains("canary"), qPrintable(info.fileName()));
        }
    }

    void clearingEndsTheAnswersInTheMaking()
    {
        CacheStore::Writer writer = m_cache->write(account, apps);
        QVERIFY(writer.append(page("1")).result());
        QVERIFY(m_cache->clear(account).result());
        QVERIFY(!writer.append(page("2")).result());
        QVERIFY(!writer.commit().result());
        QCOMPARE(bodies(account, apps), QList<QByteArray>());
    }

    void fiftyPagesAreReplacedInTheSameSpace()
    {
        QList<QByteArray> pages;
        for (int i = 0; i < 50; ++i)
            pages.append(QByteArray::number(i) + QByteArray(100000, 'x'));
        qint64 first = 0;
        for (int round = 0; round < 4; ++round) {
            CacheStore::Writer writer = m_cache->write(account, u"/v1/betaTesters"_s);
            for (int i = 0; i < pages.size(); ++i) {
                QStringList ids;
                for (int row = 0; row < 200; ++row)
                    ids.append(QString::number(i * 200 + row));
                QVERIFY(writer.append(page(pages.at(i), ids)).result());
            }
            QVERIFY(writer.commit().result());
            if (round == 0)
                first = *m_cache->size().result();
        }
        QCOMPARE(bodies(account, u"/v1/betaTesters"_s), pages);
        // Two generations and the write-ahead log, however often the list is fetched.
        QVERIFY(*m_cache->size().result() < 3 * first);
        QCOMPARE(found({u"apps"_s, u"9999"_s}).body, pages.last());
        QVERIFY(found({u"apps"_s, u"10000"_s}).body.isEmpty());
    }

    void everythingAskedForIsDoneBeforeTheEnd()
    {
        std::vector<QFuture<Result<void>>> answers;
        CacheStore::Writer writer = m_cache->write(account, apps);
        for (int i = 0; i < 100; ++i)
            answers.push_back(writer.append(page(QByteArray::number(i))));
        answers.push_back(writer.commit());
        m_cache.reset();
        m_thread.reset();
        for (const QFuture<Result<void>> &answer : answers) {
            QVERIFY(answer.isFinished());
            QVERIFY(answer.result());
        }
        reopen();
        QCOMPARE(bodies(account, apps).size(), 100);
    }

private:
    QString file() const { return m_dir->filePath(u"cache.db"_s); }

    void reopen()
    {
        cleanup();
        m_thread = std::make_unique<StoreThread>();
        m_cache = std::make_unique<CacheStore>(*m_thread, file(), m_clock);
    }

    //! The complete answer's pages, none when there is no answer or no cache.
    QList<QByteArray> bodies(const QString &owner, const QString &request)
    {
        const Result<std::optional<CachedChain>> chain = m_cache->load(owner, request).result();
        return chain && *chain ? (*chain)->bodies : QList<QByteArray>();
    }

    //! Stores an answer, of which each page holds one of \a ids.
    void put(const QString &owner, const QString &request, const QList<QByteArray> &pages, const QStringList &ids = {})
    {
        CacheStore::Writer writer = m_cache->write(owner, request);
        for (qsizetype i = 0; i < pages.size(); ++i)
            QVERIFY(writer.append(page(pages.at(i), ids.mid(i, 1))).result());
        QVERIFY(writer.commit().result());
    }

    //! A writer that goes before the answer is complete.
    void leave(const std::vector<CachedPage> &pages)
    {
        {
            CacheStore::Writer writer = m_cache->write(account, apps);
            for (const CachedPage &each : pages)
                QVERIFY(writer.append(each).result());
        }
        QVERIFY(m_cache->size().result()); // behind what it leaves
    }

    //! What a writer takes up, and leaves again.
    std::optional<BegunChain> taken(const QString &request) { return m_cache->write(account, request).takeUp().result().value_or({}); }

    void putDocument(const QString &request, const QByteArray &body)
    {
        CacheStore::Writer writer = m_cache->write(account, request);
        QVERIFY(writer.append({.body = body, .resources = resourcesOf(*Document::parse(body))}).result());
        QVERIFY(writer.commit().result());
    }

    CachedResource found(const ResourceId &id) { return m_cache->resource(account, id).result()->value_or(CachedResource()); }

    test::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StoreThread> m_thread;
    std::unique_ptr<CacheStore> m_cache;
};

SLIPWAY_TEST(TstCacheStore)
#include "tst_cachestore.moc"
