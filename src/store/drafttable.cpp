// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/drafttable.h"

#include "store/database.h"

using namespace Qt::StringLiterals;

namespace slipway::drafttable {

namespace {

QVariantList placeOf(const QString &account, const DraftKey &key)
{
    return {account, key.appId, key.part.code(), storedText(key.locale.code()), key.field};
}

Result<void> change(Database &database, const QString &statement, const QVariantList &values)
{
    const Result<int> changed = database.change(statement, values);
    return changed ? Result<void>() : Result<void>(changed.error());
}

} // namespace

Migration layout()
{
    return {
        // changed_at: milliseconds since 1970
        u"CREATE TABLE draft (account TEXT NOT NULL, app TEXT NOT NULL, part TEXT NOT NULL, locale TEXT NOT NULL, field TEXT NOT NULL,"
        " base TEXT NOT NULL, mine TEXT NOT NULL, changed_at INTEGER NOT NULL,"
        " PRIMARY KEY (account, app, part, locale, field)) WITHOUT ROWID"_s,
    };
}

Result<QList<Draft>> read(Database &database, const QString &account)
{
    Result<QSqlQuery> rows = database.run(
        u"SELECT app, part, locale, field, base, mine, changed_at FROM draft WHERE account = ? ORDER BY app, part, locale, field"_s, {account});
    if (!rows)
        return rows.error();
    QList<Draft> drafts;
    while (rows->next()) {
        const std::optional<TextPart> part = TextPart::fromCode(rows->value(1).toString());
        if (!part)
            continue;
        drafts.append({
            .key = {rows->value(0).toString(), *part, Locale(rows->value(2).toString()), rows->value(3).toString()},
            .base = rows->value(4).toString(),
            .mine = rows->value(5).toString(),
            .changedAt = QDateTime::fromMSecsSinceEpoch(rows->value(6).toLongLong(), Qt::UTC),
        });
    }
    return drafts;
}

Result<void> write(Database &database, const QString &account, const Draft &draft)
{
    return change(database,
                  u"INSERT OR REPLACE INTO draft (account, app, part, locale, field, base, mine, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                  placeOf(account, draft.key) + QVariantList{storedText(draft.base), storedText(draft.mine), draft.changedAt.toMSecsSinceEpoch()});
}

Result<void> forget(Database &database, const QString &account, const DraftKey &key)
{
    return change(database, u"DELETE FROM draft WHERE account = ? AND app = ? AND part = ? AND locale = ? AND field = ?"_s, placeOf(account, key));
}

Result<void> forgetAll(Database &database, const QString &account)
{
    return change(database, u"DELETE FROM draft WHERE account = ?"_s, {account});
}

Result<void> settle(Database &database, const QString &account, const DraftKey &key, const QString &text)
{
    const QVariantList place = placeOf(account, key);
    const QVariant now = storedText(text);
    Result<void> forgotten =
        change(database, u"DELETE FROM draft WHERE account = ? AND app = ? AND part = ? AND locale = ? AND field = ? AND mine = ?"_s,
               place + QVariantList{now});
    if (!forgotten)
        return forgotten;
    return change(database, u"UPDATE draft SET base = ? WHERE account = ? AND app = ? AND part = ? AND locale = ? AND field = ?"_s,
                  QVariantList{now} + place);
}

} // namespace slipway::drafttable
