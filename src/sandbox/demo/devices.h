// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/demo/appbuilder.h"

#include <QJsonArray>

namespace slipway::sandbox {

//! \brief The devices that TestFlight tells of: most run the latest build of their app, some an old one.
//!
//! Each app has a few dozen lists of devices, and its testers share them: making one for each would be most of the time that the
//! world takes.
class Devices final
{
public:
    Devices(std::span<const BuiltApp> apps, quint32 seed);

    //! The devices of somebody who has installed the app at \a index of those of the constructor; none without a build.
    const QJsonArray &draw(std::size_t index);
    //! Of somebody who got no newer build for a while.
    const QJsonArray &drawOld(std::size_t index);

private:
    struct Pool
    {
        std::vector<QJsonArray> usual;
        std::vector<QJsonArray> old;
    };

    const QJsonArray &pick(const std::vector<QJsonArray> &lists);

    QRandomGenerator m_random;
    std::vector<Pool> m_pools; // by app
};

} // namespace slipway::sandbox
