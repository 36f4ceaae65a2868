// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actionspec.h"

#include <variant>

namespace slipway {

//! What the palette finds, in the order in which it shows them when they fit equally well.
enum class PaletteSection { Actions, GoTo, Apps };

//! \brief One thing that the palette can do: an action of the window, or a place to go to.
struct PaletteEntry
{
    QString id = {}; //!< for remembering what was used: "action.refresh", "app.6501000101"
    PaletteSection section = PaletteSection::Actions;
    QString title = {}; //!< what is typed for
    QString detail = {}; //!< beside the title: a menu, an app, a bundle id
    QString keywords = {}; //!< found too, but never marked; after everything that is found by its title
    QLatin1String icon = {};
    QString keys = {}; //!< its shortcut, as people read it
    QString disabledReason = {}; //!< why it cannot be done now; empty when it can
    bool isSuggested = false; //!< offered while nothing is typed
    std::variant<ActionId, Place> target = {};

    friend bool operator==(const PaletteEntry &, const PaletteEntry &) = default;
};

} // namespace slipway
