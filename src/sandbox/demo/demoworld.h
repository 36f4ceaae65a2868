// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QUrl>

namespace slipway::sandbox {

class World;

struct DemoOptions
{
    quint64 seed = 1;
    int apps = 9; //!< beyond the team's nine, plain ones are made
    int testers = 10000;
    QDateTime now = {}; //!< all times lie around this one; it must be valid
    QUrl imageBase = {}; //!< origin of the image host, for the icons' URLs
    bool hostile = false; //!< adds an app whose texts attack whoever shows them, see addHostileApp()
};

//! \brief Empties the world and fills it with the team "Tideline & friends": a lively account with a bit of everything.
//!
//! The same options make the same world, ids included. E-mail addresses and links lead to reserved domains only.
void buildDemoWorld(World &world, const DemoOptions &options);

} // namespace slipway::sandbox
