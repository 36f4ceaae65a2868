// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/result.h"
#include "services/testers.h"

#include <optional>

namespace slipway {

//! Somebody who is to test, by their address.
struct NewTester
{
    QString email = {};
    QString firstName = {}; //!< both may be empty
    QString lastName = {};
    std::vector<TesterGroup> groups = {}; //!< those they are to be in, at least one

    //! First and last name, or the address of who has neither.
    QString name() const;
};

//! \brief Makes \a tester and puts them into their groups; who is a tester of the team already joins those they are not in yet.
//!
//! The request that makes somebody is never sent twice: when its answer is lost, or somebody else was faster, what Apple shows within a minute
//! decides (rules R4 and R6). Nothing is begun once \a cancel is cancelled. \a context outlives the task.
[[nodiscard]] Task<Result<void>> admitTester(SessionContext *context, NewTester tester, CancelToken cancel);

//! \brief How Apple shows \a tester among those of \a appId, as soon as they are in all of their groups; nothing when a minute has not shown that.
[[nodiscard]] Task<Result<std::optional<TesterRow>>> readAdmitted(SessionContext *context, QString appId, NewTester tester, CancelToken cancel);

} // namespace slipway
