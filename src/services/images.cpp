// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/images.h"

#include "client/apiclient.h"
#include "core/clock.h"
#include "services/keptpictures.h"
#include "services/sessioncontext.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QImageReader>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int largestSide = 8192;

Error unreadable(const QString &why)
{
    return Error(Error::Kind::Parse, QCoreApplication::translate("ImageStore", "The picture cannot be shown: %1.").arg(why));
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

ImageStore::ImageStore(SessionContext &context, const QString &folder) : m_context(context), m_kept(std::make_shared<KeptPictures>(folder)) {}

Task<Result<QImage>> ImageStore::load(QUrl url)
{
    co_return co_await load(url, url.toEncoded());
}

Task<Result<QImage>> ImageStore::load(QUrl url, QByteArray name)
{
    const TaskInSession task(m_context);
    const auto fromDisk = [kept = m_kept, name] { return decodeImage(kept->show(name)); };
    Result<QImage> image = co_await QtConcurrent::run(fromDisk);
    if (image || url.isEmpty())
        co_return image;
    const QDateTime now = m_context.clock.now();
    co_return co_await fetch(url, name, now);
}

Task<Result<void>> ImageStore::keep(QUrl url, QByteArray name, QDateTime since)
{
    const TaskInSession task(m_context);
    const auto isSettled = [kept = m_kept, name, since] { return kept->isSettled(name, since); };
    const bool isDone = co_await QtConcurrent::run(isSettled);
    if (isDone)
        co_return Result<void>();
    const Result<QImage> image = co_await fetch(url, name, since);
    if (!image)
        co_return image.error();
    co_return Result<void>();
}

Task<void> ImageStore::forget(QByteArray name)
{
    const TaskInSession task(m_context);
    const auto remove = [kept = m_kept, name] { kept->remove(name); };
    co_await QtConcurrent::run(remove);
}

// The picture at url, which is on disk then.
Task<Result<QImage>> ImageStore::fetch(QUrl url, QByteArray name, QDateTime usedAt)
{
    const TaskInSession task(m_context);
    if (m_context.closing.isCancelled())
        co_return Error::cancelled();
    const CancelToken noCancel;
    const Result<QByteArray> bytes = co_await m_context.client.fetchImage(url, noCancel);
    if (!bytes)
        co_return bytes.error();
    const auto write = [kept = m_kept, name, usedAt, fetched = *bytes] {
        Result<QImage> decoded = decodeImage(fetched);
        if (decoded)
            kept->put(name, fetched, usedAt);
        return decoded;
    };
    const Result<QImage> image = co_await QtConcurrent::run(write);
    co_return image;
}

} // namespace slipway
