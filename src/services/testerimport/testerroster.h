// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "services/apps.h"

#include <QHash>

#include <functional>
#include <memory>

namespace slipway {

struct SessionContext;

//! A tester of the team, as an import needs to know them.
struct KnownTester
{
    QString id = {};
    QStringList groups = {}; //!< ids of those of the app
};

//! \brief Who tests by now: everybody of the team by address, and who of them is in which group of an app.
//!
//! Who came by a public link and has no address is counted, and in no table.
struct TesterRoster
{
    QString appId = {};
    std::vector<BetaGroupRow> groups = {}; //!< of the app
    QHash<QString, KnownTester> testers = {}; //!< by keyOf() of the address
    QHash<QString, int> members = {}; //!< how many each of the groups has, by its id
    int internals = 0; //!< testers of the app in groups for the team
    int externals = 0; //!< the others of its groups

    //! What two spellings of one address have in common: Apple has each person once, whatever the case.
    static QString keyOf(const QString &email) { return email.trimmed().toCaseFolded(); }
    //! Null when there is no such group.
    const BetaGroupRow *group(const QString &id) const;
    //! Puts somebody of the team in, who is in \a groupsOfTeam, of whichever apps.
    void add(const QString &id, const QString &email, const QStringList &groupsOfTeam);
};

//! Told how many testers are read, and of how many if that is known.
using RosterProgress = std::function<void(int, std::optional<int>)>;

//! \brief Reads from Apple who tests: the groups of \a appId, and the whole team, 200 a request. The cache is not asked.
//!
//! \a context outlives the task. \a progress is called in this thread while it runs.
[[nodiscard]] Task<Result<std::shared_ptr<const TesterRoster>>> readTesterRoster(SessionContext *context, QString appId, RosterProgress progress,
                                                                                 CancelToken cancel);

} // namespace slipway
