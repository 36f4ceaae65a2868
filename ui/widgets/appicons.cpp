// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/appicons.h"

#include "services/images.h"
#include "ui/widgets/appicon.h"

#include <QCoroTask>
#include <QPainter>
#include <QPixmapCache>

using namespace Qt::StringLiterals;

namespace slipway {

AppIcons::AppIcons(ImageStore &images, QObject *parent) : QObject(parent), m_images(images) {}

QPixmap AppIcons::picture(const AppRow &app, int pixels)
{
    QPixmap picture;
    if (app.icon.isNull())
        return picture;
    const QString key = u"appicon:%1@%2"_s.arg(app.icon.templateUrl).arg(pixels);
    if (!QPixmapCache::find(key, &picture))
        load(app, pixels, key);
    return picture;
}

QPixmap AppIcons::icon(const AppRow &app, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintAppIcon(&painter, QRectF(0, 0, size, size), picture(app, pixmap.width()), app.name, app.bundleId);
    return pixmap;
}

void AppIcons::load(const AppRow &app, int pixels, const QString &key)
{
    if (m_failed.contains(key) || m_onTheirWay.contains(key))
        return;
    m_onTheirWay.insert(key);
    QCoro::connect(m_images.load(app.icon.url(pixels)), this, [this, id = app.id, key](const Result<QImage> &image) { take(image, id, key); });
}

void AppIcons::take(const Result<QImage> &image, const QString &appId, const QString &key)
{
    m_onTheirWay.remove(key);
    if (!image) {
        m_failed.insert(key);
        return;
    }
    QPixmapCache::insert(key, QPixmap::fromImage(*image));
    emit arrived(appId);
}

} // namespace slipway
