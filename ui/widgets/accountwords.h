// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/accountsummary.h"

#include <QColor>
#include <QPixmap>

namespace slipway {

//! "Normal", "Ask before every write", "Read-only".
QString safeModeText(SafeMode mode);
//! What \a mode means, in a sentence.
QString safeModeMeaning(SafeMode mode);
//! "Key kept in the Secret Service", or that it is gone at the end.
QString keptWhereText(const AccountSummary &account, const QString &keychainName);

//! The colour that \a account is known by, as it is shown on \a palette.
QColor colourOf(const AccountSummary &account, const QPalette &palette);
//! A disc in \a color, \a size device independent pixels wide and high.
QPixmap accountDisc(const QColor &color, int size, qreal devicePixelRatio);

} // namespace slipway
