// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statuschip.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plainlabel.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace slipway {

namespace {

constexpr QSize pictureSize{metric::smallIcon + space::xs, metric::smallIcon}; // the glyph and its distance to the text

} // namespace

StatusChip::StatusChip(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize(pictureSize);
    setMinimumHeight(metric::smallControl);
}

void StatusChip::setContent(QLatin1String iconName, Tone tone, const QString &text, const QString &description)
{
    m_iconName = iconName;
    m_tone = tone;
    setText(plainActionText(text));
    setPlainToolTip(this, description);
    setAccessibleName(text);
    updateColors();
}

void StatusChip::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        updateColors();
}

void StatusChip::updateColors()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap picture(pictureSize * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    const QRect place = QStyle::alignedRect(layoutDirection(), Qt::AlignLeading, {metric::smallIcon, metric::smallIcon}, {{}, pictureSize});
    painter.drawPixmap(place.topLeft(), iconPixmap(m_iconName, tokensOf(palette()).tone(m_tone).text, metric::smallIcon, ratio));
    painter.end();
    setIcon(picture);
}

} // namespace slipway
