// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace slipway {

//! A Boolean as Apple writes it, where values are held as texts: "true".
inline QString wireOf(bool yes)
{
    return yes ? QStringLiteral("true") : QStringLiteral("false");
}

//! The other way round; nothing for any other text.
inline std::optional<bool> boolOf(const QString &wire)
{
    for (const bool yes : {true, false}) {
        if (wire == wireOf(yes))
            return yes;
    }
    return std::nullopt;
}

} // namespace slipway
