// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statestore.h"

#include "store/changetable.h"
#include "store/database.h"
#include "store/drafttable.h"
#include "store/feedbackreadtable.h"
#include "store/migration.h"
#include "store/testerimporttable.h"
#include "store/testersightingtable.h"

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
        drafttable::layout() + changetable::layout(),
        testerimporttable::layout(),
        testersightingtable::layout(),
        feedbackreadtable::layout(),
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
    const qint64 forgetBefore = std::max_element(times.cbegin(), times.cend())->toMSecsSinceEpoch() - rateWindow.count();
    if (const auto pruned = database.change(u"DELETE FROM send WHERE key_id = ? AND at < ?"_s, {keyId, forgetBefore}); !pruned)
        return pruned.error();
    for (const QDateTime &time : times) {
        const auto noted = database.change(u"INSERT INTO send (key_id, at) VALUES (?, ?)"_s, {keyId, time.toMSecsSinceEpoch()});
        if (!noted)
            return noted.error();
    }
    return {};
}

Result<QList<QDateTime>> readSends(Database &database, const QString &keyId, const QDateTime &since)
{
    Result<QSqlQuery> query = database.run(u"SELECT at FROM send WHERE key_id = ? AND at >= ? ORDER BY at"_s, {keyId, since.toMSecsSinceEpoch()});
    if (!query)
        return query.error();
    QList<QDateTime> times;
    while (query->next())
        times.append(QDateTime::fromMSecsSinceEpoch(query->value(0).toLongLong(), Qt::UTC));
    return times;
}

Result<void> keepDrafts(Database &database, const QString &account, const QList<Draft> &written, const QList<DraftKey> &dropped)
{
    for (const Draft &draft : written) {
        if (Result<void> kept = drafttable::write(database, account, draft); !kept)
            return kept;
    }
    for (const DraftKey &key : dropped) {
        if (Result<void> forgotten = drafttable::forget(database, account, key); !forgotten)
            return forgotten;
    }
    return {};
}

Result<void> noteEnds(Database &database, const QString &account, const QList<Change> &changes)
{
    for (const Change &change : changes) {
        if (Result<void> noted = changetable::settle(database, change); !noted)
            return noted;
        if (change.result != Change::Result::Applied)
            continue;
        if (Result<void> settled = drafttable::settle(database, account, change.key, change.after); !settled)
            return settled;
    }
    return {};
}

