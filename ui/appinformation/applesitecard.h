// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

namespace slipway {

//! "Only on Apple's Site": what Apple's API cannot do for the app \a appId, with links that open in the browser (ux.md 5.6).
Card *makeAppleSiteCard(const QString &appId, QWidget *parent);

} // namespace slipway
