// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/version/dragmark.h"

#include "models/literaltext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int markLine = 2;
constexpr int widestWords = 560;
constexpr QPoint besideTheMouse(space::l, space::l);

} // namespace

DragMark::DragMark(QWidget *view) : QWidget(view)
{
    setObjectName(view->objectName() + u".drag"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DragMark::mark(const QList<QRect> &targets, const QString &words, const QPoint &mouse)
{
    m_targets = targets;
    m_words = words;
    m_mouse = mouse;
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

// Within the view.
QRect DragMark::wordsRect() const
{
    const int most = qMin(widestWords, width() - 2 * space::s);
    const QSize size(qMin(most, textWidth(m_words, font()) + 2 * space::s), metric::smallControl);
    QRect place(m_mouse + besideTheMouse, size);
    place.moveRight(qMin(place.right(), width() - space::s));
    if (place.bottom() > height() - space::s)
        place.moveBottom(m_mouse.y() - space::s);
    return place;
}

void DragMark::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor tint = tokens.accent;
    tint.setAlphaF(0.15F);
    painter.setBrush(tint);
    painter.setPen(QPen(tokens.accent, markLine));
    for (const QRect &target : m_targets)
        painter.drawRect(target.adjusted(1, 1, -1, -1));
    const QRect words = wordsRect();
    painter.setBrush(tokens.raised);
    painter.setPen(tokens.borderStrong);
    painter.drawRoundedRect(words, metric::radiusControl, metric::radiusControl);
    painter.setPen(tokens.text);
    const QRect line = words.adjusted(space::s, 0, -space::s, 0);
    painter.drawText(line, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                     fontMetrics().elidedText(literal(m_words), Qt::ElideRight, line.width()));
}

} // namespace slipway
