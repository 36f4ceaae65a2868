// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMutex>
#include <QSet>
#include <QString>

namespace slipway {

//! \brief The pictures of one account on disk, which never take more room than they are allowed. May be called from any thread, and touches the disk.
//!
//! When they would, those that were used longest ago go first, until a tenth of the room is free again: that looks at every file, and so seldom.
//! What somebody saw since this was made stays, since it may be on the screen. What the disk refuses is no error: pictures are fetched again.
class KeptPictures final
{
public:
    static constexpr qint64 usualRoom = 500'000'000; // bytes

    //! They are in \a folder, named by a hash of what they are called, and may take \a room bytes.
    explicit KeptPictures(QString folder, qint64 room = usualRoom) : m_folder(std::move(folder)), m_room(room) {}

    //! The picture called \a name, for somebody to see, which counts as use; empty when it is not there.
    QByteArray show(const QByteArray &name);
    //! The picture called \a name is \a bytes, and was used last at \a usedAt.
    void put(const QByteArray &name, const QByteArray &bytes, const QDateTime &usedAt);
    //! \brief Whether there is no sense in fetching the picture called \a name for later, which counts as used last at \a usedAt.
    //!
    //! It is there already, or would be the next one to go, as others of that age did.
    bool isSettled(const QByteArray &name, const QDateTime &usedAt);
    void remove(const QByteArray &name);

private:
    QString pathOf(const QByteArray &name) const;
    void count();
    void makeRoom();

    const QString m_folder;
    const qint64 m_room;
    QMutex m_mutex; // of what follows
    qint64 m_taken = -1; // bytes; not counted yet
    QSet<QString> m_seen; // paths
    QDateTime m_goneUntil; // what was used last then, or before, has gone to make room
};

} // namespace slipway
