// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/feedbackreadtable.h"

#include "store/database.h"

using namespace Qt::StringLiterals;

namespace slipway::feedbackreadtable {

Migration layout()
{
    return {
        u"CREATE TABLE feedback_read (account TEXT NOT NULL, submission TEXT NOT NULL, PRIMARY KEY (account, submission)) WITHOUT ROWID"_s,
    };
}

Result<void> note(Database &database, const QString &account, const QStringList &submissions, bool isRead)
{
    const QString statement = isRead ? u"INSERT OR IGNORE INTO feedback_read (account, submission) VALUES (?, ?)"_s
                                     : u"DELETE FROM feedback_read WHERE account = ? AND submission = ?"_s;
    for (const QString &submission : submissions) {
        if (const Result<int> noted = database.change(statement, {account, submission}); !noted)
            return noted.error();
    }
    return {};
}

Result<QSet<QString>> read(Database &database, const QString &account)
{
    Result<QSqlQuery> found = database.run(u"SELECT submission FROM feedback_read WHERE account = ?"_s, {account});
    if (!found)
        return found.error();
    QSet<QString> submissions;
    while (found->next())
        submissions.insert(found->value(0).toString());
    return submissions;
}

Result<void> forgetAll(Database &database, const QString &account)
{
    const Result<int> forgotten = database.change(u"DELETE FROM feedback_read WHERE account = ?"_s, {account});
    return forgotten ? Result<void>() : Result<void>(forgotten.error());
}

} // namespace slipway::feedbackreadtable
