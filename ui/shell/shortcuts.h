// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/palette/shortcutmodel.h"

class QWidget;

namespace slipway {

class Actions;

//! Every shortcut of \a actions, by menu.
std::vector<Shortcut> shortcutsOf(const Actions &actions);

//! Shows the list of them beside \a window, or brings the one that is open to the front.
void showShortcuts(const Actions &actions, QWidget *window);

//! Opens the context menu of what has the keyboard in \a window, as the menu key does where there is one.
void openContextMenu(const QWidget &window);

} // namespace slipway
