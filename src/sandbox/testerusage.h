// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace slipway::sandbox {

class Entity;

//! What a tester did with an app in some time.
struct TesterUsage
{
    int sessions = 0;
    int crashes = 0;
    int feedback = 0;
};

//! \brief The usage of \a days, made up of the ids of \a tester and \a app: the same each time, more in a longer period.
//!
//! Nothing for about a third of the testers, of whom Apple knows nothing: that is not the same as no use.
std::optional<TesterUsage> usageOf(const Entity &tester, const Entity &app, int days);

} // namespace slipway::sandbox
