// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/radiorow.h"

#include "ui/theme/metrics.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>

namespace slipway {

RadioRow::RadioRow(const std::vector<Choice> &choices, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QButtonGroup(this))
{
    auto *layout = new QBoxLayout(orientation == Qt::Horizontal ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, this);
    layout->setContentsMargins({});
    layout->setSpacing(orientation == Qt::Horizontal ? space::l : 0);
    for (const Choice &choice : choices) {
        auto *button = new QRadioButton(choice.text, this);
        button->setObjectName(choice.name);
        button->setMinimumHeight(metric::control);
        m_buttons->addButton(button, choice.value);
        layout->addWidget(button);
    }
    layout->addStretch();
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int value, bool on) {
        if (!on)
            return;
        setFocusProxy(m_buttons->checkedButton());
        emit chosenChanged(value);
    });
}

int RadioRow::chosen() const
{
    return m_buttons->checkedId();
}

void RadioRow::choose(int value)
{
    const QSignalBlocker quiet(m_buttons);
    m_buttons->button(value)->setChecked(true);
    setFocusProxy(m_buttons->checkedButton());
}

} // namespace slipway
