// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/texts/dragmark.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/dragcaption.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int markLine = 2;

} // namespace

DragMark::DragMark(QWidget *view) : QWidget(view), m_caption(new DragCaption(this, DragCaption::Side::Below))
{
    setObjectName(view->objectName() + u".drag"_s);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DragMark::mark(const QList<QRect> &targets, const QString &words, const QPoint &mouse)
{
    m_targets = targets;
    setGeometry(parentWidget()->rect());
    m_caption->say(words, mouse);
    raise();
    show();
    update();
}

const QString &DragMark::words() const
{
    return m_caption->words();
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
}

} // namespace slipway