Result<void> lookOver(Database &database)
{
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

// Runs work(database) in the store thread once the database is open.
template <typename Work>
auto StateStore::read(Work work)
{
    return m_thread.run([database = m_database, work = std::move(work)]() -> std::invoke_result_t<const Work &, Database &> {
        if (const Result<void> open = ensureOpen(*database); !open)
            return open.error();
        return work(*database);
    });
}

// The same for work that changes something.
template <typename Work>
auto StateStore::change(Work work)
{
    return read([work = std::move(work)](Database &database) { return database.transaction([&] { return work(database); }); });
}

QFuture<Result<void>> StateStore::appendSends(const QString &keyId, const QList<QDateTime> &times)
{
    if (times.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return change([keyId, times](Database &database) { return noteSends(database, keyId, times); });
}

QFuture<Result<QList<QDateTime>>> StateStore::sendsSince(const QString &keyId, const QDateTime &since)
{
    return read([keyId, since](Database &database) { return readSends(database, keyId, since); });
}

QFuture<Result<QList<Draft>>> StateStore::drafts(const QString &accountId)
{
    return read([accountId](Database &database) { return drafttable::read(database, accountId); });
}

QFuture<Result<void>> StateStore::saveDrafts(const QString &accountId, const QList<Draft> &written, const QList<DraftKey> &dropped)
{
    if (written.isEmpty() && dropped.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return change([accountId, written, dropped](Database &database) { return keepDrafts(database, accountId, written, dropped); });
}

QFuture<Result<QList<Change>>> StateStore::appendChanges(const QString &accountId, const QList<Change> &changes)
{
    return read([accountId, changes](Database &database) -> Result<QList<Change>> {
        Result<QList<Change>> written;
        const Result<void> done = database.transaction([&]() -> Result<void> {
            written = changetable::append(database, accountId, changes);
            return written ? Result<void>() : Result<void>(written.error());
        });
        return done ? written : Result<QList<Change>>(done.error());
    });
}

QFuture<Result<void>> StateStore::resendChanges(const QList<Change> &changes)
{
    return change([changes](Database &database) -> Result<void> {
        for (const Change &one : changes) {
            if (Result<void> noted = changetable::resend(database, one); !noted)
                return noted;
        }
        return {};
    });
}

QFuture<Result<void>> StateStore::settleChanges(const QString &accountId, const QList<Change> &changes)
{
    return change([accountId, changes](Database &database) { return noteEnds(database, accountId, changes); });
}

QFuture<Result<QList<Change>>> StateStore::changes(const QString &accountId, int count)
{
    return read([accountId, count](Database &database) { return changetable::latest(database, accountId, count); });
}

QFuture<Result<QList<Change>>> StateStore::unsettledChanges(const QString &accountId)
{
    return read([accountId](Database &database) { return changetable::unsettled(database, accountId); });
}

QFuture<Result<qint64>> StateStore::appendTesterImport(const QString &accountId, const TesterImport &import)
{
    return read([accountId, import](Database &database) -> Result<qint64> {
        Result<qint64> id;
        const Result<void> done = database.transaction([&]() -> Result<void> {
            id = testerimporttable::append(database, accountId, import);
            return id ? Result<void>() : Result<void>(id.error());
        });
        return done ? id : Result<qint64>(done.error());
    });
}

QFuture<Result<void>> StateStore::noteTesterRows(qint64 importId, const QList<std::pair<int, ImportedTester>> &rows)
{
    if (rows.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    return change([importId, rows](Database &database) -> Result<void> {
        for (const auto &[place, row] : rows) {
            if (Result<void> noted = testerimporttable::note(database, importId, place, row); !noted)
                return noted;
        }
        return {};
    });
}

QFuture<Result<void>> StateStore::endTesterImport(qint64 importId, const QDateTime &at)
{
    return change([importId, at](Database &database) { return testerimporttable::end(database, importId, at); });
}

QFuture<Result<void>> StateStore::forgetTesterImport(qint64 importId)
{
    return change([importId](Database &database) { return testerimporttable::forget(database, importId); });
}

QFuture<Result<QList<TesterImport>>> StateStore::testerImports(const QString &accountId)
{
    return read([accountId](Database &database) { return testerimporttable::read(database, accountId); });
}

QFuture<Result<void>> StateStore::noteTesters(const QString &accountId, const QString &appId, const QSet<QString> &testers, const QDateTime &at)
{
    return change([=](Database &database) { return testersightingtable::note(database, accountId, appId, testers, at); });
}

QFuture<Result<void>> StateStore::noteInvitations(const QString &accountId, const QString &appId, const QStringList &testers, const QDateTime &at)
{
    return change([=](Database &database) { return testersightingtable::noteInvited(database, accountId, appId, testers, at); });
}

QFuture<Result<TesterSightings>> StateStore::testerSightings(const QString &accountId, const QString &appId)
{
    return read([accountId, appId](Database &database) { return testersightingtable::read(database, accountId, appId); });
}

QFuture<Result<void>> StateStore::noteFeedback(const QString &accountId, const QStringList &submissions, bool isRead)
{
    return change([=](Database &database) { return feedbackreadtable::note(database, accountId, submissions, isRead); });
}

QFuture<Result<QSet<QString>>> StateStore::readFeedback(const QString &accountId)
{
    return read([accountId](Database &database) { return feedbackreadtable::read(database, accountId); });
}

QFuture<Result<void>> StateStore::forgetAccount(const QString &accountId)
{
    return change([accountId](Database &database) {
        Result<void> forgotten = drafttable::forgetAll(database, accountId);
        if (forgotten)
            forgotten = changetable::forgetAll(database, accountId);
        if (forgotten)
            forgotten = testerimporttable::forgetAll(database, accountId);
        if (forgotten)
            forgotten = testersightingtable::forgetAll(database, accountId);
        return forgotten ? feedbackreadtable::forgetAll(database, accountId) : forgotten;
    });
}

QFuture<Result<void>> StateStore::inspect()
{
    return read([](Database &database) { return lookOver(database); });
}

} // namespace slipway
