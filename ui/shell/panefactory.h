// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <memory>

namespace slipway {

//! The pane for \a place: the one spot that knows all panes. A pane is added to the window by a line here and a Place::Kind.
std::unique_ptr<Pane> makePane(const Place &place, const PaneContext &context);

} // namespace slipway
