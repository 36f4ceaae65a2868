// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statestore.h"

#include "store/database.h"
#include "store/migration.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr std::chrono::milliseconds rateWindow = std::chrono::hours(1);

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps{
        {
            u"CREATE TABLE send (key_id TEXT NOT NULL, at INTEGER NOT NULL)"_s, // at: milliseconds since 1970
            u"CREATE INDEX send_by_key ON send (key_id, at)"_s,
        },
    };
    return steps;
}

Result<void> ensureOpen(Database &database)
{
    if (database.isOpen())
        return {};
    if (Result<void> opened = database.open(Database::Content::Precious); !opened)
        return opened;
    Result<void> migrated = migrate(database, migrations());
    if (!migrated)
        database.close();
    return migrated;
}

Result<void> noteSends(Database &database, const QString &keyId, const QList<QDateTime> &times)
{
    if (Result<void> open = ensureOpen(database); !open)
        return open;
    return database.transaction([&database, &keyId, &times]() -> Result<void> {
        const qint64 forgetBefore = std::max_element(times.cbegin(), times.cend())->toMSecsSinceEpoch() - rateWindow.count();
        if (const auto pruned = database.change(u"DELETE FROM send WHERE key_id = ? AND at < ?"_s, {keyId, forgetBefore}); !pruned)
            return pruned.error();
        for (const QDateTime &time : times) {
            const auto noted = database.change(u"INSERT INTO send (key_id, at) VALUES (?, ?)"_s, {keyId, time.toMSecsSinceEpoch()});
            if (!noted)
                return noted.error();
        }
        return {};
    });
}

Result<QList<QDateTime>> readSends(Database &database, const QString &keyId, const QDateTime &since)
{
    if (Result<void> open = ensureOpen(database); !open)
        return open.error();
    Result<QSqlQuery> query = database.run(u"SELECT at FROM send WHERE key_id = ? AND at >= ? ORDER BY at"_s, {keyId, since.toMSecsSinceEpoch()});
    if (!query)
        return query.error();
    QList<QDateTime> times;
    while (query->next())
        times.append(QDateTime::fromMSecsSinceEpoch(query->value(0).toLongLong(), Qt::UTC));
    return times;
}

Result<void> lookOver(Database &database)
{
    if (Result<void> open = ensureOpen(database); !open)
        return open;
    if (!database.wasLeftOpen())
        return {};
    Result<void> sound = database.check();
    if (sound)
        return sound;
    Error error = sound.error();
    return error.withRemedy(QCoreApplication::translate(
        "StateStore", "Slipway goes on with what it can read. To begin anew, close it and move the file away from its data folder."));
}

} // namespace

StateStore::StateStore(StoreThread &thread, const QString &file) : m_thread(thread), m_database(std::make_shared<Database>(file)) {}

StateStore::~StateStore()
{
    // The last to hold the database is the thread that opened it.
    m_thread.run([database = std::move(m_database)]() mutable {
        database.reset();
        return Result<void>();
    });
}

QFuture<Result<void>> StateStore::appendSends(const QString &keyId, const QList<QDateTime> &times)
{
    if (times.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return m_thread.run([database = m_database, keyId, times] { return noteSends(*database, keyId, times); });
}

QFuture<Result<QList<QDateTime>>> StateStore::sendsSince(const QString &keyId, const QDateTime &since)
{
    return m_thread.run([database = m_database, keyId, since] { return readSends(*database, keyId, since); });
}

QFuture<Result<void>> StateStore::inspect()
{
    return m_thread.run([database = m_database] { return lookOver(*database); });
}

} // namespace slipway
