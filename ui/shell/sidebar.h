// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"
#include "ui/shell/place.h"

#include <QSet>
#include <QStandardItemModel>
#include <QWidget>

#include <vector>

namespace slipway {

struct AccountSummary;
class AccountButton;
class Accounts;
class AppDirectory;
class Clock;
class SidebarView;

//! \brief The column at the left: whose account it is, and the places to go to, in groups (ux.md 2.1).
//!
//! It shows what exists: a section that is not built is absent.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int preferredWidth = 232;
    static constexpr int smallestWidth = 180;
    static constexpr int largestWidth = 320;
    static constexpr int railWidth = 56;

    //! Both outlive the sidebar.
    Sidebar(Accounts &accounts, Clock &clock, QWidget *parent);

    void setAccount(const AccountSummary &account);
    //! The apps opened last, newest first; each a place.
    void setRecentApps(const std::vector<Place> &apps);
    //! Marks the entry of \a place, and shows the section of its app.
    void showPlace(const Place &place);
    //! Shows what \a directory knows of the app that is shown. It outlives the sidebar, or goes with it.
    void follow(const AppDirectory &directory);
    //! The TestFlight groups of the app that is shown.
    void setGroups(const std::vector<BetaGroupRow> &groups);
    //! How many texts of the app that is shown are changed here and not sent: with any there is an entry to review them.
    void setDraftCount(int count);
    //! How many pieces of feedback on the app that is shown are unread, as far as it is known.
    void setUnreadFeedback(int count);
    //! Icons only, in a narrow window.
    void setRail(bool rail);
    bool isRail() const { return m_rail; }
    //! The button that says whose account it is.
    AccountButton *accountButton() const { return m_account; }

signals:
    void placeRequested(const slipway::Place &place);
    //! Why what hovers over it cannot be dropped there; empty when it hovers where it can.
    void dropRefused(const QString &reason);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void unfold();
    void addTesters(QStandardItem *app);
    void addFeedback(QStandardItem *app, const Place &place);
    std::optional<Place> placeAt(const QModelIndex &entry) const;
    void select();
    QModelIndex entryBelow(const QModelIndex &parent) const;
    QStandardItem *addGroup(const QString &title);
    QStandardItem *addPlace(QStandardItem *group, const QString &title, QLatin1String icon, const Place &place);

    AccountButton *m_account = nullptr;
    SidebarView *m_places = nullptr;
    QStandardItemModel m_model;
    std::vector<Place> m_entries; // by the number that an item carries
    std::vector<Place> m_recent;
    std::vector<BetaGroupRow> m_groups;
    QSet<int> m_folded; // numbers of the groups that the user has closed
    Place m_shown;
    int m_draftCount = 0;
    int m_unreadFeedback = 0;
    bool m_hasAccount = false;
    bool m_rail = false;
};

} // namespace slipway
