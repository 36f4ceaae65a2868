// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway {

class Pane;
class Segments;
struct Place;

//! The switch between the pages of a TestFlight group, for \a pane, which is the one at \a shown (ux.md 5.10).
Segments *makeGroupSwitch(Pane &pane, const Place &shown);

} // namespace slipway
