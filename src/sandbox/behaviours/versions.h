// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief App Store versions (api/02 3): one that is not released yet for each app and platform, numbers used once, a new one starts with
//! the texts of the one before and brings an app info of its own, changes and removal only while it is editable, builds that fit.
std::span<const Behaviour> versionBehaviours();

//! True when the metadata of a version may be changed.
bool isEditable(const Entity &version);

} // namespace slipway::sandbox
