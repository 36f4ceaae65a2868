// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "core/result.h"

namespace slipway {

struct BetaGroupChange;
struct NewBetaGroup;
struct SessionContext;

// What Apple shows when an answer was lost. A context outlives the tasks, which end with Error::cancelled() when the session closes.

//! The id of the group of \a group's app that has its name; empty when a minute has shown none (rule R4).
[[nodiscard]] Task<Result<QString>> findGroupUntilSure(SessionContext *context, NewBetaGroup group);
//! Whether the group \a groupId has all that \a change wants (rule R2).
[[nodiscard]] Task<Result<bool>> showsChange(SessionContext *context, QString groupId, BetaGroupChange change);

} // namespace slipway
