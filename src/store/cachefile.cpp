// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cachefile.h"

#include "core/clock.h"
#include "core/logging.h"
#include "store/cachestore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr qint64 layoutVersion = 3; // a file of any other is thrown away
constexpr qsizetype flushedAt = 1024 * 1024; // bytes of pages that wait

const QStringList &layout()
{
    static const QStringList statements{
        u"CREATE TABLE layout (version INTEGER NOT NULL)"_s,
        // One answer of Apple's; fetched_at (milliseconds since 1970) is set when it is complete. Until then next is the page after the last one
        // that is here, which was written at read_at.
        u"CREATE TABLE chain (id INTEGER PRIMARY KEY, account TEXT NOT NULL, request TEXT NOT NULL, fetched_at INTEGER, next TEXT, read_at INTEGER)"_s,
        u"CREATE UNIQUE INDEX complete_chain ON chain (account, request) WHERE fetched_at IS NOT NULL"_s,
        // In the order of their ids; resources tells which ones stand in the body, a mark() each. Before the body, so that a search
        // need not read that.
        u"CREATE TABLE page (id INTEGER PRIMARY KEY, chain INTEGER NOT NULL REFERENCES chain ON DELETE CASCADE,"
        " resources BLOB NOT NULL, body BLOB NOT NULL)"_s,
        u"CREATE INDEX page_of_chain ON page (chain)"_s,
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
        if (const Result<int> marked = database.change(u"INSERT INTO layout VALUES (?)"_s, {layoutVersion}); !marked)
            return marked.error();
        return {};
    });
}

// A resource in the index: 64 bits instead of its names, one blob a page instead of one row a resource, which would cost more than
// everything else that is done with a page. FNV-1a (tools.ietf.org/html/draft-eastlake-fnv), since qHash() may differ from run to run.
quint64 mark(const ResourceId &id)
{
    quint64 hash = 0xcbf29ce484222325;
    const auto take = [&hash](QStringView text) {
        for (const QChar letter : text) {
            hash ^= letter.unicode();
            hash *= 0x100000001b3;
        }
    };
    take(id.type);
    take(u"/");
    take(id.id);
    return hash;
}

QByteArray marks(const std::vector<ResourceId> &ids)
{
    QByteArray list(qsizetype(ids.size() * sizeof(quint64)), Qt::Uninitialized);
    char *place = list.data();
    for (const ResourceId &id : ids) {
        const quint64 one = mark(id);
        std::memcpy(place, &one, sizeof(one));
        place += sizeof(one);
    }
    return list;
}

bool holds(const QByteArray &marks, quint64 mark)
{
    for (qsizetype at = 0; at + qsizetype(sizeof(mark)) <= marks.size(); at += sizeof(mark)) {
        if (std::memcmp(marks.constData() + at, &mark, sizeof(mark)) == 0)
            return true;
    }
    return false;
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

CacheFile::CacheFile(QString file, Clock &clock, SensitiveAttributes sensitive)
    : m_database(std::move(file))
    , m_clock(clock)
    , m_sensitive(std::move(sensitive))
{}

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
    if (Result<void> opened = m_database.open(Database::Content::Disposable); !opened)
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
    // Whoever wrote these went long ago, or was killed while he wrote them again.
    const Result<QSqlQuery> cleared =
        m_database.run(u"DELETE FROM chain WHERE fetched_at IS NULL AND (next = '' OR read_at < ? OR EXISTS (SELECT 1 FROM chain newer"
                       " WHERE newer.account = chain.account AND newer.request = chain.request AND newer.fetched_at IS NULL"
                       " AND newer.read_at > chain.read_at))"_s,
                       {oldestLeft()});
    return cleared ? Result<void>() : Result<void>(cleared.error());
}

qint64 CacheFile::oldestLeft() const
{
    return m_clock.now().toMSecsSinceEpoch() - std::chrono::milliseconds(CacheStore::unfinishedKeeps).count();
}

Result<void> CacheFile::moveAside()
{
    m_database.close();
    const QFileInfo file(m_database.file());
    const QString prefix = file.fileName() + u".corrupt-"_s;
    QDir dir = file.dir();
    for (const QString &older : dir.entryList({prefix + u'*'}, QDir::Files)) // one is enough to look into
        dir.remove(older);
    dir.remove(file.fileName() + u"-journal"_s);
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
        const QDateTime fetchedAt = fromDatabase(chain->value(1));
        Result<QList<QByteArray>> bodies = bodiesOf(chain->value(0).toLongLong());
        if (!bodies)
            return bodies.error();
        return Found({.bodies = std::move(*bodies), .fetchedAt = fetchedAt});
    });
}

