// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs.h"

#include <QPointer>
#include <QWidget>

namespace slipway {

class Actions;
class Clock;
class PageActions;
class PaneHost;
class PlainLabel;
class Session;
class Toast;

//! \brief The jobs of the open account as toasts over the foot of the page, newest below (ux.md 3.6); older ones wait for their turn to be seen.
//!
//! They lie above what the page has at its own foot, such as the pending bar. What went well goes by itself after some seconds, problems stay.
//! Tab comes here after the page. While there is something to undo, the window's Undo undoes the newest job before the page's drafts.
class JobToasts final : public QWidget
{
    Q_OBJECT

public:
    //! What it works with; all of it outlives it.
    struct Parts
    {
        Actions &actions;
        PageActions &pageActions;
        PaneHost &panes;
        Clock &clock;
    };

    //! Lies over the panes, which are in \a parent.
    JobToasts(const Parts &parts, QWidget *parent);
    ~JobToasts() override;

    //! Shows the jobs of \a session from now on; none when it is null.
    void follow(Session *session);

signals:
    //! Something for the status line: what was undone.
    void noticed(const QString &text);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Time = std::chrono::milliseconds;

    struct Shown
    {
        int id = 0;
        Toast *toast = nullptr; // owned by this
        bool isClosing = false; // by itself, in a while
        Time closesAt{0}; // while nobody holds it
        Time left{0}; // while somebody does
        int round = 0; // waits of earlier rounds mean nothing
    };

    void update();
    void removeOthers();
    Shown &shownOf(const JobStatus &job);
    void connectToast(Toast *toast, int id);
    void hold(int id, bool held);
    void closeLater(Shown &shown, const JobStatus &job);
    void wait(Shown &shown);
    void closeWhenDue(int id, int round);
    void offerUndo();
    void showProblems(int id);
    void focusNewest();
    void leave();
    void place();
    int foot();

    Parts m_parts;
    QPointer<Jobs> m_jobs;
    std::vector<Shown> m_shown; // oldest first
    PlainLabel *m_more;
    QPointer<QWidget> m_before; // who had the keyboard before it came here
    int m_undone = 0; // the id of the job that Undo stands for
};

} // namespace slipway
