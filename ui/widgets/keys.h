// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>

namespace slipway::keys {

//! Keys that a menu or tooltip of a shared widget names; the table of actions binds them.
constexpr QKeyCombination refresh{Qt::CTRL, Qt::Key_R};
constexpr QKeyCombination copyCell{Qt::CTRL | Qt::SHIFT, Qt::Key_C};
constexpr QKeyCombination fillDown{Qt::CTRL, Qt::Key_D};
constexpr QKeyCombination switchAccount{Qt::CTRL | Qt::SHIFT, Qt::Key_A};
// QKeySequence::Replace is not the same on all desktops and none at all on macOS, where Cmd+H hides the application.
#if defined(Q_OS_MACOS)
constexpr QKeyCombination replace{Qt::CTRL | Qt::ALT, Qt::Key_F};
#else
constexpr QKeyCombination replace{Qt::CTRL, Qt::Key_H};
#endif

} // namespace slipway::keys
