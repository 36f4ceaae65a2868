// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pane.h"
#include "ui/shell/panecontext.h"

#include <memory>

namespace slipway {

//! \brief The pane for \a place, which is not the start page's: the one spot that knows all panes. A pane is added to the window by a line here and a Place::Kind.
//!
//! Null for a place of an account while none is open, which \a session is null for.
std::unique_ptr<Pane> makePane(const Place &place, const WindowContext &window, Session *session);

} // namespace slipway
