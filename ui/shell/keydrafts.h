// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/keydraft.h"

#include <map>

namespace slipway {

//! \brief What has been typed on the pages for keys and is not saved yet, so that a page that was left comes back as it was.
//!
//! In memory alone. A key that was handed over is wiped with its draft.
struct KeyDrafts
{
    //! By the account whose key it replaces; empty for a new account.
    std::map<QString, KeyDraft> byAccount = {};
};

} // namespace slipway
