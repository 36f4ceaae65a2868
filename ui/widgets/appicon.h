// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QWidget>

namespace slipway {

//! Paints an app's icon behind the usual rounded mask. Without a \a picture: the initial of \a name on a colour that \a seed (the bundle id)
//! decides.
void paintAppIcon(QPainter *painter, const QRectF &place, const QPixmap &picture, const QString &name, const QString &seed);

//! \brief An app's icon on a page; a decoration, named for nobody: the name stands beside it.
class AppIcon final : public QWidget
{
    Q_OBJECT

public:
    explicit AppIcon(int size, QWidget *parent = nullptr);

    void setApp(const QString &name, const QString &seed);
    void setPicture(const QPixmap &picture);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
    QString m_name;
    QString m_seed;
};

} // namespace slipway
