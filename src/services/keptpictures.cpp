// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/keptpictures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace slipway {

namespace {

// The time of its last change is that of its last use.
void noteUse(const QString &path, const QDateTime &time)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(time, QFileDevice::FileModificationTime);
}

bool write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

QString KeptPictures::pathOf(const QByteArray &name) const
{
    return m_folder + u'/' + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
}

QByteArray KeptPictures::show(const QByteArray &name)
{
    const QString path = pathOf(name);
    {
        const QMutexLocker lock(&m_mutex);
        m_seen.insert(path);
    }
    QFile file(path); // from here on nobody takes it away
    if (!file.open(QIODevice::ReadOnly))
        return {};
    noteUse(path, QDateTime::currentDateTimeUtc());
    return file.readAll();
}

void KeptPictures::put(const QByteArray &name, const QByteArray &bytes, const QDateTime &usedAt)
{
    const QString path = pathOf(name);
    const QMutexLocker lock(&m_mutex);
    count();
    const qint64 before = QFileInfo(path).size(); // 0 when it is not there
    if (!write(path, bytes))
        return;
    noteUse(path, usedAt);
    m_taken += bytes.size() - before;
    if (m_taken > m_room)
        makeRoom();
}

bool KeptPictures::isSettled(const QByteArray &name, const QDateTime &usedAt)
{
    const QMutexLocker lock(&m_mutex);
    return QFileInfo::exists(pathOf(name)) || (m_goneUntil.isValid() && usedAt <= m_goneUntil);
}

void KeptPictures::remove(const QByteArray &name)
{
    const QString path = pathOf(name);
    const QMutexLocker lock(&m_mutex);
    count();
    const qint64 size = QFileInfo(path).size();
    if (QFile::remove(path))
        m_taken -= size;
}

void KeptPictures::count()
{
    if (m_taken >= 0)
        return;
    m_taken = 0;
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files)
        m_taken += file.size();
}

void KeptPictures::makeRoom()
{
    const QFileInfoList files = QDir(m_folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed); // the oldest first
    for (const QFileInfo &file : files) {
        if (m_taken <= m_room - m_room / 10)
            return;
        if (m_seen.contains(file.filePath()) || !QFile::remove(file.filePath()))
            continue;
        m_taken -= file.size();
        m_goneUntil = qMax(m_goneUntil, file.lastModified().toUTC());
    }
}

} // namespace slipway
