// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tonelabel.h"

#include <QPainter>
#include <QStyle>

namespace slipway {

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void ToneLabel::paintEvent(QPaintEvent *)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, tokensOf(colors).tone(m_tone).text);
    const int flags = int(QStyle::visualAlignment(layoutDirection(), alignment())) | (wordWrap() ? Qt::TextWordWrap : Qt::TextSingleLine);
    QPainter painter(this);
    style()->drawItemText(&painter, contentsRect(), flags, colors, isEnabled(), text(), QPalette::WindowText);
}

} // namespace slipway
