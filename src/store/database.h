// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <map>

class QSqlError;

namespace slipway {

//! \brief One SQLite file as the stores use it: opened when first needed, every failure a value.
//!
//! Opened, used and destroyed in one thread. Values are bound, never written into a statement (rule S35).
class Database final
{
public:
    explicit Database(QString file);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    const QString &file() const { return m_file; }
    bool isOpen() const { return m_connection.isOpen(); }

    //! What the file is for, which decides how it is written.
    enum class Content {
        Precious, //!< a commit is on the disk when it returns
        Disposable, //!< made for large values; a commit survives a crash of ours, but a power cut may take the last ones
    };
    //! Opens the file and makes it if need be; waits up to 5 s for another program that holds it.
    Result<void> open(Content content);
    void close();
    //! The file was not closed the last time: worth a check().
    bool wasLeftOpen() const { return m_wasLeftOpen; }

    //! Runs one statement with \a values for its question marks.
    Result<QSqlQuery> run(const QString &statement, const QVariantList &values = {});
    //! The same for a statement without an answer that is run again and again: it is kept prepared. Answers how many rows it changed.
    Result<int> change(const QString &statement, const QVariantList &values = {});
    //! The number that \a statement, a query, yields first.
    Result<qint64> number(const QString &statement);

    //! Runs \a work, which returns a Result<void>, as a whole or, when it fails, not at all.
    template <typename Work>
    Result<void> transaction(Work work)
    {
        // Immediate, so that waiting for others happens here and not in the middle of the work.
        if (const Result<int> begun = change(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return begun.error();
        if (Result<void> done = work(); !done) {
            rollBack();
            return done;
        }
        if (const Result<int> committed = change(QStringLiteral("COMMIT")); !committed) {
            rollBack();
            return committed.error();
        }
        return {};
    }

    //! Looks the whole file over; what it finds sets isDamaged().
    Result<void> check();
    //! SQLite found since the last open() that the file is not a sound database.
    bool isDamaged() const { return m_damaged; }
    //! Sets isDamaged() for a reason that SQLite cannot know, and says so as an error.
    Error declareDamaged(const QString &details);

private:
    Error failure(const QSqlError &problem);
    void rollBack();

    QString m_file;
    QString m_connectionName;
    QSqlDatabase m_connection;
    std::map<QString, QSqlQuery> m_prepared; // by statement
    bool m_wasLeftOpen = false;
    bool m_damaged = false;
};

//! \a text as a value to bind: Qt binds a null string as NULL, and a text that is empty is a text.
inline QVariant storedText(const QString &text)
{
    return text.isNull() ? QVariant(QLatin1String("")) : QVariant(text);
}

} // namespace slipway
