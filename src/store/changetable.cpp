// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/changetable.h"

#include "store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::changetable {

namespace {

constexpr std::chrono::milliseconds keptFor = std::chrono::hours(24 * 30);

Result<QList<Change>> list(Result<QSqlQuery> rows)
{
    if (!rows)
        return rows.error();
    QList<Change> changes;
    while (rows->next()) {
        const std::optional<TextPart> part = TextPart::fromCode(rows->value(2).toString());
        if (!part)
            continue;
        changes.append({
            .id = rows->value(0).toLongLong(),
            .key = {rows->value(1).toString(), *part, Locale(rows->value(3).toString()), rows->value(4).toString()},
            .resource = rows->value(5).toString(),
            .before = rows->value(6).toString(),
            .after = rows->value(7).toString(),
            .result = resultOfCode(rows->value(8).toString()),
            .reason = rows->value(9).toString(),
            .at = QDateTime::fromMSecsSinceEpoch(rows->value(10).toLongLong(), Qt::UTC),
        });
    }
    return changes;
}

} // namespace

Migration layout()
{
    return {
        // AUTOINCREMENT: an id is never that of a forgotten row. at: milliseconds since 1970.
        u"CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, account TEXT NOT NULL, app TEXT NOT NULL, part TEXT NOT NULL,"
        " locale TEXT NOT NULL, field TEXT NOT NULL, resource TEXT NOT NULL, text_before TEXT NOT NULL, text_after TEXT NOT NULL,"
        " result TEXT NOT NULL, reason TEXT NOT NULL, at INTEGER NOT NULL)"_s,
        u"CREATE INDEX change_by_account ON change (account, id)"_s,
        u"CREATE INDEX change_unsettled ON change (account) WHERE result = 'sending'"_s,
    };
}

Result<QList<Change>> append(Database &database, const QString &account, const QList<Change> &changes)
{
    QList<Change> written = changes;
    for (Change &change : written) {
        Result<QSqlQuery> added =
            database.run(u"INSERT INTO change (account, app, part, locale, field, resource, text_before, text_after, result, reason, at)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                         {account, change.key.appId, change.key.part.code(), storedText(change.key.locale.code()), change.key.field, change.resource,
                          storedText(change.before), storedText(change.after), resultCode(change.result), storedText(change.reason),
                          change.at.toMSecsSinceEpoch()});
        if (!added)
            return added.error();
        change.id = added->lastInsertId().toLongLong();
    }
    const auto newest = std::max_element(written.cbegin(), written.cend(), [](const Change &a, const Change &b) { return a.at < b.at; });
    if (newest != written.cend()) {
        const Result<int> forgotten =
            database.change(u"DELETE FROM change WHERE at < ? AND result <> 'sending'"_s, {newest->at.toMSecsSinceEpoch() - qint64(keptFor.count())});
        if (!forgotten)
            return forgotten.error();
    }
    return written;
}

Result<void> resend(Database &database, const Change &change)
{
    const Result<int> noted = database.change(u"UPDATE change SET at = ? WHERE id = ?"_s, {change.at.toMSecsSinceEpoch(), change.id});
    return noted ? Result<void>() : Result<void>(noted.error());
}

Result<void> settle(Database &database, const Change &change)
{
    const Result<int> noted = database.change(u"UPDATE change SET result = ?, reason = ? WHERE id = ?"_s,
                                              {resultCode(change.result), storedText(change.reason), change.id});
    return noted ? Result<void>() : Result<void>(noted.error());
}

Result<void> forgetAll(Database &database, const QString &account)
{
    const Result<int> forgotten = database.change(u"DELETE FROM change WHERE account = ?"_s, {account});
    return forgotten ? Result<void>() : Result<void>(forgotten.error());
}

Result<QList<Change>> latest(Database &database, const QString &account, int count)
{
    return list(database.run(u"SELECT id, app, part, locale, field, resource, text_before, text_after, result, reason, at FROM change"
                             " WHERE account = ? ORDER BY id DESC LIMIT ?"_s,
                             {account, count}));
}

Result<QList<Change>> unsettled(Database &database, const QString &account)
{
    return list(database.run(u"SELECT id, app, part, locale, field, resource, text_before, text_after, result, reason, at FROM change"
                             " WHERE account = ? AND result = 'sending' ORDER BY id"_s,
                             {account}));
}

} // namespace slipway::changetable
