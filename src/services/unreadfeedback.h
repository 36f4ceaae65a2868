// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/feedback.h"

#include <array>

namespace slipway {

//! \brief How many pieces of feedback on an app nobody has read yet, as far as it was ever listed here.
//!
//! It asks the cache, and Apple nothing; what others list, mark or delete meanwhile counts at once.
class UnreadFeedback final : public QObject
{
    Q_OBJECT

public:
    //! \a service outlives this.
    UnreadFeedback(FeedbackService &service, const QString &appId, QObject *parent = nullptr);
    ~UnreadFeedback() override;

    //! 0 also while nothing is known.
    int count() const { return m_count; }

signals:
    void changed();

private:
    void peek(FeedbackKind kind);
    QSet<QString> &idsOf(FeedbackKind kind) { return m_ids[size_t(kind)]; }
    void countAgain();

    FeedbackService &m_service;
    const QString m_appId;
    std::array<std::unique_ptr<Feed<FeedbackRow>>, 2> m_known; // by kind
    std::array<QSet<QString>, 2> m_ids; // by kind
    QSet<QString> m_read;
    bool m_knowsRead = false;
    int m_count = 0;
};

} // namespace slipway
