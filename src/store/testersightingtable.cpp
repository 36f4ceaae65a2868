// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/testersightingtable.h"

#include "store/database.h"

using namespace Qt::StringLiterals;

namespace slipway::testersightingtable {

namespace {

using How = TesterSighting::How;

// Nobody at Apple has an empty id: this row says that the testers of the app were read before.
const QString readBefore = u""_s;

int storedHow(How how)
{
    return int(how);
}

// What a later Slipway may have written is taken for the least that it can say.
How howOf(const QVariant &stored)
{
    const int how = stored.toInt();
    return how == int(How::Appeared) || how == int(How::Invited) ? How(how) : How::WasThere;
}

Result<void> done(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(changed.error());
}

Result<void> write(Database &database, const QString &account, const QString &app, const QString &tester, const TesterSighting &sighting)
{
    return done(database.change(u"INSERT OR REPLACE INTO tester_sighting (account, app, tester, at, how) VALUES (?, ?, ?, ?, ?)"_s,
                                {account, app, storedText(tester), sighting.at.toMSecsSinceEpoch(), storedHow(sighting.how)}));
}

Result<void> forget(Database &database, const QString &account, const QString &app, const QString &tester)
{
    return done(database.change(u"DELETE FROM tester_sighting WHERE account = ? AND app = ? AND tester = ?"_s, {account, app, tester}));
}

// With the row of readBefore.
Result<TesterSightings> readRows(Database &database, const QString &account, const QString &app)
{
    Result<QSqlQuery> found = database.run(u"SELECT tester, at, how FROM tester_sighting WHERE account = ? AND app = ?"_s, {account, app});
    if (!found)
        return found.error();
    TesterSightings sightings;
    while (found->next())
        sightings.insert(found->value(0).toString(), {QDateTime::fromMSecsSinceEpoch(found->value(1).toLongLong(), Qt::UTC), howOf(found->value(2))});
    return sightings;
}

} // namespace

Migration layout()
{
    return {
        // at: milliseconds since 1970
        u"CREATE TABLE tester_sighting (account TEXT NOT NULL, app TEXT NOT NULL, tester TEXT NOT NULL, at INTEGER NOT NULL, how INTEGER NOT NULL,"
        " PRIMARY KEY (account, app, tester)) WITHOUT ROWID"_s,
    };
}

Result<void> note(Database &database, const QString &account, const QString &app, const QSet<QString> &testers, const QDateTime &at)
{
    const Result<TesterSightings> known = readRows(database, account, app);
    if (!known)
        return known.error();
    const bool isFirst = !known->contains(readBefore);
    const TesterSighting seen{at, isFirst ? How::WasThere : How::Appeared};
    if (isFirst) {
        if (Result<void> written = write(database, account, app, readBefore, seen); !written)
            return written;
    }
    for (const QString &tester : testers) {
        if (known->contains(tester))
            continue;
        if (Result<void> written = write(database, account, app, tester, seen); !written)
            return written;
    }
    for (auto each = known->cbegin(); each != known->cend(); ++each) {
        if (each.key() == readBefore || testers.contains(each.key()))
            continue;
        if (Result<void> forgotten = forget(database, account, app, each.key()); !forgotten)
            return forgotten;
    }
    return {};
}

Result<void> noteInvited(Database &database, const QString &account, const QString &app, const QStringList &testers, const QDateTime &at)
{
    for (const QString &tester : testers) {
        if (Result<void> written = write(database, account, app, tester, {at, How::Invited}); !written)
            return written;
    }
    return {};
}

Result<TesterSightings> read(Database &database, const QString &account, const QString &app)
{
    Result<TesterSightings> sightings = readRows(database, account, app);
    if (sightings)
        sightings->remove(readBefore);
    return sightings;
}

Result<void> forgetAll(Database &database, const QString &account)
{
    return done(database.change(u"DELETE FROM tester_sighting WHERE account = ?"_s, {account}));
}

} // namespace slipway::testersightingtable
