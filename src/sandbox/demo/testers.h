// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/appbuilder.h"

#include <span>

namespace slipway::sandbox {

//! \brief Adds \a count testers to the apps' groups: first the team's own people, then guests of one to three apps each; and the team's
//! users, of whom a few test nothing.
//!
//! E-mail addresses are unique and in reserved domains; some who came by a public link have neither address nor name, as at Apple.
void addTesters(World &world, std::span<const BuiltApp> apps, int count);

} // namespace slipway::sandbox
