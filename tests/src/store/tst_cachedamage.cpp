// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachestore.h"

#include "store/database.h"
#include "src/store/someaccount.h"
#include "support/filesizelimit.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace slipway;
using slipway::test::account;
using test::FileSizeLimit;

namespace {

QString requestOf(int number)
{
    return u"/v1/apps/%1"_s.arg(number);
}

//! A store on the file \a path for the time of one visit.
struct Visit
{
    explicit Visit(const QString &path) : cache(thread, path, clock) {}

    Result<void> put(const QString &request, const QByteArray &body)
    {
        CacheStore::Writer writer = cache.write(account, request);
        writer.append({.body = body, .resources = {{u"apps"_s, request}}});
        return writer.commit().result();
    }

    QByteArray body(const QString &request)
    {
        const Result<std::optional<CachedChain>> chain = cache.load(account, request).result();
        return chain && *chain ? (*chain)->bodies.value(0) : QByteArray();
    }

    test::ManualClock clock;
    StoreThread thread;
    CacheStore cache;
};

//! The user nobody, for as long as it lives; root may write everywhere.
class AsNobody final
{
public:
    AsNobody() : m_was(::geteuid()) { m_active = m_was != 0 || ::seteuid(65534) == 0; }
    AsNobody(const AsNobody &) = delete;
    AsNobody &operator=(const AsNobody &) = delete;
    ~AsNobody()
    {
        if (::seteuid(m_was) != 0)
            qFatal("cannot become myself again");
    }
    bool active() const { return m_active; }

private:
    uid_t m_was;
    bool m_active = false;
};

} // namespace

