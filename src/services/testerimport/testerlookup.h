// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/testerimport.h"
#include "jsonapi/request.h"
#include "services/requestcost.h"

#include <QSet>

#include <array>
#include <chrono>

namespace slipway {

struct SessionContext;

//! A tester as Apple shows them now.
struct FoundTester
{
    QString id = {}; //!< empty: there is none
    QStringList groups = {}; //!< ids, of all apps
};

//! Who is in a group, or tests an app.
struct GroupMembers
{
    QSet<QString> ids = {};
    QSet<QString> addresses = {}; //!< as TesterRoster::keyOf() has them

    bool has(const ImportedTester &tester) const;
};

//! Makes \a tester, and puts them into their groups.
Request testerCreation(const ImportedTester &tester);

//! The tester of the team who has \a email, whatever its case. \a context outlives the task.
[[nodiscard]] Task<Result<FoundTester>> findTester(SessionContext *context, QString email, CancelToken cancel);

//! Reads lag writes (rule R4): waits before each reading back of a list of testers; a minute in all.
inline constexpr std::array<std::chrono::seconds, 5> readBackDelays{std::chrono::seconds(0), std::chrono::seconds(2), std::chrono::seconds(8),
                                                                    std::chrono::seconds(20), std::chrono::seconds(30)};

//! All members of \a groupId, as Apple lists them. \a context outlives the task.
[[nodiscard]] Task<Result<GroupMembers>> readGroupMembers(SessionContext *context, QString groupId, CancelToken cancel);
//! Testers that findAppTesters() asks for at once: their ids have 36 characters, and a URL of more than 8,000 may be refused.
inline constexpr int mostTestersAsked = 100;
//! \brief Those of \a testers, by id, whom Apple shows among the testers of \a appId.
//!
//! A request for each mostTestersAsked of them, each of which waits until there are more than \a reserve left, and tells \a waits of that.
[[nodiscard]] Task<Result<QStringList>> findAppTesters(SessionContext *context, QString appId, QStringList testers, int reserve, CancelToken cancel,
                                                       WaitListener waits);

} // namespace slipway
