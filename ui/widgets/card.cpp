// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QBoxLayout>
#include <QPainter>

namespace slipway {

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), m_title(new PlainLabel(title)), m_body(new QVBoxLayout), m_note(new PlainLabel)
{
    // The margins at the sides are those of the parts, so that the rows of a body may reach further out.
    constexpr QMargins sides(space::l, 0, space::l, 0);
    m_title->setContentsMargins(sides);
    m_title->setFont(fontAt(TypeStep::Section, font()));
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setContentsMargins(sides);
    m_note->hide();
    m_body->setContentsMargins(sides);
    m_body->setSpacing(space::s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::m, 0, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_title);
    layout->addLayout(m_body);
    layout->addWidget(m_note);
    layout->addStretch();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
}

void Card::setNote(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void Card::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusCard, metric::radiusCard);
}

} // namespace slipway
