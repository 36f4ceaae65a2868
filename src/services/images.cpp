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

Task<Result<QImage>> ImageStore::load(QUrl url)
{
    const TaskInSession task(m_context);
    const QString name = QString::fromLatin1(QCryptographicHash::hash(url.toEncoded(), QCryptographicHash::Sha256).toHex());
    const QString path = m_folder + u'/' + name;
    const auto fromDisk = [path] { return decodeImage(readFile(path)); };
    Result<QImage> image = co_await QtConcurrent::run(fromDisk);
    if (image)
        co_return image;
    if (m_context.closing.isCancelled())
        co_return Error::cancelled();
    const CancelToken noCancel;
    const Result<QByteArray> bytes = co_await m_context.client.fetchImage(url, noCancel);
    if (!bytes)
        co_return bytes.error();
    const auto keep = [path, fetched = *bytes] {
        Result<QImage> decoded = decodeImage(fetched);
        if (decoded)
            writeFile(path, fetched);
        return decoded;
    };
    image = co_await QtConcurrent::run(keep);
    co_return image;
}

} // namespace slipway
