// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/builds.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace slipway {

class Session;

//! \brief What is read of the one build that somebody looks at: its details, what testers did with it, how large it is, and on request who tests it.
//!
//! It reads once the build has stayed the one for a moment, so that going through a list asks Apple for nothing.
class BuildReading final : public QObject
{
    Q_OBJECT

public:
    //! \a session outlives this.
    BuildReading(Session &session, QObject *parent);
    ~BuildReading() override;

    //! Reads about the build \a id from now on; about none when it is empty.
    void setBuild(const QString &id);
    //! Reads it again.
    void refresh();
    //! Reads the names of those who test it outside of groups.
    void readTesters();

    //! What of it is there; of a build that nobody counted anything of yet, the usage is unknown.
    const std::optional<BuildDetail> &detail() const { return m_detail; }
    const std::optional<BetaBuildUsage> &usage() const { return m_usage; }
    const std::vector<BundleSizeRow> &sizes() const { return m_sizes; }
    const std::optional<std::vector<TesterRow>> &testers() const { return m_testers; }

    bool isLoading() const;
    //! What failed, or holds it up; nothing when all is well.
    std::optional<Error> trouble() const;
    //! Something failed, so that refresh() may help.
    bool hasFailed() const;

signals:
    void changed();

private:
    void start();
    void follow(FeedBase &feed);
    void takeDetail();
    void readSizes();
    std::vector<FeedBase *> feeds() const;

    Session &m_session;
    QString m_id;
    QTimer m_rest;
    std::unique_ptr<Feed<BuildDetail>> m_detailFeed;
    std::unique_ptr<Feed<BetaBuildUsage>> m_usageFeed;
    std::unique_ptr<Feed<BundleSizeRow>> m_sizesFeed;
    std::unique_ptr<Feed<TesterRow>> m_testersFeed;
    std::optional<BuildDetail> m_detail;
    std::optional<BetaBuildUsage> m_usage;
    std::vector<BundleSizeRow> m_sizes;
    std::optional<std::vector<TesterRow>> m_testers;
};

} // namespace slipway
