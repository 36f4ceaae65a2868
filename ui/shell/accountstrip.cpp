// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/accountstrip.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace slipway {

AccountStrip::AccountStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("shell.strip"));
    setFixedHeight(3);
}

void AccountStrip::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), tokensOf(palette()).review.text);
}

} // namespace slipway
