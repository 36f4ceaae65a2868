// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/migration.h"

#include "store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

Result<void> backUp(Database &database, qint64 version)
{
    const QString copy = u"%1.bak-v%2"_s.arg(database.file()).arg(version);
    QFile::remove(copy); // left by a migration that did not end; SQLite refuses to write over it
    if (const Result<QSqlQuery> done = database.run(u"VACUUM INTO ?"_s, {copy}); !done)
        return done.error();
    return {};
}

// A table and not PRAGMA user_version, which takes no bound value.
Result<qint64> versionOf(Database &database)
{
    if (const Result<QSqlQuery> made = database.run(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s); !made)
        return made.error();
    return database.number(u"SELECT coalesce(max(version), 0) FROM schema_version"_s);
}

Error tooNew(const Database &database)
{
    const QString name = QFileInfo(database.file()).fileName();
    return Error(Error::Kind::Io, QCoreApplication::translate("Database", "“%1” was written by a newer Slipway.").arg(name))
        .withRemedy(QCoreApplication::translate("Database", "Install the newest Slipway."));
}

} // namespace

Result<void> migrate(Database &database, const std::vector<Migration> &migrations)
{
    const Result<qint64> version = versionOf(database);
    if (!version)
        return version.error();
    const qint64 newest = qint64(migrations.size());
    if (*version > newest)
        return tooNew(database);
    if (*version > 0 && *version < newest) {
        if (Result<void> saved = backUp(database, *version); !saved)
            return saved;
    }
    for (qint64 step = *version; step < newest; ++step) {
        Result<void> migrated = database.transaction([&database, &migrations, step]() -> Result<void> {
            for (const QString &statement : migrations[size_t(step)]) {
                if (const Result<QSqlQuery> done = database.run(statement); !done)
                    return done.error();
            }
            const Result<int> noted = database.change(u"INSERT INTO schema_version VALUES (?)"_s, {step + 1});
            return noted ? Result<void>() : Result<void>(noted.error());
        });
        if (!migrated)
            return migrated;
    }
    return {};
}

} // namespace slipway
