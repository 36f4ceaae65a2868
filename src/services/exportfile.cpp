// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exportfile.h"

#include "core/wholefile.h"

#include <QBuffer>
#include <QDateTime>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace slipway {

QFuture<Result<void>> exportFile(const QString &path, const ExportForms &forms)
{
    return exportBytes(path, path.endsWith(".json"_L1, Qt::CaseInsensitive) ? forms.json : forms.csv);
}

QFuture<Result<void>> exportBytes(const QString &path, const std::function<QByteArray()> &bytes)
{
    return QtConcurrent::run([path, bytes] { return writeWholeFile(path, path, bytes()); });
}

QFuture<Result<void>> exportPicture(const QString &path, const QImage &image)
{
    return QtConcurrent::run([path, image] {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        return writeWholeFile(path, path, buffer.data());
    });
}

QFuture<Result<void>> exportText(const QString &path, const QString &text)
{
    return QtConcurrent::run([path, text] { return writeWholeFile(path, path, text.toUtf8()); });
}

QString exportedTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace slipway
