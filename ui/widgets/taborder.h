// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QWidget;

namespace slipway {

//! Makes Tab go from \a first through everything inside \a parts in their order, which is that of reading. For pages whose parts get
//! their buttons when data arrives: Qt puts what is made last at the end of the window.
void orderTabs(QWidget *first, std::initializer_list<QWidget *> parts);

} // namespace slipway
