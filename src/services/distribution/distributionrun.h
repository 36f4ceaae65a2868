// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "services/distribution/distribution.h"
#include "services/memberships.h"

namespace slipway {

//! \brief The work of one distribution, for Jobs: step by step, and what Apple shows already is not sent.
//!
//! Every step needs those before it, but for internal groups, which need no review: the first that fails ends it, and the outcome names what was not
//! sent. A lost answer is looked up for up to a minute; what was to be made is never sent twice, a value once more (rules R2, R4). A build that Apple
//! does not know yet when its groups are to get it is tried again for some minutes.
class DistributionRun final
{
public:
    //! The session of \a context outlives the run.
    DistributionRun(SessionContext &context, Distribution distribution, std::shared_ptr<JobControl> control);

    static Task<JobOutcome> run(std::shared_ptr<DistributionRun> self);

    //! Groups that have the build because of it.
    const QStringList &linkedGroups() const { return m_linked; }
    //! The texts of it that Apple has by now, as they would be drafted.
    const std::vector<Draft> &writtenTexts() const { return m_written; }
    //! Something was sent.
    bool hasSent() const { return m_hasSent; }

private:
    using Pointer = std::shared_ptr<DistributionRun>; // shared by its coroutines

    static Task<Result<void>> readFacts(Pointer self);
    static Task<Result<void>> take(Pointer self, size_t index);
    static Task<bool> showsUntilSure(Pointer self, size_t index);
    static Task<void> settle(Pointer self);
    static Task<void> link(Pointer self);
    bool isStopped() const { return m_control->cancel.isCancelled(); }
    QString hindranceOfBuild() const;
    void noteWritten(const DistributionStep &step);
    void advance(int steps);
    void endAt(size_t index, const QString &reason);
    void leaveOut(const std::vector<TesterGroup> &groups, const QString &reason);
    QString nameOfGroup(const QString &id) const;
    JobOutcome outcome() const;

    SessionContext &m_context;
    const Distribution m_distribution;
    const std::shared_ptr<JobControl> m_control;
    const std::vector<DistributionStep> m_steps;
    std::vector<TesterGroup> m_groups; // that are still to get it
    DistributionFacts m_facts;
    std::vector<JobProblem> m_problems;
    QStringList m_linked;
    std::vector<Draft> m_written;
    int m_done = 0; // steps and groups
    bool m_hasSent = false;
};

} // namespace slipway
