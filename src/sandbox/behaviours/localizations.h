// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/behaviours/behaviour.h"

namespace slipway::sandbox {

//! \brief Texts of versions and of app infos (api/02 2 and 3.1): one for each language, changed only while their owner is editable.
//! The promotional text of a version may be changed always; the first version of an app takes no whatsNew. No two apps of the team have the
//! same name in a language.
std::span<const Behaviour> localizationBehaviours();

//! Refuses a text of \a change in a language that one of its \a siblings has.
Behaviour::Errors usedLocale(const MemberList &siblings, const EntityChange &change, QLatin1String localeName);
//! Texts for testers take no markup (api/09).
void judgeBetaText(const EntityChange &change, QLatin1String name, Behaviour::Errors &errors);

} // namespace slipway::sandbox