Result<QList<QByteArray>> CacheFile::bodiesOf(qint64 id)
{
    Result<QSqlQuery> pages = m_database.run(u"SELECT body FROM page WHERE chain = ? ORDER BY id"_s, {id});
    if (!pages)
        return pages.error();
    QList<QByteArray> bodies;
    while (pages->next())
        bodies.append(pages->value(0).toByteArray());
    return bodies;
}

Result<std::optional<BegunChain>> CacheFile::takeUp(UnfinishedChain &chain)
{
    using Found = std::optional<BegunChain>;
    return withFile([&]() -> Result<Found> {
        const Result<std::vector<LeftChain>> left = leftOf(chain);
        if (!left)
            return left.error();
        const bool isYoung = !left->empty() && !left->front().next.isEmpty() && left->front().readAt >= oldestLeft();
        for (size_t i = isYoung ? 1 : 0; i < left->size(); ++i) {
            if (const Result<int> gone = m_database.change(u"DELETE FROM chain WHERE id = ?"_s, {left->at(i).id}); !gone)
                return gone.error();
        }
        if (!isYoung)
            return Found();
        const LeftChain &taken = left->front();
        Result<QList<QByteArray>> bodies = bodiesOf(taken.id);
        if (!bodies)
            return bodies.error();
        chain.id = taken.id;
        chain.next = taken.next;
        chain.clearings = m_clearings.value(chain.account);
        m_held.insert(taken.id);
        return Found({.bodies = std::move(*bodies), .next = taken.next});
    });
}

// Of the same request as \a chain, the youngest first.
Result<std::vector<CacheFile::LeftChain>> CacheFile::leftOf(const UnfinishedChain &chain)
{
    Result<QSqlQuery> rows =
        m_database.run(u"SELECT id, next, read_at FROM chain WHERE account = ? AND request = ? AND fetched_at IS NULL ORDER BY read_at DESC"_s,
                       {chain.account, chain.request});
    if (!rows)
        return rows.error();
    std::vector<LeftChain> left;
    while (rows->next()) {
        const qint64 id = rows->value(0).toLongLong();
        if (!m_held.contains(id))
            left.push_back({.id = id, .next = QUrl::fromEncoded(rows->value(1).toString().toLatin1()), .readAt = rows->value(2).toLongLong()});
    }
    return left;
}

Result<std::optional<CachedResource>> CacheFile::resource(const QString &account, const ResourceId &id)
{
    using Found = std::optional<CachedResource>;
    const quint64 wanted = mark(id);
    return withFile([&]() -> Result<Found> {
        Result<QSqlQuery> pages = m_database.run(u"SELECT page.id, fetched_at, resources FROM chain JOIN page ON page.chain = chain.id"
                                                 " WHERE account = ? AND fetched_at IS NOT NULL ORDER BY fetched_at DESC, page.id DESC"_s,
                                                 {account});
        if (!pages)
            return pages.error();
        while (pages->next()) {
            if (!holds(pages->value(2).toByteArray(), wanted))
                continue;
            Result<QSqlQuery> page = m_database.run(u"SELECT body FROM page WHERE id = ?"_s, {pages->value(0)});
            if (!page)
                return page.error();
            if (page->next())
                return Found({.body = page->value(0).toByteArray(), .fetchedAt = fromDatabase(pages->value(1))});
        }
        return Found();
    });
}

Result<void> CacheFile::append(UnfinishedChain &chain, const CachedPage &page)
{
    if (chain.failure)
        return *chain.failure;
    if (!chain.clearings)
        chain.clearings = m_clearings.value(chain.account);
    chain.waiting.push_back({.body = m_sensitive.forget(page.body), .resources = page.resources});
    chain.waitingBytes += page.body.size();
    chain.next = page.next;
    Result<void> written = wasClearedSince(chain) ? Result<void>(clearedMeanwhile()) : Result<void>();
    if (written && chain.waitingBytes >= flushedAt)
        written = flush(chain);
    if (!written)
        chain.failure = written.error();
    return written;
}

bool CacheFile::wasClearedSince(const UnfinishedChain &chain) const
{
    return chain.clearings != m_clearings.value(chain.account);
}

