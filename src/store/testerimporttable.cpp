// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/testerimporttable.h"

#include "store/database.h"

using namespace Qt::StringLiterals;

namespace slipway::testerimporttable {

namespace {

constexpr std::chrono::milliseconds importKeptFor = std::chrono::hours(24 * 30);
constexpr int keptImports = 5; // that ended

// Ids of Apple stand in paths, so none has a blank in it.
QString storedIds(const QStringList &ids)
{
    return ids.join(u' ');
}

QStringList idsOf(const QString &stored)
{
    return stored.split(u' ', Qt::SkipEmptyParts);
}

qint64 storedTime(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

QDateTime timeOf(const QVariant &stored)
{
    return stored.toLongLong() == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(stored.toLongLong(), Qt::UTC);
}

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

Result<void> forgetOld(Database &database, const QString &account, const QDateTime &now)
{
    Result<QSqlQuery> old = database.run(u"SELECT id FROM tester_import WHERE account = ? AND ended_at <> 0 AND (ended_at < ? OR id NOT IN"
                                         " (SELECT id FROM tester_import WHERE account = ? AND ended_at <> 0 ORDER BY id DESC LIMIT ?))"_s,
                                         {account, now.toMSecsSinceEpoch() - qint64(importKeptFor.count()), account, keptImports});
    if (!old)
        return old.error();
    QList<qint64> ids;
    while (old->next())
        ids.append(old->value(0).toLongLong());
    for (const qint64 id : ids) {
        if (Result<void> forgotten = forget(database, id); !forgotten)
            return forgotten;
    }
    return {};
}

Result<void> appendRow(Database &database, qint64 import, int place, const ImportedTester &row)
{
    return done(database.change(
        u"INSERT INTO tester_import_row (import, place, number, email, first_name, last_name, goals, verdict, state, tester, reason, sent_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {import, place, row.row, storedText(row.email), storedText(row.firstName), storedText(row.lastName), storedText(storedIds(row.groups)),
         verdictCode(row.verdict), stateCode(row.state), storedText(row.testerId), storedText(row.reason), storedTime(row.sentAt)}));
}

Result<std::vector<ImportGroup>> readGroups(Database &database, qint64 import)
{
    Result<QSqlQuery> found = database.run(u"SELECT id, name FROM tester_import_group WHERE import = ? ORDER BY place"_s, {import});
    if (!found)
        return found.error();
    std::vector<ImportGroup> groups;
    while (found->next())
        groups.push_back({found->value(0).toString(), found->value(1).toString()});
    return groups;
}

Result<std::vector<ImportedTester>> readRows(Database &database, qint64 import)
{
    Result<QSqlQuery> found = database.run(u"SELECT number, email, first_name, last_name, goals, verdict, state, tester, reason, sent_at"
                                           " FROM tester_import_row WHERE import = ? ORDER BY place"_s,
                                           {import});
    if (!found)
        return found.error();
    std::vector<ImportedTester> rows;
    while (found->next()) {
        rows.push_back({
            .row = found->value(0).toInt(),
            .email = found->value(1).toString(),
            .firstName = found->value(2).toString(),
            .lastName = found->value(3).toString(),
            .groups = idsOf(found->value(4).toString()),
            .verdict = verdictOfCode(found->value(5).toString()),
            .state = importStateOfCode(found->value(6).toString()),
            .testerId = found->value(7).toString(),
            .reason = found->value(8).toString(),
            .sentAt = timeOf(found->value(9)),
        });
    }
    return rows;
}

} // namespace

Migration layout()
{
    return {
        // AUTOINCREMENT: an id is never that of a forgotten import. Times: milliseconds since 1970; 0: none.
        u"CREATE TABLE tester_import (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, app TEXT NOT NULL, app_name TEXT NOT NULL,"
        " source TEXT NOT NULL, started_at INTEGER NOT NULL, ended_at INTEGER NOT NULL)"_s,
        u"CREATE TABLE tester_import_group (import INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,"
        " PRIMARY KEY (import, place)) WITHOUT ROWID"_s,
        // goals: ids of groups, with blanks between them
        u"CREATE TABLE tester_import_row (import INTEGER NOT NULL, place INTEGER NOT NULL, number INTEGER NOT NULL, email TEXT NOT NULL,"
        " first_name TEXT NOT NULL, last_name TEXT NOT NULL, goals TEXT NOT NULL, verdict TEXT NOT NULL, state TEXT NOT NULL,"
        " tester TEXT NOT NULL, reason TEXT NOT NULL, sent_at INTEGER NOT NULL, PRIMARY KEY (import, place)) WITHOUT ROWID"_s,
    };
}

Result<qint64> append(Database &database, const QString &account, const TesterImport &import)
{
    if (const Result<void> forgotten = forgetOld(database, account, import.startedAt); !forgotten)
        return forgotten.error();
    Result<QSqlQuery> added = database.run(
        u"INSERT INTO tester_import (account, app, app_name, source, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)"_s,
        {account, import.appId, storedText(import.appName), storedText(import.source), storedTime(import.startedAt), storedTime(import.endedAt)});
    if (!added)
        return added.error();
    const qint64 id = added->lastInsertId().toLongLong();
    for (size_t i = 0; i < import.groups.size(); ++i) {
        const Result<int> written = database.change(u"INSERT INTO tester_import_group (import, place, id, name) VALUES (?, ?, ?, ?)"_s,
                                                    {id, int(i), import.groups[i].id, storedText(import.groups[i].name)});
        if (!written)
            return written.error();
    }
    for (size_t i = 0; i < import.rows.size(); ++i) {
        if (const Result<void> written = appendRow(database, id, int(i), import.rows[i]); !written)
            return written.error();
    }
    return id;
}

Result<void> note(Database &database, qint64 import, int place, const ImportedTester &row)
{
    return done(database.change(u"UPDATE tester_import_row SET state = ?, tester = ?, reason = ?, sent_at = ? WHERE import = ? AND place = ?"_s,
                                {stateCode(row.state), storedText(row.testerId), storedText(row.reason), storedTime(row.sentAt), import, place}));
}

Result<void> end(Database &database, qint64 import, const QDateTime &at)
{
    return done(database.change(u"UPDATE tester_import SET ended_at = ? WHERE id = ?"_s, {storedTime(at), import}));
}

Result<void> forget(Database &database, qint64 import)
{
    for (const QString &statement : {u"DELETE FROM tester_import_row WHERE import = ?"_s, u"DELETE FROM tester_import_group WHERE import = ?"_s,
                                     u"DELETE FROM tester_import WHERE id = ?"_s}) {
        if (Result<void> forgotten = done(database.change(statement, {import})); !forgotten)
            return forgotten;
    }
    return {};
}

Result<void> forgetAll(Database &database, const QString &account)
{
    for (const QString &statement : {u"DELETE FROM tester_import_row WHERE import IN (SELECT id FROM tester_import WHERE account = ?)"_s,
                                     u"DELETE FROM tester_import_group WHERE import IN (SELECT id FROM tester_import WHERE account = ?)"_s,
                                     u"DELETE FROM tester_import WHERE account = ?"_s}) {
        if (Result<void> forgotten = done(database.change(statement, {account})); !forgotten)
            return forgotten;
    }
    return {};
}

Result<QList<TesterImport>> read(Database &database, const QString &account)
{
    Result<QSqlQuery> found =
        database.run(u"SELECT id, app, app_name, source, started_at, ended_at FROM tester_import WHERE account = ? ORDER BY id"_s, {account});
    if (!found)
        return found.error();
    QList<TesterImport> imports;
    while (found->next()) {
        imports.append({.id = found->value(0).toLongLong(),
                        .appId = found->value(1).toString(),
                        .appName = found->value(2).toString(),
                        .source = found->value(3).toString(),
                        .startedAt = timeOf(found->value(4)),
                        .endedAt = timeOf(found->value(5))});
    }
    for (TesterImport &import : imports) {
        Result<std::vector<ImportGroup>> groups = readGroups(database, import.id);
        if (!groups)
            return groups.error();
        Result<std::vector<ImportedTester>> rows = readRows(database, import.id);
        if (!rows)
            return rows.error();
        import.groups = *std::move(groups);
        import.rows = *std::move(rows);
    }
    return imports;
}

} // namespace slipway::testerimporttable
