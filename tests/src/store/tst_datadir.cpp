// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datadir.h"

#include "store/cachestore.h"
#include "store/instancelock.h"
#include "store/statestore.h"
#include "support/manualclock.h"
#include "support/testrunner.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace slipway;

namespace {

int permissions(const QString &path)
{
    struct stat info = {};
    return ::lstat(QFile::encodeName(path).constData(), &info) == 0 ? int(info.st_mode & 07777) : -1;
}

} // namespace

class TstDataDir final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_umask = ::umask(0);
    }

    void cleanup() { ::umask(m_umask); }

    void everyFileIsItsOwnersAlone()
    {
        const Result<DataDir> dir = DataDir::open(m_dir->filePath(u"a/b/Slipway"_s));
        QVERIFY(dir);
        StoreThread thread;
        test::ManualClock clock;
        CacheStore cache(thread, dir->cacheFile(), clock);
        StateStore state(thread, dir->stateFile());
        InstanceLock lock(*dir);
        CacheStore::Writer writer = cache.write(u"account"_s, u"/v1/apps"_s);
        writer.append({.body = "page"});
        QVERIFY(writer.commit().result());
        QVERIFY(state.appendSends(u"KEY0000001"_s, {clock.now()}).result());
        QVERIFY(lock.acquire());
        {
            QSettings settings(dir->settingsFile(), QSettings::IniFormat);
            settings.setValue(u"theme"_s, u"dark"_s);
        }

        QCOMPARE(permissions(dir->path()), 0700);
        QCOMPARE(permissions(dir->imagesDir()), 0700);
        QStringList seen;
        for (const QFileInfo &file : QDir(dir->path()).entryInfoList(QDir::Files | QDir::System | QDir::Hidden)) {
            QVERIFY2((permissions(file.filePath()) & 0077) == 0, qPrintable(file.fileName()));
            seen.append(file.fileName());
        }
        QCOMPARE(seen,
                 QStringList({u"cache.db"_s, u"cache.db-journal"_s, u"settings.ini"_s, u"slipway.lock"_s, u"slipway.sock"_s, u"state.db"_s,
                              u"state.db-shm"_s, u"state.db-wal"_s}));
    }

    void whatWasOpenIsShut()
    {
        const QString path = m_dir->filePath(u"old"_s);
        QVERIFY(QDir().mkdir(path));
        QFile file(path + u"/settings.ini"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7777)));
        QVERIFY(QFile::setPermissions(file.fileName(), QFile::Permissions(0x6666)));
        QCOMPARE(permissions(path), 0777);

        QVERIFY(DataDir::open(path));
        QCOMPARE(permissions(path), 0700);
        QCOMPARE(permissions(file.fileName()), 0600);
    }

    void thePathIsAbsolute()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_dir->path()));
        const Result<DataDir> dir = DataDir::open(u"data"_s);
        QVERIFY(QDir::setCurrent(before));
        QVERIFY(dir);
        QCOMPARE(dir->path(), QDir(m_dir->path()).canonicalPath() + u"/data"_s);
    }

    void withoutAPathItIsTheUsualPlace()
    {
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", QFile::encodeName(m_dir->path()));
        const Result<DataDir> dir = DataDir::open();
        qputenv("HOME", home);
        QVERIFY(dir);
        QVERIFY2(dir->path().startsWith(m_dir->path()), qPrintable(dir->path()));
    }

    void aFileInTheWayIsAnError()
    {
        QFile file(m_dir->filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Result<DataDir> dir = DataDir::open(file.fileName());
        QCOMPARE(dir.error().kind(), Error::Kind::Io);
        QVERIFY(dir.error().message().contains(file.fileName()));
        QVERIFY(!dir.error().remedy().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    mode_t m_umask = 0;
};

SLIPWAY_TEST(TstDataDir)
#include "tst_datadir.moc"
