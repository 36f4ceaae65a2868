// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/appicon.h"

#include <QPainter>
#include <QPainterPath>

namespace slipway {

namespace {

constexpr qreal cornerShare = 0.225; // of the side

// The same for a seed on every computer and in every run, which qHash is not.
int hueOf(const QString &seed)
{
    unsigned hash = 2166136261u; // FNV-1a
    for (const QChar letter : seed)
        hash = (hash ^ letter.unicode()) * 16777619u;
    return int(hash % 360);
}

} // namespace

void paintAppIcon(QPainter *painter, const QRectF &place, const QPixmap &picture, const QString &name, const QString &seed)
{
    QPainterPath mask;
    mask.addRoundedRect(place, place.width() * cornerShare, place.height() * cornerShare);
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (!picture.isNull()) {
        // A brush instead of a clip: clips have hard edges.
        QBrush brush(picture);
        brush.setTransform(
            QTransform::fromTranslate(place.left(), place.top()).scale(place.width() / picture.width(), place.height() / picture.height()));
        painter->fillPath(mask, brush);
    } else {
        painter->fillPath(mask, QColor::fromHsl(hueOf(seed), 110, 82)); // dark enough for white in every hue
        QFont font = painter->font();
        font.setPixelSize(int(place.height() * 0.46));
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(Qt::white);
        painter->drawText(place, Qt::AlignCenter, name.left(1).toUpper());
    }
    painter->restore();
}

AppIcon::AppIcon(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void AppIcon::setApp(const QString &name, const QString &seed)
{
    m_name = name;
    m_seed = seed;
    update();
}

void AppIcon::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    update();
}

void AppIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintAppIcon(&painter, rect(), m_picture, m_name, m_seed);
}

} // namespace slipway
