// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

// Primary result codes of SQLite (sqlite.org/rescode.html); extended ones carry them in their low byte.
namespace sqlite {
constexpr int error = 1;
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int readOnly = 8;
constexpr int corrupt = 11;
constexpr int full = 13;
constexpr int notADatabase = 26;
} // namespace sqlite

struct DatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

} // namespace

Database::Database(QString file) : m_file(std::move(file)), m_connectionName(QUuid::createUuid().toString()) {}

Database::~Database()
{
    close();
}

Result<void> Database::open(Content content)
{
    m_damaged = false;
    m_wasLeftOpen = QFileInfo(m_file + u"-wal"_s).size() > 0 || QFileInfo(m_file + u"-journal"_s).size() > 0; // SQLite empties them when it closes
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connectionName);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    m_connection.setDatabaseName(m_file);
    if (!m_connection.open()) {
        Error error = failure(m_connection.lastError());
        close();
        return error;
    }
    const bool isPrecious = content == Content::Precious;
    // An answer of Apple's is some 200 KB. In pages of 4 KB it would be written by a hundred small calls of the system, and with a log that is
    // written ahead, twice; a journal keeps what was there before, which for a new answer is nothing.
    const QString pageSize = isPrecious ? u"PRAGMA page_size = 4096"_s : u"PRAGMA page_size = 32768"_s; // of a new file
    const QString journal = isPrecious ? u"PRAGMA journal_mode = WAL"_s : u"PRAGMA journal_mode = TRUNCATE"_s;
    const QString synchronous = isPrecious ? u"PRAGMA synchronous = FULL"_s : u"PRAGMA synchronous = NORMAL"_s;
    for (const QString &pragma : {pageSize, journal, synchronous, u"PRAGMA foreign_keys = ON"_s}) {
        if (const Result<QSqlQuery> set = run(pragma); !set) {
            close();
            return set.error();
        }
    }
    return {};
}

void Database::close()
{
    m_prepared.clear();
    m_connection = {}; // Qt complains about connections that are removed while a handle is left
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<QSqlQuery> Database::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failure(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failure(query.lastError());
    return query;
}

Result<int> Database::change(const QString &statement, const QVariantList &values)
{
    auto found = m_prepared.find(statement);
    if (found == m_prepared.end()) {
        QSqlQuery query(m_connection);
        if (!query.prepare(statement))
            return failure(query.lastError());
        found = m_prepared.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), values.at(i));
    const bool done = query.exec();
    const QSqlError problem = query.lastError();
    const int rows = query.numRowsAffected();
    query.finish();
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(int(i), QVariant()); // a page is not kept until the next one comes
    if (!done)
        return failure(problem);
    return rows;
}

Result<qint64> Database::number(const QString &statement)
{
    Result<QSqlQuery> query = run(statement);
    if (!query)
        return query.error();
    if (!query->next())
        return failure(query->lastError());
    return query->value(0).toLongLong();
}

Result<void> Database::check()
{
    Result<QSqlQuery> query = run(u"PRAGMA quick_check(1)"_s);
    if (!query)
        return query.error();
    const QString finding = query->next() ? query->value(0).toString() : query->lastError().databaseText();
    if (finding != "ok"_L1)
        return declareDamaged(finding);
    return {};
}

Error Database::declareDamaged(const QString &details)
{
    m_damaged = true;
    return Error(Error::Kind::Io, DatabaseText::tr("The file “%1” is damaged.").arg(QFileInfo(m_file).fileName())).withDetails(details);
}

Error Database::failure(const QSqlError &problem)
{
    const QString name = QFileInfo(m_file).fileName();
    const int code = problem.nativeErrorCode().toInt() & 0xff;
    switch (code) {
    case sqlite::error: // the statements are right, so the schema that they meet is not
    case sqlite::corrupt:
    case sqlite::notADatabase:
        return declareDamaged(problem.text());
    case sqlite::full:
        return Error(Error::Kind::Io, DatabaseText::tr("The disk is full: “%1” cannot be written.").arg(name))
            .withRemedy(DatabaseText::tr("Free some space on the disk."))
            .withDetails(problem.text());
    case sqlite::busy:
    case sqlite::locked:
        return Error(Error::Kind::Io, DatabaseText::tr("Another program is using “%1”.").arg(name))
            .withRemedy(DatabaseText::tr("Close other programs that have the file open."))
            .withDetails(problem.text());
    case sqlite::readOnly:
        return Error(Error::Kind::Io, DatabaseText::tr("“%1” may not be written.").arg(name))
            .withRemedy(DatabaseText::tr("Give yourself the right to write in Slipway's data folder, or choose another one."))
            .withDetails(problem.text());
    default:
        return Error(Error::Kind::Io, DatabaseText::tr("“%1” cannot be read or written.").arg(name))
            .withRemedy(DatabaseText::tr("Check the disk and the rights to Slipway's data folder."))
            .withDetails(problem.text());
    }
}

void Database::rollBack()
{
    // After some failures SQLite has rolled back by itself, and then this one fails, which is as well.
    QSqlQuery(m_connection).exec(u"ROLLBACK"_s);
}

} // namespace slipway
