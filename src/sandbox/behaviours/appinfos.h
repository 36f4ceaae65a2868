// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

// An app that is on the store has a live app info, and while a version is on its way a second one that goes with it (api/02 2).

//! \brief Categories and age ratings (api/02 2): changed only while the app info is editable; a subcategory belongs to its category.
std::span<const Behaviour> appInfoBehaviours();

//! True when what \a info says may be changed: categories, age rating, texts.
bool isEditableInfo(const Entity &info);

//! A version of \a app is on its way: there is an app info that can be changed from now on, as the live one was.
void openAppInfo(const Scene &scene, const ResourceId &app);

//! No version of \a app is on its way any more: the app info that was is gone, unless it is the only one.
void closeAppInfo(const Scene &scene, const ResourceId &app);

} // namespace slipway::sandbox
