// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway::sandbox {

class AppBuilder;
class World;

//! Id of the hostile app.
inline constexpr QLatin1String hostileAppId{"6666666666"};

//! \brief Adds an app, a group and testers whose every text attacks whoever shows it (S24): markup that loads files, links,
//! direction overrides, NUL, invisible characters, a megabyte without a space.
//!
//! What Apple calls text is hostile; enumerations, dates, addresses and languages stay valid, and so does the world.
void addHostileApp(World &world, AppBuilder &builder);

} // namespace slipway::sandbox
