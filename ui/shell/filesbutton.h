// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pageaction.h"

#include <functional>
#include <vector>

class QWidget;

namespace slipway {

//! Opens a menu below \a button with what \a offered does, in the order of the table of actions. Its name begins with the button's.
void showActionsMenu(QWidget &button, const std::vector<PageAction> &offered);

//! A button of \a page for its import and export: its menu has what \a offered answers, in the order of the table of actions. The names of
//! both begin with the page's.
QWidget *makeFilesButton(QWidget &page, QWidget *parent, const std::function<std::vector<PageAction>()> &offered);

} // namespace slipway
