// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace slipway {

//! Says over \a window what Slipway is. It goes when it is closed.
void showAbout(QWidget *window);

} // namespace slipway
