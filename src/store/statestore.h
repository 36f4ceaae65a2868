// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/change.h"
#include "core/result.h"
#include "core/testerimport.h"
#include "core/testersighting.h"
#include "store/storethread.h"

#include <QDateTime>
#include <QList>
#include <QSet>

#include <memory>

namespace slipway {

class Database;

//! \brief state.db: what must survive everything, a power cut included (synchronous=FULL; rule R14).
//!
//! The ring of send times by which the rate budget outlives a restart (rule R7), the drafts (rule R13), the log of changes, the imports of
//! testers, since when testers are known and which feedback was read. All calls return at once and are done in order in the store thread; the database opens with the first of them. What one call
//! changes is changed as a whole or not at all.
class StateStore final
{
public:
    StateStore(StoreThread &thread, const QString &file);
    StateStore(const StateStore &) = delete;
    StateStore &operator=(const StateStore &) = delete;
    ~StateStore();

    //! Notes that requests were signed with \a keyId at \a times. Forgets what is an hour older than the last of them: Apple's
    //! limit is one of a rolling hour. Each call is a write to the disk, so the caller collects some before it calls.
    QFuture<Result<void>> appendSends(const QString &keyId, const QList<QDateTime> &times);
    //! The noted times of \a keyId from \a since on, oldest first.
    QFuture<Result<QList<QDateTime>>> sendsSince(const QString &keyId, const QDateTime &since);
    //! What was drafted under \a accountId.
    QFuture<Result<QList<Draft>>> drafts(const QString &accountId);
    //! Keeps \a written and forgets \a dropped; one sync of the disk for all of it (rule P22).
    QFuture<Result<void>> saveDrafts(const QString &accountId, const QList<Draft> &written, const QList<DraftKey> &dropped);

    //! Writes \a changes down; the answer has their ids. Forgets what ended more than 30 days before them.
    QFuture<Result<QList<Change>>> appendChanges(const QString &accountId, const QList<Change> &changes);
    //! Notes that \a changes, which have ids, are sent once more, each at its new time.
    QFuture<Result<void>> resendChanges(const QList<Change> &changes);
    //! \brief Notes how \a changes, which have ids, ended.
    //!
    //! The drafts of those that Apple has now are forgotten with it; one that says something else by now starts from what Apple has.
    QFuture<Result<void>> settleChanges(const QString &accountId, const QList<Change> &changes);
    //! The newest \a count, newest first.
    QFuture<Result<QList<Change>>> changes(const QString &accountId, int count);
    //! Those of which it is not known how they ended, oldest first: Change::Result::Sending.
    QFuture<Result<QList<Change>>> unsettledChanges(const QString &accountId);

    //! Writes \a import down with all its rows; the answer is its id. Forgets all but the newest of those that ended.
    QFuture<Result<qint64>> appendTesterImport(const QString &accountId, const TesterImport &import);
    //! Notes what became of rows of \a importId, by their places in it, from 0 on.
    QFuture<Result<void>> noteTesterRows(qint64 importId, const QList<std::pair<int, ImportedTester>> &rows);
    //! Notes that nothing more is sent of \a importId.
    QFuture<Result<void>> endTesterImport(qint64 importId, const QDateTime &at);
    QFuture<Result<void>> forgetTesterImport(qint64 importId);
    //! With their rows, oldest first.
    QFuture<Result<QList<TesterImport>>> testerImports(const QString &accountId);

    //! Notes that the testers of \a appId were read \a at that time, and were just \a testers: see testersightingtable.h.
    QFuture<Result<void>> noteTesters(const QString &accountId, const QString &appId, const QSet<QString> &testers, const QDateTime &at);
    //! Notes that invitations to \a appId went out to \a testers.
    QFuture<Result<void>> noteInvitations(const QString &accountId, const QString &appId, const QStringList &testers, const QDateTime &at);
    //! Since when the testers of \a appId are known.
    QFuture<Result<TesterSightings>> testerSightings(const QString &accountId, const QString &appId);

    //! Notes that the feedback \a submissions was read; or, unless \a isRead, that it counts as unread.
    QFuture<Result<void>> noteFeedback(const QString &accountId, const QStringList &submissions, bool isRead);
    //! Ids of the feedback that was read.
    QFuture<Result<QSet<QString>>> readFeedback(const QString &accountId);

    //! Forgets what was drafted, changed, imported, seen and read under \a accountId, which is no more.
    QFuture<Result<void>> forgetAccount(const QString &accountId);

    //! \brief Looks the file over if it was not closed the last time; an error says that it is damaged, or cannot be used at all.
    //!
    //! Reads all of it then, so ask after what somebody waits for. A damaged file stays as it is: it may hold what is nowhere else.
    QFuture<Result<void>> inspect();

private:
    template <typename Work>
    auto read(Work work);
    template <typename Work>
    auto change(Work work);

    StoreThread &m_thread;
    // Shared with the work that is queued in the store thread, where alone it is used.
    std::shared_ptr<Database> m_database;
};

} // namespace slipway
