// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segments.h"

#include "ui/theme/metrics.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/plainlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace slipway {

Segments::Segments(const QString &name, QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_buttons, &QButtonGroup::idClicked, this, &Segments::chosenChanged);
    connect(m_buttons, &QButtonGroup::buttonToggled, this, [this] { setFocusProxy(m_buttons->checkedButton()); });
}

void Segments::add(int value, const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setCheckable(true);
    button->setFixedHeight(metric::control);
    button->setMinimumWidth(textWidth(text, font()) + 2 * space::m);
    m_buttons->addButton(button, value);
    layout()->addWidget(button);
    if (m_buttons->buttons().size() == 1)
        button->setChecked(true);
}

void Segments::setDisabledReason(int value, const QString &reason)
{
    slipway::setDisabledReason(m_buttons->button(value), reason);
}

int Segments::chosen() const
{
    return m_buttons->checkedId();
}

void Segments::choose(int value)
{
    m_buttons->button(value)->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.borderStrong);
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metric::radiusControl, metric::radiusControl);
}

} // namespace slipway
