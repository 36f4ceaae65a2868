// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

//! \brief Codes that the client itself puts into Error::codes(), for what Apple has no code for. Test with Error::hasCode().
namespace slipway::errorcode {

//! A mutation left, and no answer says whether Apple acted on it. Read back before anything is sent again (rules R2, R4).
inline constexpr QStringView outcomeUnknown = u"SLIPWAY_OUTCOME_UNKNOWN";
//! The key was refused twice; nothing more is sent with it until ApiClient::resume().
inline constexpr QStringView keyStopped = u"SLIPWAY_KEY_STOPPED";
//! A link led to another host than the account's; it was not followed.
inline constexpr QStringView offOrigin = u"SLIPWAY_OFF_ORIGIN";
//! A list's pages lead back to an earlier one.
inline constexpr QStringView pagingLoop = u"SLIPWAY_PAGING_LOOP";
//! A list sent the same rows again under a new link.
inline constexpr QStringView pagingRepeat = u"SLIPWAY_PAGING_REPEAT";
//! A list did not end within any sane number of pages.
inline constexpr QStringView pagingEndless = u"SLIPWAY_PAGING_ENDLESS";

} // namespace slipway::errorcode
