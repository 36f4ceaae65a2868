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
    if (QAbstractButton *button = m_buttons->button(value)) {
        button->setChecked(true);
    } else if (QAbstractButton *checked = m_buttons->checkedButton()) {
        m_buttons->setExclusive(false); // or the last one stays
        checked->setChecked(false);
        m_buttons->setExclusive(true);
    }
    takeProxy();
}

void RadioGroup::takeProxy()
{
    QAbstractButton *checked = m_buttons->checkedButton();
    m_owner->setFocusProxy(checked ? checked : m_buttons->buttons().value(0));
}

} // namespace slipway
