// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testers.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace slipway {

class Session;
class Settings;

//! \brief How much the testers of an app used it in the period that people chose, which settings remember.
//!
//! It is shown whole: what arrives replaces what is known when all of it is there.
class TesterUsage final : public QObject
{
    Q_OBJECT

public:
    //! The period that was chosen last.
    static int chosenDays(const Settings &settings);

    //! Both outlive this.
    TesterUsage(Session &session, Settings &settings, const QString &appId, QObject *parent = nullptr);

    //! Of the period, one of usageDays.
    int days() const { return m_days; }
    //! Reads another period.
    void setDays(int days);

    //! Reads it, unless that was done not long ago; for when the testers are there.
    void open();
    //! Reads it anew, if it was read before.
    void refresh();

    //! Where it comes from, until the next change(): state, error, what is left to read.
    FeedBase &feed() const { return *m_feed; }
    //! Something is known: else everybody's usage is unknown only for now.
    bool isRead() const { return m_feed->asOf().isValid(); }
    //! What is known, by tester.
    const QHash<QString, BetaTesterUsage> &all() const { return m_known; }
    //! Of the tester \a id; all unknown where Apple says nothing.
    BetaTesterUsage of(const QString &id) const { return m_known.value(id); }

signals:
    //! The period or what is known in it is another one now.
    void changed();
    //! There is something else to say of feed().
    void stateChanged();

private:
    void follow();
    void take();

    Session &m_session;
    Settings &m_settings;
    const QString m_appId;
    int m_days = 0;
    bool m_isOpen = false;
    std::unique_ptr<Feed<TesterUsageRow>> m_feed;
    QHash<QString, BetaTesterUsage> m_arrived;
    QHash<QString, BetaTesterUsage> m_known;
};

} // namespace slipway
