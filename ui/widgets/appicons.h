// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"

#include <QObject>
#include <QPixmap>
#include <QSet>

namespace slipway {

class ImageStore;

//! \brief The pictures of apps, loaded when somebody asks: who paints only what is visible loads only what is visible.
class AppIcons final : public QObject
{
    Q_OBJECT

public:
    //! \a images outlives this.
    AppIcons(ImageStore &images, QObject *parent);

    //! The icon of \a app, \a pixels wide and high; null while it is on its way and for an app without one.
    QPixmap picture(const AppRow &app, int pixels);
    //! The icon of \a app behind its mask, or its placeholder, \a size device independent pixels wide and high.
    QPixmap icon(const AppRow &app, int size, qreal ratio);
    //! Asks again for pictures that could not be had, the next time that somebody wants them.
    void retry() { m_failed.clear(); }

signals:
    //! picture() answers something better now.
    void arrived(const QString &appId);

private:
    void load(const AppRow &app, int pixels, const QString &key);
    void take(const Result<QImage> &image, const QString &appId, const QString &key);

    ImageStore &m_images;
    // Keys of the pixmap cache.
    QSet<QString> m_onTheirWay;
    QSet<QString> m_failed; // not asked for again at every repaint
};

} // namespace slipway
