// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testers.h"
#include "ui/shell/pageaction.h"

#include <QObject>

class QPushButton;

namespace slipway {

struct BetaGroupRow;
struct BuildRef;
class GroupReading;
class Pane;
class Session;

//! \brief What can be done with the TestFlight group of a page: the same from the page's button, the menus of the window and the palette.
//!
//! Asks first what ux.md 3.6 wants asked. When the group of the page is deleted from here, the page asks to go to the testers of the app.
class GroupCommands final : public QObject
{
    Q_OBJECT

public:
    //! Belongs to \a page. \a session and \a reading outlive this.
    GroupCommands(Session &session, GroupReading &reading, Pane *page);

    //! For Pane::pageActions(): new, rename, members, builds, delete; each with the reason why not just now.
    std::vector<PageAction> actions();
    //! A button whose menu is actions(), for the heading of the page.
    QPushButton *makeButton(QWidget *parent);

    //! Why builds cannot be added to the group or removed; empty when they can.
    QString buildsHindrance() const;
    //! The same of members of the team.
    QString membersHindrance() const;
    //! Why nothing of the group can be changed just now.
    QString groupHindrance() const;

    void create();
    void rename();
    void addMembers();
    void addBuilds();
    void removeBuilds(const std::vector<BuildRef> &builds);
    void remove();

private:
    QString hindrance() const;
    TesterGroup ref() const;
    void showGroup(const QString &id, const QString &name);
    void leave();

    Session &m_session;
    GroupReading &m_reading;
    Pane *const m_page;
};

} // namespace slipway
