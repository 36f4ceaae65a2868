// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "client/apiclient.h"
#include "services/sessioncontext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QImageReader>
#include <QSaveFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int largestSide = 8192;

Error unreadable(const QString &why)
{
    return Error(Error::Kind::Parse, QCoreApplication::translate("ImageStore", "The picture cannot be shown: %1.").arg(why));
}

// A missing file is the usual case and no error: an empty answer.
QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A disk that refuses costs a download the next time, nothing else.
void writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size())
        file.commit();
}

} // namespace

Result<QImage> decodeImage(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QByteArray format = reader.format();
    if (format != "png" && format != "jpeg")
        return unreadable(QCoreApplication::translate("ImageStore", "it is neither PNG nor JPEG"));
    const QSize size = reader.size();
    if (size.width() > largestSide || size.height() > largestSide)
        return unreadable(QCoreApplication::translate("ImageStore", "it is larger than %1 pixels").arg(largestSide));
    QImage image = reader.read();
    if (image.isNull())
        return unreadable(reader.errorString());
    return image;
}

QString imagesOf(const QString &imagesDir, const QString &accountId)
{
    return imagesDir + u'/' + accountId;
}

void forgetImages(const QString &folder)
{
    // What the disk refuses to give up is nobody's concern any more.
    static_cast<void>(QtConcurrent::run([folder] { QDir(folder).removeRecursively(); }));
}

QString ImageStore::pathOf(const QByteArray &name) const
{
    return m_folder + u'/' + QString::fromLatin1(QCryptographicHash::hash(name, QCryptographicHash::Sha256).toHex());
}

Task<Result<QImage>> ImageStore::load(QUrl url)
{
    co_return co_await load(url, url.toEncoded());
}

Task<Result<QImage>> ImageStore::load(QUrl url, QByteArray name)
{
    const TaskInSession task(m_context);
    const QString path = pathOf(name);
    const auto fromDisk = [path] { return decodeImage(readFile(path)); };
    Result<QImage> image = co_await QtConcurrent::run(fromDisk);
    if (image || url.isEmpty())
        co_return image;
    co_return co_await fetch(url, path);
}

Task<Result<void>> ImageStore::keep(QUrl url, QByteArray name)
{
    const TaskInSession task(m_context);
    const QString path = pathOf(name);
    const auto isThere = [path] { return QFileInfo::exists(path); };
    const bool isKept = co_await QtConcurrent::run(isThere);
    if (isKept)
        co_return Result<void>();
    const Result<QImage> image = co_await fetch(url, path);
    if (!image)
        co_return image.error();
    co_return Result<void>();
}

Task<void> ImageStore::forget(QByteArray name)
{
    const TaskInSession task(m_context);
    const QString path = pathOf(name);
    const auto remove = [path] { return QFile::remove(path); };
    co_await QtConcurrent::run(remove);
}

// The picture at url, which is on disk at path then.
Task<Result<QImage>> ImageStore::fetch(QUrl url, QString path)
{
    const TaskInSession task(m_context);
    if (m_context.closing.isCancelled())
        co_return Error::cancelled();
    const CancelToken noCancel;
    const Result<QByteArray> bytes = co_await m_context.client.fetchImage(url, noCancel);
    if (!bytes)
        co_return bytes.error();
    const auto write = [path, fetched = *bytes] {
        Result<QImage> decoded = decodeImage(fetched);
        if (decoded)
            writeFile(path, fetched);
        return decoded;
    };
    const Result<QImage> image = co_await QtConcurrent::run(write);
    co_return image;
}

} // namespace slipway
