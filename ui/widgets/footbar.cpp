// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/footbar.h"

#include "ui/theme/tokens.h"

#include <QPainter>

namespace slipway {

void FootBar::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.raised);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.border);
}

} // namespace slipway
