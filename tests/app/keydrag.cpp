// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keydrag.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

namespace slipway::test {

QString writeKey(const QTemporaryDir &folder, const QString &name, const QByteArray &pem)
{
    QFile file(folder.filePath(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.write(pem) == pem.size();
    return written ? file.fileName() : QString();
}

std::unique_ptr<QMimeData> files(const QStringList &paths)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls.append(QUrl::fromLocalFile(path));
    data->setUrls(urls);
    return data;
}

Qt::DropAction dragTo(QWidget &target, const QMimeData &data)
{
    const QPoint middle = target.rect().center();
    QDragEnterEvent enter(middle, offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &enter);
    QDragMoveEvent move(middle, offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &move);
    if (!enter.isAccepted() || !move.isAccepted()) {
        QDragLeaveEvent leave;
        QApplication::sendEvent(&target, &leave);
        return Qt::IgnoreAction;
    }
    QDropEvent drop(middle, offered, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&target, &drop);
    return drop.isAccepted() ? drop.dropAction() : Qt::IgnoreAction;
}

} // namespace slipway::test
