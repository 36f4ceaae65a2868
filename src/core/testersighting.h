// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QHash>

namespace slipway {

//! \brief Since when Slipway knows somebody as a tester of an app. Apple gives testers no date, so this is our own (ux.md 11).
struct TesterSighting
{
    enum class How {
        WasThere, //!< when the app's testers were read for the first time: may have come long before
        Appeared, //!< later: came after the reading before that one
        Invited, //!< Slipway sent an invitation, the last one then
    };

    QDateTime at = {}; //!< UTC
    How how = How::WasThere;

    friend bool operator==(const TesterSighting &, const TesterSighting &) = default;
};

//! By id of the tester.
using TesterSightings = QHash<QString, TesterSighting>;

} // namespace slipway
