// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/testersighting.h"
#include "services/apps.h"
#include "services/testers.h"

#include <QFuture>

namespace slipway {

//! Whether a tester is idle, or why they are spared.
enum class IdleVerdict {
    Idle, //!< Apple says that they did not use the app in the period
    Lately, //!< they came, or were invited, within the period, as far as is known
    UnknownUsage, //!< Apple says nothing of their use, which is not the same as none
    Active, //!< they used the app
    OtherGroup, //!< they are in a group too that is not looked at, or may be
    Internal, //!< they are in an internal group, which is for members of the team
};

//! All of them, in the order in which they are counted.
inline constexpr std::array idleVerdicts{IdleVerdict::Idle,   IdleVerdict::Lately,     IdleVerdict::UnknownUsage,
                                         IdleVerdict::Active, IdleVerdict::OtherGroup, IdleVerdict::Internal};

//! As badges have it: "otherGroup".
QLatin1String idleVerdictCode(IdleVerdict verdict);

//! What is known of the testers of an app.
struct TesterFacts
{
    QHash<QString, TesterRow> testers = {}; //!< all of the app, by id
    std::vector<BetaGroupRow> groups = {}; //!< of the app
    std::optional<QHash<QString, BetaTesterUsage>> usage = {}; //!< by tester; nothing: it could not be read, so nobody is idle
    TesterSightings sightings = {}; //!< who is not in it is taken for somebody new
};

//! Who is looked for.
struct IdleWish
{
    int days = 0; //!< the period, one of usageDays: that of the usage
    QSet<QString> groups = {}; //!< ids; those in none of them that is there still are left out. Empty: everybody
    QDateTime now = {};
};

//! A tester, and what there is to say of them.
struct JudgedTester
{
    TesterRow tester = {};
    QStringList groups = {}; //!< names of those of the app that they are in
    BetaTesterUsage usage = {};
    IdleVerdict verdict = IdleVerdict::UnknownUsage;
    QString reason = {}; //!< a sentence

    const QString &id() const { return tester.id; }
    friend bool operator==(const JudgedTester &, const JudgedTester &) = default;
};

//! \brief Who of the testers in \a facts is idle, and who is spared, by their names, who has none last. Pure.
//!
//! Only who is known not to have used the app in the period is idle, and nobody who may have come within it: who has not installed
//! it may have been invited yesterday, so that they are spared until Slipway has known them for the whole period.
std::vector<JudgedTester> judgeTesters(const TesterFacts &facts, const IdleWish &wish);

//! The same in another thread, for thousands.
QFuture<Result<std::shared_ptr<const std::vector<JudgedTester>>>> judgeTestersAside(const std::shared_ptr<const TesterFacts> &facts,
                                                                                    const IdleWish &wish);

} // namespace slipway
