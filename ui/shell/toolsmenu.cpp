// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toolsmenu.h"

#include "ui/shell/sandboxmenu.h"

#include <QMenuBar>

namespace slipway {

ToolsMenu::ToolsMenu(QMenuBar &bar) : QObject(&bar), m_bar(bar) {}

void ToolsMenu::setSandbox(SandboxControl *sandbox)
{
    if (m_menu) {
        m_bar.removeAction(m_menu->menuAction());
        m_menu->deleteLater();
        m_menu = nullptr;
    }
    if (!sandbox)
        return;
    m_menu = new QMenu(tr("&Tools"), &m_bar);
    auto *menu = new SandboxMenu(*sandbox, m_menu);
    connect(menu, &SandboxMenu::noticed, this, &ToolsMenu::noticed);
    connect(menu, &SandboxMenu::keyKindRequested, this, &ToolsMenu::keyKindRequested);
    m_menu->addMenu(menu);
    m_bar.insertMenu(m_bar.actions().constLast(), m_menu);
}

} // namespace slipway
