// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/dragcaption.h"

#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace slipway {

namespace {

constexpr int widestWords = 560;

} // namespace

DragCaption::DragCaption(QWidget *area, Side side) : QWidget(area), m_side(side)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DragCaption::say(const QString &words, const QPoint &mouse)
{
    m_words = words;
    setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    setGeometry(placeBeside(mouse));
    raise();
    update();
}

// Within the area.
QRect DragCaption::placeBeside(const QPoint &mouse) const
{
    const QRect area = parentWidget()->rect();
    const int most = qMin(widestWords, area.width() - 2 * space::s);
    QRect place(mouse + QPoint(space::l, space::l), QSize(qMin(most, textWidth(m_words, font()) + 2 * space::s), metric::smallControl));
    place.moveRight(qMin(place.right(), area.right() - space::s));
    if (m_side == Side::Above || place.bottom() > area.bottom() - space::s)
        place.moveBottom(qMax(mouse.y() - space::s, place.height()));
    return place;
}

void DragCaption::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(tokens.raised);
    painter.setPen(tokens.borderStrong);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusControl, metric::radiusControl);
    painter.setPen(tokens.text);
    const QRect line = rect().adjusted(space::s, 0, -space::s, 0);
    painter.drawText(line, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     fontMetrics().elidedText(literal(m_words), Qt::ElideRight, line.width()));
}

} // namespace slipway
