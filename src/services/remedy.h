// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <vector>

namespace slipway {

//! What a person can do about a failure, beside trying again: the window offers a button for each.
enum class Remedy {
    TestKey, //!< see step by step what works with the key
    SetClock, //!< read how this computer's clock is set
    SwitchAccount, //!< work with another account that is here
    ReadAboutRoles, //!< Apple's page of what each role may do
    OpenAgreements, //!< Apple's page on which the Account Holder accepts agreements
    SeeSystemStatus, //!< Apple's page of outages
};

//! What else there is to go to.
enum class OtherAccounts { None, Some };

//! \brief The remedies for \a error, the likeliest first. Decides by its kind and codes, never by its words.
std::vector<Remedy> remediesFor(const Error &error, OtherAccounts others);

} // namespace slipway