Result<void> CacheFile::flush(UnfinishedChain &chain)
{
    const qint64 id = chain.id == 0 ? newChainId() : chain.id;
    Result<void> written = withFile([&] { return m_database.transaction([&] { return addWaiting(id, chain); }); });
    if (written) {
        chain.id = id;
        m_held.insert(id);
        chain.waiting.clear();
        chain.waitingBytes = 0;
    }
    return written;
}

Result<void> CacheFile::addChain(qint64 id, const UnfinishedChain &chain)
{
    const Result<int> added = m_database.change(u"INSERT INTO chain (id, account, request) VALUES (?, ?, ?)"_s, {id, chain.account, chain.request});
    return added ? Result<void>() : Result<void>(added.error());
}

Result<void> CacheFile::addWaiting(qint64 id, const UnfinishedChain &chain)
{
    if (chain.id == 0) {
        if (Result<void> begun = addChain(id, chain); !begun)
            return begun;
    }
    for (const CachedPage &page : chain.waiting) {
        const Result<int> added = m_database.change(u"INSERT INTO page (chain, resources, body) SELECT id, ?, ? FROM chain WHERE id = ?"_s,
                                                    {marks(page.resources), page.body, id});
        if (!added)
            return added.error();
        if (*added == 0) // in a file that was begun anew
            return clearedMeanwhile();
    }
    const Result<int> noted = m_database.change(u"UPDATE chain SET next = ?, read_at = ? WHERE id = ?"_s,
                                                {storedText(QString::fromLatin1(chain.next.toEncoded())), m_clock.now().toMSecsSinceEpoch(), id});
    return noted ? Result<void>() : Result<void>(noted.error());
}

Result<void> CacheFile::commit(UnfinishedChain &chain)
{
    if (!chain.clearings)
        return Error::internal(u"an answer without pages was committed to the cache"_s);
    if (!chain.failure && wasClearedSince(chain))
        chain.failure = clearedMeanwhile();
    if (chain.failure) {
        const Error failure = *chain.failure;
        if (const Result<void> discarded = discard(chain); !discarded)
            qCWarning(lcStore, "a broken chain stays in the cache until the next start");
        return failure;
    }
    const qint64 id = chain.id == 0 ? newChainId() : chain.id;
    m_held.remove(id);
    return withFile([&] {
        return m_database.transaction([&]() -> Result<void> {
            const Result<void> added = addWaiting(id, chain);
            return added ? replaceOlder(id, chain) : added;
        });
    });
}

Result<void> CacheFile::replaceOlder(qint64 id, const UnfinishedChain &chain)
{
    const Result<int> old =
        m_database.change(u"DELETE FROM chain WHERE account = ? AND request = ? AND fetched_at IS NOT NULL"_s, {chain.account, chain.request});
    if (!old)
        return old.error();
    const Result<int> made = m_database.change(u"UPDATE chain SET fetched_at = ? WHERE id = ?"_s, {m_clock.now().toMSecsSinceEpoch(), id});
    if (!made)
        return made.error();
    return *made == 0 ? Result<void>(clearedMeanwhile()) : Result<void>();
}

Result<void> CacheFile::leave(UnfinishedChain &chain)
{
    const bool isOfUse = chain.clearings && !chain.failure && !wasClearedSince(chain) && !chain.next.isEmpty();
    if (!isOfUse)
        return discard(chain);
    const Result<void> kept = chain.waiting.empty() ? Result<void>() : flush(chain);
    m_held.remove(chain.id);
    return kept;
}

Result<void> CacheFile::discard(const UnfinishedChain &chain)
{
    if (chain.id == 0)
        return {};
    m_held.remove(chain.id);
    return withFile([&]() -> Result<void> {
        if (const Result<int> gone = m_database.change(u"DELETE FROM chain WHERE id = ?"_s, {chain.id}); !gone)
            return gone.error();
        return {};
    });
}

Result<void> CacheFile::clear(const QString &account)
{
    ++m_clearings[account];
    return withFile([&]() -> Result<void> {
        // Vacuumed, so that neither the space nor the bytes of what was cleared stay behind in the file or in its journal.
        if (const Result<QSqlQuery> gone = m_database.run(u"DELETE FROM chain WHERE account = ?"_s, {account}); !gone)
            return gone.error();
        if (const Result<QSqlQuery> vacuumed = m_database.run(u"VACUUM"_s); !vacuumed)
            return vacuumed.error();
        return {};
    });
}

qint64 CacheFile::size() const
{
    return QFileInfo(m_database.file()).size() + QFileInfo(m_database.file() + u"-journal"_s).size();
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
