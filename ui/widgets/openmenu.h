// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMenu;
class QWidget;

namespace slipway {

//! \brief Opens \a menu below \a button, or above it where the window ends, with \a current ready for Enter; without one, the first that can be chosen.
//!
//! A menu that is a button's own (QPushButton::setMenu) runs an event loop of its own while it is open; this one does not, and never covers its button.
void openMenuOf(const QWidget &button, QMenu &menu, QAction *current = nullptr);

} // namespace slipway
