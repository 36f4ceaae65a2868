// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/testerimport.h"
#include "jsonapi/request.h"

#include <QSet>

namespace slipway {

struct SessionContext;

//! A tester as Apple shows them now.
struct FoundTester
{
    QString id = {}; //!< empty: there is none
    QStringList groups = {}; //!< ids, of all apps
};

//! Who is in a group.
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

//! All members of \a groupId, as Apple lists them. \a context outlives the task.
[[nodiscard]] Task<Result<GroupMembers>> readGroupMembers(SessionContext *context, QString groupId, CancelToken cancel);

} // namespace slipway
