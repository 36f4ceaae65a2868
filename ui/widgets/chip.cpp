// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chip.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/iconbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace slipway {

Chip::Chip(const QString &text, const QString &verb, QWidget *parent)
    : QWidget(parent)
    , m_text(new PlainLabel(text, this))
    , m_remove(new IconButton("close"_L1, verb, this, IconButton::Size::Small))
{
    m_remove->setObjectName(u"chip.remove"_s);
    m_text->setElide(Qt::ElideRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_text, 1);
    row->addWidget(m_remove);
    setFocusProxy(m_remove);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_remove, &IconButton::clicked, this, &Chip::removeRequested);
}

void Chip::setDisabledReason(const QString &reason)
{
    m_remove->setDisabledReason(reason);
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.border);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusControl, metric::radiusControl);
}

} // namespace slipway
