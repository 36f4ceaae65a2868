// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

// How files call the categories of the App Store.
namespace slipway {

//! \brief Whether \a name means the category \a id of Apple's: it is that id, or what iTunes Connect called it and deliver takes still.
//!
//! "MZGenre.Food_Drink" and "Apps.Food_Drink" are FOOD_AND_DRINK, "MZGenre.Puzzle" is GAMES_PUZZLE.
bool namesCategory(const QString &name, const QString &id);

//! The one of \a ids that \a name means; empty when there is none.
QString categoryNamed(const QString &name, const QStringList &ids);

} // namespace slipway
