// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerbar.h"

#include "ui/testflight/testercommands.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/openmenu.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

TesterBar::TesterBar(TesterCommands &commands, QWidget *parent) : FootBar(parent), m_commands(commands), m_count(new PlainLabel({}, this))
{
    setObjectName(u"testers.bar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::xl, space::s, space::xl, space::s);
    row->setSpacing(space::s);
    m_count->setObjectName(u"testers.selected"_s);
    row->addWidget(m_count);
    row->addStretch(1);
    if (!m_commands.isOfTeam()) {
        m_add = addMenuButton("add"_L1, tr("Add to Group…"), &TesterCommands::offerGroupsToJoin);
        m_leave = addMenuButton("leave"_L1, tr("Remove from Group…"), &TesterCommands::offerGroupsToLeave);
        m_invite = addButton("invite"_L1, tr("Resend Invitation"));
        connect(m_invite, &QPushButton::clicked, &m_commands, &TesterCommands::invite);
    }
    addRemoval();
    hide();
}

QPushButton *TesterBar::addButton(QLatin1String name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(u"testers."_s + name);
    button->setAutoDefault(false);
    layout()->addWidget(button);
    return button;
}

QPushButton *TesterBar::addMenuButton(QLatin1String name, const QString &text, void (TesterCommands::*offer)(QMenu *))
{
    QPushButton *button = addButton(name, text);
    auto *menu = new QMenu(button);
    menu->setObjectName(button->objectName() + u".menu"_s);
    connect(button, &QPushButton::clicked, menu, [this, button, menu, offer] {
        menu->clear();
        (m_commands.*offer)(menu);
        openMenuOf(*button, *menu);
    });
    return button;
}

void TesterBar::addRemoval()
{
    if (m_commands.isOfTeam()) {
        m_remove = addButton("remove"_L1, tr("Remove from Team…"));
        connect(m_remove, &QPushButton::clicked, &m_commands, &TesterCommands::removeFromTeam);
        return;
    }
    m_remove = addButton("remove"_L1, tr("Remove…"));
    auto *menu = new QMenu(m_remove);
    menu->setObjectName(m_remove->objectName() + u".menu"_s);
    menu->addAction(tr("From This App…"), &m_commands, &TesterCommands::removeFromApp);
    menu->addAction(tr("From All Apps of the Team…"), &m_commands, &TesterCommands::removeFromTeam);
    menu->addSeparator();
    menu->addAction(tr("Idle Testers…"), this, &TesterBar::idleRequested);
    connect(m_remove, &QPushButton::clicked, menu, [this, menu] { openMenuOf(*m_remove, *menu); });
}

void TesterBar::setSelected(int count)
{
    m_count->setText(tr("%Ln selected", nullptr, count));
    for (QPushButton *button : {m_add, m_invite}) {
        if (button)
            setDisabledReason(button, m_commands.addHindrance());
    }
    if (m_leave)
        setDisabledReason(m_leave, m_commands.leaveHindrance());
    setDisabledReason(m_remove, m_commands.hindrance());
    setVisible(count > 0);
}

void TesterBar::chooseGroup()
{
    if (m_add && m_add->isEnabled())
        m_add->click();
}

} // namespace slipway
