// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/radiogroup.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace slipway {

RadioGroup::RadioGroup(QWidget *owner) : QObject(owner), m_owner(owner), m_buttons(new QButtonGroup(this))
{
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int value, bool on) {
        if (!on)
            return;
        takeProxy();
        emit chosenChanged(value);
    });
}

void RadioGroup::add(QRadioButton *button, int value)
{
    m_buttons->addButton(button, value);
}

int RadioGroup::chosen() const
{
    return m_buttons->checkedId();
}

void RadioGroup::choose(int value)
{
    const QSignalBlocker quiet(m_buttons);
    m_buttons->button(value)->setChecked(true);
    takeProxy();
}

void RadioGroup::takeProxy()
{
    m_owner->setFocusProxy(m_buttons->checkedButton());
}

} // namespace slipway
