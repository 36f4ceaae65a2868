// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/place.h"

namespace slipway {

class Pane;
class Segments;

//! \brief The switch between the pages of Activity, for the heading of \a pane, which is the one at \a shown (ux.md 5.21).
//!
//! Changes are of an account: without one, \a hasAccount false, they cannot be shown.
Segments *makeActivitySwitch(Pane &pane, Place::Kind shown, bool hasAccount);

} // namespace slipway
