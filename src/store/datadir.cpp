// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/datadir.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

struct DataDirText
{
    Q_DECLARE_TR_FUNCTIONS(DataDir)
};

// Windows keeps a profile's folders private by itself, through access lists that QFile does not know.

void makeNewFilesPrivate()
{
#ifdef Q_OS_UNIX
    ::umask(077);
#endif
}

void makePrivate([[maybe_unused]] const QDir &dir)
{
#ifdef Q_OS_UNIX
    constexpr QFile::Permissions ownFile = QFile::ReadOwner | QFile::WriteOwner;
    bool done = QFile::setPermissions(dir.path(), ownFile | QFile::ExeOwner);
    for (const QFileInfo &file : dir.entryInfoList(QDir::Files | QDir::Hidden | QDir::NoSymLinks))
        done = QFile::setPermissions(file.filePath(), ownFile) && done;
    if (!done)
        qCWarning(lcStore, "the data folder cannot be made private: its file system keeps no permissions, or it is not ours");
#endif
}

} // namespace

Result<DataDir> DataDir::open(const QString &path)
{
    const QString wanted = path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : path;
    const QDir dir(QDir(wanted).absolutePath());
    const DataDir result(dir.path());
    makeNewFilesPrivate();
    if (!dir.mkpath(result.imagesDir())) {
        return Error(Error::Kind::Io, DataDirText::tr("The folder “%1” cannot be made.").arg(dir.path()))
            .withRemedy(DataDirText::tr("Check that you may write there, or start Slipway with --data-dir and another folder."));
    }
    makePrivate(dir);
    return result;
}

} // namespace slipway
