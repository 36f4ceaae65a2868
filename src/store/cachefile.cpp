// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachefile.h"

#include "core/clock.h"
#include "core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qint64 layoutVersion = 1; // a file of any other is thrown away

const QStringList &layout()
{
    static const QStringList statements{
        u"CREATE TABLE layout (version INTEGER NOT NULL)"_s,
        // One answer of Apple's; fetched_at (milliseconds since 1970) is set when it is complete.
        u"CREATE TABLE chain (id INTEGER PRIMARY KEY, account TEXT NOT NULL, request TEXT NOT NULL, fetched_at INTEGER)"_s,
        u"CREATE UNIQUE INDEX complete_chain ON chain (account, request) WHERE fetched_at IS NOT NULL"_s,
        // In the order of their ids.
        u"CREATE TABLE page (id INTEGER PRIMARY KEY, chain INTEGER NOT NULL REFERENCES chain ON DELETE CASCADE, body BLOB NOT NULL)"_s,
        u"CREATE INDEX page_of_chain ON page (chain)"_s,
        u"CREATE TABLE resource (type TEXT NOT NULL, id TEXT NOT NULL, page INTEGER NOT NULL REFERENCES page ON DELETE CASCADE,"
        " ordinal INTEGER NOT NULL, PRIMARY KEY (type, id, page)) WITHOUT ROWID"_s,
        u"CREATE INDEX resource_of_page ON resource (page)"_s,
    };
    return statements;
}

Result<void> makeLayout(Database &database)
{
    return database.transaction([&database]() -> Result<void> {
        for (const QString &statement : layout()) {
            if (const Result<QSqlQuery> made = database.run(statement); !made)
                return made.error();
        }
        return database.runForEach(u"INSERT INTO layout VALUES (?)"_s, {{layoutVersion}});
    });
}

QDateTime fromDatabase(const QVariant &milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

// Never used twice, not even in a file that was begun anew: a writer that is left over cannot write into another's chain.
qint64 newChainId()
{
    return qint64(QRandomGenerator::global()->generate64() >> 1) | 1;
}

Error clearedMeanwhile()
{
    return Error(Error::Kind::Io, QCoreApplication::translate("CacheStore", "The cache was cleared while an answer was written to it."));
}

} // namespace

CacheFile::CacheFile(QString file, Clock &clock) : m_database(std::move(file)), m_clock(clock) {}

template <typename Work>
auto CacheFile::withFile(Work work) -> std::invoke_result_t<Work &>
{
    if (Result<void> opened = open(); !opened)
        return opened.error();
    auto result = work();
    if (!m_database.isDamaged())
        return result;
    if (Result<void> moved = moveAside(); !moved)
        return moved.error();
    if (Result<void> opened = open(); !opened)
        return opened.error();
    return work();
}

Result<void> CacheFile::open()
{
    if (m_database.isOpen())
        return {};
    Result<void> opened = openOnce();
    if (opened || !m_database.isDamaged())
        return opened;
    if (Result<void> moved = moveAside(); !moved)
        return moved;
    return openOnce();
}

Result<void> CacheFile::openOnce()
{
    if (Result<void> opened = m_database.open(Database::Durability::Crash); !opened)
        return opened;
    m_checkDue = m_database.wasLeftOpen();
    Result<void> ready = prepare();
    if (!ready)
        m_database.close();
    return ready;
}

Result<void> CacheFile::prepare()
{
    const Result<qint64> tables = m_database.number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!tables)
        return tables.error();
    if (*tables == 0)
        return makeLayout(m_database);
    const Result<qint64> version = m_database.number(u"SELECT max(version) FROM layout"_s);
    if (!version)
        return version.error();
    if (*version != layoutVersion)
        return m_database.declareDamaged(u"layout %1, not %2"_s.arg(*version).arg(layoutVersion));
    // Whoever wrote these was killed.
    if (const Result<QSqlQuery> cleared = m_database.run(u"DELETE FROM chain WHERE fetched_at IS NULL"_s); !cleared)
        return cleared.error();
    return {};
}

Result<void> CacheFile::moveAside()
{
    m_database.close();
    const QFileInfo file(m_database.file());
    const QString prefix = file.fileName() + u".corrupt-"_s;
    QDir dir = file.dir();
    for (const QString &older : dir.entryList({prefix + u'*'}, QDir::Files)) // one is enough to look into
        dir.remove(older);
    for (const QString &companion : {u"-wal"_s, u"-shm"_s})
        dir.remove(file.fileName() + companion);
    const QString aside = prefix + m_clock.now().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    if (!dir.rename(file.fileName(), aside)) {
        return Error(Error::Kind::Io, QCoreApplication::translate("CacheStore", "The damaged cache cannot be moved aside."))
            .withRemedy(QCoreApplication::translate("CacheStore", "Delete the file cache.db in Slipway's data folder."));
    }
    qCWarning(lcStore, "%ls was damaged and is begun anew; what was left of it is %ls", qUtf16Printable(file.fileName()), qUtf16Printable(aside));
    return {};
}

Result<std::optional<CachedChain>> CacheFile::load(const QString &account, const QString &request)
{
    using Found = std::optional<CachedChain>;
    return withFile([&]() -> Result<Found> {
        Result<QSqlQuery> chain =
            m_database.run(u"SELECT id, fetched_at FROM chain WHERE account = ? AND request = ? AND fetched_at IS NOT NULL"_s, {account, request});
        if (!chain)
            return chain.error();
        if (!chain->next())
            return Found();
        Result<QSqlQuery> pages = m_database.run(u"SELECT body FROM page WHERE chain = ? ORDER BY id"_s, {chain->value(0)});
        if (!pages)
            return pages.error();
        CachedChain found{.fetchedAt = fromDatabase(chain->value(1))};
        while (pages->next())
            found.bodies.append(pages->value(0).toByteArray());
        return Found(std::move(found));
    });
}

