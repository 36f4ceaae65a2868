// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPushButton;
class QWidget;

namespace slipway {

class Action;
class IconButton;

//! A button that does \a action: with its icon, its shortcut in the tooltip, and disabled with its reason.
IconButton *makeActionButton(Action &action, QWidget *parent);

//! The same with the shortcut on it, for the one action that has to be seen: the palette.
QPushButton *makeShortcutButton(Action &action, QWidget *parent);

} // namespace slipway
