// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"

#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace slipway {

Action::Action(ActionSpec spec, QObject *parent) : QAction(parent), m_spec(std::move(spec))
{
    setLabel({});
    setObjectName("action."_L1 + m_spec.name);
    if (!m_spec.icon.isEmpty())
        setIcon(slipway::icon(m_spec.icon));
    setShortcuts(m_spec.shortcuts);
    setCheckable(m_spec.checkable);
    setMenuRole(m_spec.role);
}

void Action::setLabel(const QString &label)
{
    m_label = label.isEmpty() ? m_spec.text : label;
    setText(plainActionText(m_label));
}

void Action::setDisabledReason(const QString &reason)
{
    m_disabledReason = reason;
    setStatusTip(reason); // menus show it in the status bar
    setEnabled(reason.isEmpty());
}

Actions::Actions(QObject *parent) : QObject(parent)
{
    for (ActionSpec &spec : actionTable()) {
        const auto number = size_t(spec.id);
        auto *action = new Action(std::move(spec), this);
        m_inOrder.push_back(action);
        if (m_actions.size() <= number)
            m_actions.resize(number + 1);
        m_actions[number] = action;
    }
}

void Actions::fill(QMenuBar *bar) const
{
    QMenu *menu = nullptr;
    for (Action *action : m_inOrder) {
        const QString title = menuTitle(action->spec().menu);
        if (!menu || menu->title() != title)
            menu = bar->addMenu(title);
        else if (action->spec().startsGroup)
            menu->addSeparator();
        menu->addAction(action);
    }
}

} // namespace slipway
