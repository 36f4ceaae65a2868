// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/distribution/distribution.h"
#include "services/jobs.h"

namespace slipway {

//! \brief Gives builds to their testers: each distribution is a job of the session, deferred since it mails people and cannot be taken back.
//!
//! One of a build that Apple still processes is queued: a job that can be undone, holds nobody up, and starts by itself once the build is processed
//! (or once that failed, which it says). The queue does not survive the session; who closes it is asked, as about any unfinished job.
class Distributions final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds pollInterval{30};

    //! Both outlive this.
    Distributions(SessionContext &context, Jobs &jobs);

    //! \a processing is that of the build as it was shown last.
    void start(const Distribution &distribution, BuildProcessingState processing);
    //! A distribution of \a buildId waits for Apple.
    bool isQueued(const QString &buildId) const { return m_queue.contains(buildId); }
    //! Forgets one that isQueued().
    void unqueue(const QString &buildId);

    //! The texts of one build. The caller owns the feed and opens it.
    std::unique_ptr<Feed<BuildTexts>> texts(const QString &buildId);
    //! The same with where the build stands.
    std::unique_ptr<Feed<DistributionFacts>> facts(const QString &buildId);
    //! The texts of the newest builds of the app \a appId for \a platform, one page.
    std::unique_ptr<Feed<BuildTexts>> recentTexts(const QString &appId, const EnumValue<Platform> &platform);

signals:
    //! \a builds, by id, are other than they were.
    void changed(const QStringList &builds);
    //! Apple has these texts of a build by now.
    void textsWritten(const std::vector<slipway::Draft> &texts);
    //! \a groupId has a build that it had not.
    void groupChanged(const QString &groupId);
    //! isQueued() may answer otherwise.
    void queueChanged();

private:
    static Task<JobOutcome> distribute(Distributions *self, Distribution distribution, std::shared_ptr<JobControl> control);
    Task<void> watch();
    Task<void> look();

    SessionContext &m_context;
    Jobs &m_jobs;
    std::map<QString, int> m_queue; // jobs by build
    bool m_isWatching = false;
};

} // namespace slipway
