// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/storethread.h"

#include <QDateTime>
#include <QList>

#include <memory>

namespace slipway {

class Database;

//! \brief state.db: what must survive everything, a power cut included (synchronous=FULL; rule R14).
//!
//! So far the ring of send times by which the rate budget outlives a restart (rule R7). All calls return at once and are done in
//! order in the store thread; the database opens with the first of them.
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
    //! \brief Looks the file over if it was not closed the last time; an error says that it is damaged, or cannot be used at all.
    //!
    //! Reads all of it then, so ask after what somebody waits for. A damaged file stays as it is: it may hold what is nowhere else.
    QFuture<Result<void>> inspect();

private:
    StoreThread &m_thread;
    // Shared with the work that is queued in the store thread, where alone it is used.
    std::shared_ptr<Database> m_database;
};

} // namespace slipway