class TstCacheDamage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void whatIsNoDatabaseIsMovedAside_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::newRow("text") << QByteArray("hello").repeated(1000);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("the head of a database and nothing more") << QByteArray("SQLite format 3").append('\0').append(QByteArray(84, '\1'));
    }

    void whatIsNoDatabaseIsMovedAside()
    {
        QFETCH(const QByteArray, contents);
        write(file(), contents);
        write(file() + u".corrupt-20200101T000000Z"_s, "an older one");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^cache.db was damaged and is begun anew"_s));
        Visit visit(file());
        QVERIFY(visit.put(requestOf(1), "new"));
        QCOMPARE(visit.body(requestOf(1)), "new");
        QCOMPARE(asides(), QStringList{u"cache.db.corrupt-20261121T120000Z"_s});
        QCOMPARE(read(m_dir->filePath(asides().first())), contents);
    }

    void anotherLayoutIsMovedAside_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("of a later version") << u"UPDATE layout SET version = 99"_s;
        QTest::newRow("without a version") << u"DROP TABLE layout"_s;
        QTest::newRow("with another column") << u"ALTER TABLE chain RENAME COLUMN request TO url"_s;
    }

    void anotherLayoutIsMovedAside()
    {
        QFETCH(const QString, change);
        QVERIFY(Visit(file()).put(requestOf(1), "old"));
        {
            Database database(file());
            QVERIFY(database.open(Database::Content::Disposable));
            QVERIFY(database.run(change));
        }
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^cache.db was damaged and is begun anew"_s));
        Visit visit(file());
        QCOMPARE(visit.body(requestOf(1)), QByteArray());
        QVERIFY(visit.put(requestOf(1), "new"));
        QCOMPARE(asides().size(), 1);
    }

    void randomDamageIsNeverFatal()
    {
        {
            Visit visit(file());
            for (int i = 0; i < 20; ++i)
                QVERIFY(visit.put(requestOf(i), QByteArray::number(i) + QByteArray(50000, 'x')));
        }
        const QByteArray sound = read(file());
        QVERIFY(sound.size() > 1000000);
        const int pageSize = 32768; // of a disposable database
        QRandomGenerator random(2);
        int rebuilt = 0;
        for (int i = 0; i < 50; ++i) {
            QByteArray damaged = sound;
            // Half of the hits go where SQLite looks first, to the start of one of its pages.
            const int anywhere = random.bounded(int(sound.size()));
            const int at = i % 2 ? anywhere : anywhere / pageSize * pageSize;
            for (int n = 0; n < 16 && at + n < damaged.size(); ++n)
                damaged[at + n] = char(random.bounded(256));
            for (const QString &aside : asides())
                QFile::remove(m_dir->filePath(aside));
            write(file(), damaged);
            {
                Visit visit(file());
                for (int n = 0; n < 20; ++n) {
                    visit.body(requestOf(n));
                    visit.cache.resource(account, {u"apps"_s, requestOf(n)}).waitForFinished();
                }
                const Result<void> stored = visit.put(requestOf(1), "new");
                if (stored)
                    QCOMPARE(visit.body(requestOf(1)), "new");
                else
                    QCOMPARE(stored.error().kind(), Error::Kind::Io);
                visit.cache.clear(account).waitForFinished();
            }
            rebuilt += asides().isEmpty() ? 0 : 1;
        }
        QVERIFY(rebuilt > 5); // else the damage does none
    }

    void damageIsFoundInTheBackgroundAfterACrash()
    {
        {
            Visit visit(file());
            for (int i = 0; i < 20; ++i)
                QVERIFY(visit.put(requestOf(i), QByteArray(5000, 'x')));
        }
        QByteArray contents = read(file());
        std::fill(contents.end() - 3 * 4096, contents.end(), '\x55');
        write(file(), contents);
        write(file() + u"-journal"_s, "left by a process that was killed");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^cache.db was damaged and is begun anew"_s));
        {
            Visit visit(file());
            visit.body(requestOf(0));
        }
        QCOMPARE(asides().size(), 1);
    }

    void aWriterFromBeforeTheDamageCannotWriteIntoTheNewFile()
    {
        Visit visit(file());
        CacheStore::Writer writer = visit.cache.write(account, requestOf(1));
        QVERIFY(writer.append({.body = "first"}).result());
        QVERIFY(visit.cache.clear(account).result()); // as after a new beginning, its chain is gone
        CacheStore::Writer stranger = visit.cache.write(u"stranger"_s, requestOf(1));
        QVERIFY(stranger.append({.body = "theirs"}).result());
        QVERIFY(!writer.append({.body = "mine"}).result());
        QVERIFY(stranger.commit().result());
        QCOMPARE((*visit.cache.load(u"stranger"_s, requestOf(1)).result())->bodies, QList<QByteArray>{"theirs"});
    }

    void aFolderThatMayNotBeWrittenIsAnErrorInWords()
    {
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        Visit visit(file());
        {
            const AsNobody nobody;
            if (!nobody.active())
                QSKIP("this process may not give up its rights");
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the cache is of no use"_s));
            const Result<void> refused = visit.put(requestOf(1), "body");
            QCOMPARE(refused.error().kind(), Error::Kind::Io);
            QVERIFY(!refused.error().remedy().isEmpty());
            QVERIFY(!visit.cache.load(account, requestOf(1)).result());
        }
        QVERIFY(QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(visit.put(requestOf(1), "body"));
        QCOMPARE(visit.body(requestOf(1)), "body");
    }

    void aFullDiskKeepsTheOldAnswerAndIsNoDamage()
    {
        Visit visit(file());
        QVERIFY(visit.put(requestOf(1), "old"));
        {
            const FileSizeLimit limit(256 * 1024);
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"^the cache is of no use"_s));
            const Result<void> refused = visit.put(requestOf(1), QByteArray(1024 * 1024, 'x'));
            QCOMPARE(refused.error().kind(), Error::Kind::Io);
            QVERIFY(!refused.error().remedy().isEmpty());
            QCOMPARE(visit.body(requestOf(1)), "old");
        }
        QVERIFY(visit.put(requestOf(1), QByteArray(1024 * 1024, 'x')));
        QCOMPARE(visit.body(requestOf(1)).size(), 1024 * 1024);
        QVERIFY(asides().isEmpty());
    }

private:
    QString file() const { return m_dir->filePath(u"cache.db"_s); }

    QStringList asides() const { return QDir(m_dir->path()).entryList({u"cache.db.corrupt-*"_s}, QDir::Files); }

    static void write(const QString &path, const QByteArray &contents)
    {
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(contents), contents.size());
    }

    static QByteArray read(const QString &path)
    {
        QFile in(path);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

SLIPWAY_TEST(TstCacheDamage)
#include "tst_cachedamage.moc"