Result<std::optional<CachedResource>> CacheFile::resource(const QString &account, const ResourceId &id)
{
    using Found = std::optional<CachedResource>;
    return withFile([&]() -> Result<Found> {
        // The newest is chosen before its body is read: bodies are large, and sorting would carry them along.
        Result<QSqlQuery> query =
            m_database.run(u"SELECT page.body, newest.ordinal, newest.fetched_at FROM"
                           " (SELECT page, ordinal, fetched_at FROM resource JOIN page ON page.id = page JOIN chain ON chain.id = chain"
                           " WHERE resource.type = ? AND resource.id = ? AND account = ? AND fetched_at IS NOT NULL"
                           " ORDER BY fetched_at DESC, page DESC LIMIT 1) AS newest"
                           " JOIN page ON page.id = newest.page"_s,
                           {id.type, id.id, account});
        if (!query)
            return query.error();
        if (!query->next())
            return Found();
        return Found({.body = query->value(0).toByteArray(), .ordinal = query->value(1).toInt(), .fetchedAt = fromDatabase(query->value(2))});
    });
}

Result<void> CacheFile::append(UnfinishedChain &chain, const CachedPage &page)
{
    if (chain.failure)
        return *chain.failure;
    Result<void> added = withFile([&] {
        const qint64 id = chain.id == 0 ? newChainId() : chain.id;
        Result<void> done = m_database.transaction([&]() -> Result<void> {
            const Result<void> there = chain.id == 0 ? addChain(id, chain) : findChain(id);
            return there ? addPage(id, page) : there;
        });
        if (done)
            chain.id = id;
        return done;
    });
    if (!added)
        chain.failure = added.error();
    return added;
}

Result<void> CacheFile::addChain(qint64 id, const UnfinishedChain &chain)
{
    return m_database.runForEach(u"INSERT INTO chain (id, account, request) VALUES (?, ?, ?)"_s, {{id, chain.account, chain.request}});
}

Result<void> CacheFile::findChain(qint64 id)
{
    Result<QSqlQuery> chain = m_database.run(u"SELECT id FROM chain WHERE id = ?"_s, {id});
    if (!chain)
        return chain.error();
    if (!chain->next())
        return clearedMeanwhile();
    return {};
}

Result<void> CacheFile::addPage(qint64 chainId, const CachedPage &page)
{
    const Result<QSqlQuery> inserted = m_database.run(u"INSERT INTO page (chain, body) VALUES (?, ?)"_s, {chainId, page.body});
    if (!inserted)
        return inserted.error();
    const QVariant pageId = inserted->lastInsertId();
    std::vector<QVariantList> rows;
    rows.reserve(page.resources.size());
    int ordinal = 0;
    for (const ResourceId &id : page.resources)
        rows.push_back({id.type, id.id, pageId, ordinal++});
    return m_database.runForEach(u"INSERT OR IGNORE INTO resource (type, id, page, ordinal) VALUES (?, ?, ?, ?)"_s, rows);
}

Result<void> CacheFile::commit(const UnfinishedChain &chain)
{
    if (chain.failure) {
        const Error failure = *chain.failure;
        if (const Result<void> discarded = discard(chain); !discarded)
            qCWarning(lcStore, "a broken chain stays in the cache until the next start");
        return failure;
    }
    if (chain.id == 0)
        return Error::internal(u"an answer without pages was committed to the cache"_s);
    return withFile([&] {
        return m_database.transaction([&]() -> Result<void> {
            if (const auto old = m_database.run(u"DELETE FROM chain WHERE account = ? AND request = ? AND fetched_at IS NOT NULL"_s,
                                                {chain.account, chain.request});
                !old)
                return old.error();
            const Result<QSqlQuery> made =
                m_database.run(u"UPDATE chain SET fetched_at = ? WHERE id = ?"_s, {m_clock.now().toMSecsSinceEpoch(), chain.id});
            if (!made)
                return made.error();
            if (made->numRowsAffected() == 0)
                return clearedMeanwhile();
            return {};
        });
    });
}

Result<void> CacheFile::discard(const UnfinishedChain &chain)
{
    if (chain.id == 0)
        return {};
    return withFile([&]() -> Result<void> {
        if (const Result<QSqlQuery> gone = m_database.run(u"DELETE FROM chain WHERE id = ?"_s, {chain.id}); !gone)
            return gone.error();
        return {};
    });
}

Result<void> CacheFile::clear(const QString &account)
{
    return withFile([&]() -> Result<void> {
        // Vacuumed, so that neither the space nor the bytes of what was cleared stay behind in the file or in its journal.
        if (const Result<QSqlQuery> gone = m_database.run(u"DELETE FROM chain WHERE account = ?"_s, {account}); !gone)
            return gone.error();
        if (const Result<QSqlQuery> vacuumed = m_database.run(u"VACUUM"_s); !vacuumed)
            return vacuumed.error();
        if (const Result<QSqlQuery> truncated = m_database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); !truncated)
            return truncated.error();
        return {};
    });
}

qint64 CacheFile::size() const
{
    return QFileInfo(m_database.file()).size() + QFileInfo(m_database.file() + u"-wal"_s).size();
}

void CacheFile::report(const Error &error)
{
    if (std::exchange(m_reported, error.message()) != error.message())
        qCWarning(lcStore, "the cache is of no use: %ls (%ls)", qUtf16Printable(error.message()), qUtf16Printable(error.details()));
}

Result<void> CacheFile::check()
{
    m_checkDue = false;
    return withFile([this] { return m_database.check(); });
}

} // namespace slipway
