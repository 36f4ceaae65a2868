// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/radiorow.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/radiogroup.h"

#include <QBoxLayout>
#include <QRadioButton>

namespace slipway {

RadioRow::RadioRow(const std::vector<Choice> &choices, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new RadioGroup(this))
{
    auto *layout = new QBoxLayout(orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins({});
    layout->setSpacing(orientation == Qt::Horizontal ? space::l : 0);
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text, this);
        button->setObjectName(choice.name);
        button->setMinimumHeight(metric::control);
        m_buttons->add(button, choice.value);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_buttons, &RadioGroup::chosenChanged, this, &RadioRow::chosenChanged);
}

int RadioRow::chosen() const
{
    return m_buttons->chosen();
}

void RadioRow::choose(int value)
{
    m_buttons->choose(value);
}

} // namespace slipway
