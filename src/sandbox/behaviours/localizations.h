// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Texts of versions and of app infos (api/02 2 and 3.1): one for each language, changed only while their owner is editable.
//! The promotional text of a version may be changed always; the first version of an app takes no whatsNew. No two apps of the team have the
//! same name in a language.
std::span<const Behaviour> localizationBehaviours();

} // namespace slipway::sandbox
