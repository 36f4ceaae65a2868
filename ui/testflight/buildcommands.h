// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/betagroups.h"
#include "services/buildactions.h"
#include "services/testeractions.h"

#include <functional>

class QMenu;
class QWidget;

namespace slipway {

struct GraveAction;
class Session;

//! \brief What can be done with the builds that are selected: the same from the bar, the context menu, and the menus of the window.
//!
//! Each asks about those of the selection that it is for, and leaves the others alone. Asks first what ux.md 3.6 wants asked: before every write where
//! the account says so, and always before what is final.
class BuildCommands final : public QObject
{
    Q_OBJECT

public:
    //! Valid until the rows change.
    using Selected = std::function<const std::vector<const TestBuildRow *> &()>;

    //! \a selected answers which builds of \a app it is about, when it is asked. Questions are put over \a page.
    BuildCommands(Session &session, AppRef app, Selected selected, QWidget *page);

    //! The groups of the app.
    void setGroups(const std::vector<BetaGroupRow> &groups) { m_groups = groups; }

    //! Why nothing of that kind can be done with the selection just now; empty when something can.
    QString distributeHindrance() const;
    QString textsHindrance() const;
    QString joinHindrance() const;
    QString leaveHindrance() const;
    QString reviewHindrance() const;
    QString notifyHindrance() const;
    QString answerHindrance() const;
    QString expireHindrance() const;
    QString testersHindrance() const;
    QString symbolsHindrance() const;

    //! How many of the selection the group \a groupId would get, and why it would get none; empty when it would get some.
    int joinCount(const QString &groupId) const;
    QString joinRefusal(const QString &groupId) const;
    //! Adds to \a groupId what it would get.
    void join(const QString &groupId);
    const AppRef &app() const { return m_app; }
    void nameApp(const QString &name) { m_app.name = name; }

    //! Fills \a menu with the groups to add to or to remove from. Groups that get every build by themselves are left out.
    void offerGroupsToJoin(QMenu *menu);
    void offerGroupsToLeave(QMenu *menu);
    //! Fills \a menu with the two answers about encryption.
    void offerAnswers(QMenu *menu);
    //! Opens the sheet that does all of it for one build.
    void distribute();
    //! Asks for the page of What to Test of one build.
    void showTexts();
    //! Opens the sheet with those who test one build outside of groups.
    void showTesters();
    void submitForReview();
    void notifyTesters();
    void expire();

signals:
    void textsRequested(const slipway::TestBuildRow &build);

private:
    using Wanted = bool (*)(const TestBuildRow &build);

    QString hindrance() const;
    QString hindranceUnlessAny(Wanted wanted, const QString &reason) const;
    const BetaGroupRow *findGroup(const QString &id) const;
    std::vector<BuildRef> refs(const std::function<bool(const TestBuildRow &)> &wanted) const;
    void leave(const TesterGroup &group);
    void answer(bool usesNonExemptEncryption);
    void ask(GraveAction question, const std::vector<BuildRef> &builds, std::function<void()> action);
    void askGravely(GraveAction question, const std::vector<BuildRef> &builds, std::function<void()> action);

    Session &m_session;
    AppRef m_app;
    const Selected m_selected;
    QWidget *m_page;
    std::vector<BetaGroupRow> m_groups;
};

} // namespace slipway
