// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowmemory.h"

#include "ui/settings/settings.h"
#include "ui/shell/actions.h"
#include "ui/shell/sidepanels.h"

#include <QEvent>
#include <QMainWindow>

namespace slipway {

WindowMemory::WindowMemory(QMainWindow &window, SidePanels &panels, const Actions &actions, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_panels(panels)
    , m_actions(actions)
    , m_settings(settings)
{
    window.restoreGeometry(settings.value(setting::windowGeometry));
    panels.restoreState(settings.value(setting::splitterState));
    actions.at(ActionId::Sidebar).setChecked(settings.value(setting::sidebarVisible));
    actions.at(ActionId::Inspector).setChecked(settings.value(setting::inspectorVisible));
    window.installEventFilter(this);
}

void WindowMemory::keep()
{
    m_settings.setValue(setting::windowGeometry, m_window.saveGeometry());
    m_settings.setValue(setting::splitterState, m_panels.saveState());
    m_settings.setValue(setting::sidebarVisible, m_actions.at(ActionId::Sidebar).isChecked());
    m_settings.setValue(setting::inspectorVisible, m_panels.wantsInspectorWhenWide());
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_window && event->type() == QEvent::Close)
        keep();
    return QObject::eventFilter(watched, event);
}

} // namespace slipway
