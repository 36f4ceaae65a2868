// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/openmenu.h"

#include "ui/theme/metrics.h"

#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace slipway {

namespace {

QAction *firstToChoose(const QMenu &menu)
{
    const QList<QAction *> actions = menu.actions();
    const auto found = std::find_if(actions.cbegin(), actions.cend(),
                                    [](const QAction *action) { return action->isVisible() && action->isEnabled() && !action->isSeparator(); });
    return found == actions.cend() ? nullptr : *found;
}

} // namespace

void openMenuOf(const QWidget &button, QMenu &menu, QAction *current)
{
    const QPoint below = button.mapToGlobal(QPoint(0, button.height() + space::xs));
    const int height = menu.sizeHint().height();
    const bool fits = below.y() + height <= button.window()->geometry().bottom();
    menu.popup(fits ? below : button.mapToGlobal(QPoint(0, -space::xs - height)));
    menu.setActiveAction(current ? current : firstToChoose(menu));
}

} // namespace slipway
