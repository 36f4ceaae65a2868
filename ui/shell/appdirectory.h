// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"

#include <QObject>

namespace slipway {

class Session;
class UnreadFeedback;

//! \brief All apps of the account as they were seen last, for whoever needs more than an id: recent apps, the palette, links.
//!
//! Any age of the apps will do: it reads the cache, and asks Apple only for a list that was never read. The page with all apps keeps it young.
//! Groups are read again when they are changed.
class AppDirectory final : public QObject
{
    Q_OBJECT

public:
    explicit AppDirectory(QObject *parent = nullptr);
    ~AppDirectory() override;

    //! Belongs to \a session from now on, and knows nothing yet; nullptr for none. The session outlives this or the next call.
    void open(Session *session);
    //! Reads them, again if need be.
    void load();
    const std::vector<AppRow> &apps() const { return m_apps.all(); }
    //! nullptr for one that is not known, or not yet.
    const AppRow *find(const QString &id) const { return m_apps.find(id); }
    //! Knows the TestFlight groups of this app, and how much of its feedback is unread, from now on; of none when it is empty.
    void showApp(const QString &id);
    const std::vector<BetaGroupRow> &groups() const { return m_groups.all(); }

signals:
    //! There are other apps than before, or something is new about one.
    void changed();
    //! The app that is shown has other groups than before, or another one is shown.
    void groupsChanged();
    //! So many pieces of feedback on the app that is shown are unread, as far as they were ever listed.
    void unreadFeedbackChanged(int count);

private:
    void readGroups();

    Session *m_session = nullptr;
    std::unique_ptr<Feed<AppRow>> m_feed;
    TableModel<AppRow> m_apps{&AppRow::id, {}};
    QString m_shown; // id of the app that is shown
    std::unique_ptr<Feed<BetaGroupRow>> m_groupsFeed;
    TableModel<BetaGroupRow> m_groups{&BetaGroupRow::id, {}};
    std::unique_ptr<UnreadFeedback> m_unread;
};

} // namespace slipway
