// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>

namespace slipway::keys {

//! Keys that a menu or tooltip of a shared widget names; the table of actions binds them.
constexpr QKeyCombination refresh{Qt::CTRL, Qt::Key_R};
constexpr QKeyCombination copyCell{Qt::CTRL | Qt::SHIFT, Qt::Key_C};
constexpr QKeyCombination fillDown{Qt::CTRL, Qt::Key_D};
constexpr QKeyCombination switchAccount{Qt::CTRL | Qt::SHIFT, Qt::Key_A};

} // namespace slipway::keys
