// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/coroutine.h"
#include "services/builds.h"
#include "services/jobs.h"
#include "services/requestseries.h"

#include <QObject>

namespace slipway {

//! A build that something is done with.
struct BuildRef
{
    QString id = {};
    QString name = {}; //!< what people call it when something goes wrong: its number
};

//! \brief What is done with builds in TestFlight at Apple: each a job of the session, which can be undone while it waits (ux.md 3.6).
//!
//! Who asks has confirmed what needs it. What Apple has done is announced.
class BuildActions final : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this.
    BuildActions(SessionContext &context, Jobs &jobs) : m_context(context), m_jobs(jobs) {}

    //! At once and for ever: nobody can install them any more. One that is at Beta App Review leaves it, which is the only way to cancel that.
    void expire(const std::vector<BuildRef> &builds);
    //! At once and for ever: Apple takes one answer a build (api/05 4).
    void answerEncryption(const std::vector<BuildRef> &builds, bool usesNonExemptEncryption);
    //! Deferred, since it cannot be cancelled. Apple looks at one build of a version at a time.
    void submitForReview(const std::vector<BuildRef> &builds);
    //! Deferred, since it mails people. One request each, none of which is repeated by itself (rule R6).
    void notifyTesters(const std::vector<BuildRef> &builds);

    //! \brief Saves the dSYM of \a build as a file at \a path: what names the places in a crash log. Replaces what is there once it has all of it.
    //!
    //! Links to it expire, so the build is read again first. A transfer, which holds up no other job. Answers the id of the job.
    int saveSymbols(const BuildRef &build, const QString &path);

signals:
    //! \a builds, by id, are other than they were.
    void changed(const QStringList &builds);

private:
    struct Run;
    using RunPointer = std::shared_ptr<Run>;
    using MakeRequest = std::function<Request(const QString &buildId)>;
    using EndSentence = QString (*)(int count);

    void start(JobPlan plan, const std::vector<BuildRef> &builds, const MakeRequest &requestFor, const QString &lost, EndSentence end);
    static Task<JobOutcome> sendAll(RunPointer run);

    SessionContext &m_context;
    Jobs &m_jobs;
};

} // namespace slipway
