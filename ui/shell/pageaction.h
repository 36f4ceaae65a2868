// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionspec.h"

#include <functional>

namespace slipway {

//! What a pane does for one of the window's actions while it is shown.
struct PageAction
{
    ActionId id = ActionId::Refresh; //!< of an action that pages own
    std::function<void()> run = {};
    QString disabledReason = {}; //!< why not just now, as in "Select a row first."
    QString text = {}; //!< what it would do just now, as in "Undo Typing in German Keywords"; empty: what the action says by itself
};

} // namespace slipway
