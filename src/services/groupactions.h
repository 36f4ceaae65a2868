// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "services/betagroups.h"
#include "services/buildactions.h"
#include "services/jobs.h"
#include "services/memberships.h"
#include "services/testers.h"

#include <QObject>

namespace slipway {

//! A TestFlight group that is to be made.
struct NewBetaGroup
{
    QString appId = {};
    QString name = {};
    bool isInternal = false; //!< for ever
    bool hasAllBuilds = false; //!< for ever; internal groups only
    bool feedbackEnabled = true;
};

//! What of a group is to be another; what is not set stays.
struct BetaGroupChange
{
    std::optional<QString> name = {};
    std::optional<bool> feedbackEnabled = {};
    std::optional<bool> publicLinkEnabled = {};
    std::optional<bool> publicLinkLimitEnabled = {};
    std::optional<int> publicLinkLimit = {}; //!< 1 to mostByPublicLink

    bool isEmpty() const { return *this == BetaGroupChange(); }
    //! \a group as it is with the change.
    BetaGroupRow appliedTo(BetaGroupRow group) const;
    friend bool operator==(const BetaGroupChange &, const BetaGroupChange &) = default;
};

//! \brief What is done with TestFlight groups at Apple.
//!
//! What a form says is answered to the form: Apple's reason belongs beside a field. All else is a job of the session, which can be undone while it
//! waits (ux.md 3.6). Who asks has confirmed what needs it. What Apple has done is announced.
//!
//! Where an answer is lost, what Apple shows decides (rules R2 and R4), for up to a minute; a change of values is sent once more.
class GroupActions final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    GroupActions(SessionContext &context, Jobs &jobs) : m_context(context), m_jobs(jobs) {}

    //! Answers the id of the group, or why there is none.
    [[nodiscard]] Task<Result<QString>> create(NewBetaGroup group);
    [[nodiscard]] Task<Result<void>> change(QString groupId, BetaGroupChange change);
    //! At once, with its link and all of its memberships.
    void remove(const TesterGroup &group, const QString &appId);

    //! Deferred, since it mails people. Each becomes a tester by the address of the Apple Account, or joins as the tester they are already.
    void addMembers(const std::vector<TeamUserRow> &users, const TesterGroup &group);
    //! \brief Deferred, since it mails people.
    //!
    //! A build that Apple does not know yet (404), as happens right after it was processed, is tried again for some minutes (api/09).
    void addBuilds(const std::vector<BuildRef> &builds, const TesterGroup &group);
    //! Deferred. Testers keep what they have installed.
    void removeBuilds(const std::vector<BuildRef> &builds, const TesterGroup &group);

    //! Apple's sentence about \a attribute of what create() or change() sent; empty when \a error does not name it.
    static QString reasonFor(const AttributeSpec &attribute, const Error &error);

signals:
    //! There is a group \a groupId in the app \a appId that was not there.
    void created(const QString &appId, const QString &groupId);
    //! The values, builds or members of \a groupId are others now.
    void changed(const QString &groupId);
    //! Apple has taken \a change of the values of \a groupId; changed() follows.
    void valuesChanged(const QString &groupId, const slipway::BetaGroupChange &change);
    //! Testers were made for \a groupId, or are in it now.
    void membersAdded(const QString &groupId);
    //! \a groupId is gone from the app \a appId.
    void removed(const QString &appId, const QString &groupId);

private:
    struct Run;
    using RunPointer = std::shared_ptr<Run>; // shared by the coroutines of one job

    void start(JobPlan plan, Run run, Task<JobOutcome> (*step)(RunPointer));
    static Task<JobOutcome> removeGroup(RunPointer run);
    static Task<JobOutcome> admitAll(RunPointer run);
    static Task<JobOutcome> addAllBuilds(RunPointer run);
    static Task<JobOutcome> removeAllBuilds(RunPointer run);

    SessionContext &m_context;
    Jobs &m_jobs;
};

} // namespace slipway
