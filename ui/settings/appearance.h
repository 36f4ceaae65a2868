// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>

namespace slipway {

//! How setting::appearance is written down: "system", "light", "dark".
QString appearanceName(Theme::Appearance appearance);
//! What \a name says; the system's for anything else.
Theme::Appearance appearanceFrom(const QString &name);

} // namespace slipway
