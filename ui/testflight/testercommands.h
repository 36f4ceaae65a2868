// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/apps.h"
#include "services/testeractions.h"
#include "ui/testflight/testercolumns.h"

#include <functional>

class QMenu;
class QWidget;

namespace slipway {

struct GraveAction;
class Session;

//! \brief What can be done with the testers that are selected: the same from the bar, the context menu, the menus of the window and by dragging.
//!
//! Asks first what ux.md 3.6 wants asked: before every write where the account says so, and always before somebody is removed.
class TesterCommands final : public QObject
{
    Q_OBJECT

public:
    //! Valid until the rows change.
    using Selected = std::function<const std::vector<const TesterLine *> &()>;

    //! \a selected answers whom it is about, when it is asked. \a app has no id on the page of the whole team. Questions are put over \a page.
    TesterCommands(Session &session, AppRef app, Selected selected, QWidget *page);

    //! The groups of the app.
    void setGroups(const std::vector<BetaGroupRow> &groups) { m_groups = groups; }
    const std::vector<BetaGroupRow> &groups() const { return m_groups; }
    //! The page is about the members of this group, which they can be moved from.
    void setShownGroup(const TesterGroup &group) { m_shown = group; }
    const TesterGroup &shownGroup() const { return m_shown; }

    //! Why nothing can be done with the selection just now; empty when something can.
    QString hindrance() const;
    //! The same of adding to a group, and of inviting.
    QString addHindrance() const;
    //! Why nobody new can be invited just now.
    QString newcomerHindrance() const;
    //! The same of removing from a group.
    QString leaveHindrance() const;

    //! Fills \a menu with all that can be done.
    void fillMenu(QMenu *menu);
    //! Fills \a menu with the groups to add to or to remove from; internal groups and others apart.
    void offerGroupsToJoin(QMenu *menu);
    void offerGroupsToLeave(QMenu *menu);
    //! Those groups of \a line that the page knows, which are not those of other apps.
    static std::vector<TesterGroup> shownGroups(const TesterLine &line);
    //! Removes from \a group whoever is selected and in it.
    void leave(const TesterGroup &group);
    //! Asks for somebody's address, and invites them.
    void inviteNewcomer();
    void invite();
    void removeFromApp();
    void removeFromTeam();
    //! What is done when the selection is dropped on \a group, \a moving it or not.
    void drop(const TesterGroup &group, bool moving);

    //! The addresses of the selected, a line each, to the clipboard: for the "To" of a mail, or a column elsewhere.
    void copyAddresses();

    bool isOfTeam() const { return m_app.id.isEmpty(); }
    const AppRef &app() const { return m_app; }
    void nameApp(const QString &name) { m_app.name = name; }

signals:
    //! Something to be said in passing.
    void noticed(const QString &message);

private:
    QStringList addresses() const; // of the selected
    void add(const TesterGroup &group);
    void ask(GraveAction question, const std::vector<TesterRef> &testers, std::function<void()> action);
    void askGravely(GraveAction question, const std::vector<TesterRef> &testers, std::function<void()> action);
    std::vector<TesterRef> refs() const;

    Session &m_session;
    AppRef m_app;
    const Selected m_selected;
    QWidget *m_page;
    std::vector<BetaGroupRow> m_groups;
    TesterGroup m_shown;
};

} // namespace slipway
