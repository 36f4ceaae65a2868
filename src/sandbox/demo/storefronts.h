// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace slipway::sandbox {

class World;

//! Adds the 175 territories of the App Store with their currencies.
void addTerritories(World &world);

//! Adds the 57 categories of the App Store, subcategories with their parents.
void addCategories(World &world);

} // namespace slipway::sandbox
