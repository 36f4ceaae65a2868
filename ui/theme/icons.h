// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPixmap>

namespace slipway {

//! \brief Our own line icon \a name of resources/icons, in the colour of the application's text, disabled or selected text.
//!
//! It is drawn when it is shown, in the size and pixel ratio that are asked for, and follows a change of theme by itself.
QIcon icon(QLatin1String name);

//! The icon in \a color, \a size device independent pixels wide and high. Kept in QPixmapCache.
QPixmap iconPixmap(QLatin1String name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace slipway
