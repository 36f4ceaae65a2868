// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

//! \brief Codes in Error::codes() by which programs decide: Apple's, and the client's own for what Apple has none for. Test with Error::hasCode().
namespace slipway::errorcode {

//! A mutation left, and no answer says whether Apple acted on it. Read back before anything is sent again (rules R2, R4).
inline constexpr QStringView outcomeUnknown = u"SLIPWAY_OUTCOME_UNKNOWN";
//! The key was refused twice; nothing more is sent with it until ApiClient::resume().
inline constexpr QStringView keyStopped = u"SLIPWAY_KEY_STOPPED";
//! This computer's clock is further from Apple's than ClockSkew::tolerance, which a refused token may be due to.
inline constexpr QStringView clockOff = u"SLIPWAY_CLOCK_OFF";
//! Apple's: an agreement that only the Account Holder can accept, on Apple's site.
inline constexpr QStringView agreementMissing = u"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED";
//! Apple's: what was to be changed, or what it belongs to, is in a state in which it cannot be.
inline constexpr QStringView entityStateInvalid = u"STATE_ERROR.ENTITY_STATE_INVALID";
//! Apple's: an attribute cannot be changed, or not now (api/01 5).
inline constexpr QStringView attributeNotAllowed = u"ENTITY_ERROR.ATTRIBUTE.NOT_ALLOWED";
//! Apple's: something else has this value of an attribute already (api/01 6.2).
inline constexpr QStringView attributeDuplicate = u"ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE";
//! A change was refused by ourselves: the account is read-only. Nothing was sent.
inline constexpr QStringView readOnly = u"SLIPWAY_READ_ONLY";
//! A link led to another host than the account's; it was not followed.
inline constexpr QStringView offOrigin = u"SLIPWAY_OFF_ORIGIN";
//! A list's pages lead back to an earlier one.
inline constexpr QStringView pagingLoop = u"SLIPWAY_PAGING_LOOP";
//! A list sent the same rows again under a new link.
inline constexpr QStringView pagingRepeat = u"SLIPWAY_PAGING_REPEAT";
//! A list did not end within any sane number of pages.
inline constexpr QStringView pagingEndless = u"SLIPWAY_PAGING_ENDLESS";

} // namespace slipway::errorcode
