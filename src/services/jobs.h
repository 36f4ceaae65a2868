// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace slipway {

struct SessionContext;

//! Something of a job that did not go well: whose, and Apple's reason. Both may be Apple's text.
struct JobProblem
{
    QString subject = {};
    QString reason = {};

    bool operator==(const JobProblem &) const = default;
};

//! How a job ended.
struct JobOutcome
{
    QString sentence = {}; //!< "12 testers added to Friends."
    std::vector<JobProblem> problems = {};

    bool operator==(const JobOutcome &) const = default;
};

//! \brief What the work of a job is given: whether somebody wants it to stop, and where it says how far it is. Of the GUI thread.
//!
//! Shared by the work and by Jobs, either of which may be done with it first.
class JobControl final
{
public:
    using Progress = std::function<void(int)>;
    using Wait = std::function<void(const QDateTime &)>;

    JobControl(Progress progress, Wait wait) : m_progress(std::move(progress)), m_wait(std::move(wait)) {}

    //! Somebody stops the job, or the session closes: nothing more is to be sent. For the requests of the work.
    const CancelToken cancel;

    //! So many of the steps are done.
    void advance(int done) const { m_progress(done); }
    //! Nothing is sent before \a until (UTC), for want of requests: other jobs are done meanwhile. An invalid time: it goes on.
    void wait(const QDateTime &until) const { m_wait(until); }

private:
    const Progress m_progress;
    const Wait m_wait;
};

//! A job that is to be done.
struct JobPlan
{
    //! \brief Does it, and says how it ended, also after it was told to stop: then what was done before.
    //!
    //! Kept until the job has ended, so it may capture, but is itself no coroutine: it calls one, and that takes its arguments by value. It may
    //! use what belongs to the session. The session waits for it, so it ends soon after JobControl::cancel.
    using Work = std::function<Task<JobOutcome>(std::shared_ptr<JobControl> control)>;

    QString title = {}; //!< in sentence case: "Adding 12 testers to Friends"
    QString deferral = {}; //!< "Invitations go out in %1 s.", with %1 for the seconds and no names in it; empty: it starts at once
    QString startLabel = {}; //!< of the button that does not wait: "Send Now"
    QString awaits = {}; //!< what it waits for, as long as that takes, until Jobs::release(): "Goes out when ..."; it is not deferred besides
    bool isTransfer = false; //!< it fetches a file and changes nothing: it neither waits for other jobs nor holds them up, and its steps are per cent
    int total = 0; //!< steps; 0: nobody knows
    Work run = {};
};

//! How it stands with a job.
struct JobStatus
{
    enum class State {
        Awaiting, //!< it waits for something at Apple; others are not held up
        Deferred, //!< it waits for somebody to undo it
        Waiting, //!< its time has come, but an earlier one is not done yet; it can be undone still
        Running,
        Done,
        Failed, //!< it ended, with problems
        Cancelled, //!< it was stopped while it ran; the outcome says what was done before
    };

    int id = 0; //!< never used twice
    QString title = {};
    QString deferral = {}; //!< of the plan, with its %1; see countdown()
    QString startLabel = {};
    QString awaits = {}; //!< of the plan
    State state = State::Deferred;
    bool isHeld = false; //!< the countdown stands still
    bool isStopping = false; //!< it runs, but was told to stop
    QDateTime waitsUntil = {}; //!< UTC; it runs, and waits until then for requests that Apple allows; invalid: it does not wait
    bool isTransfer = false; //!< of the plan
    int secondsLeft = 0; //!< of a deferred one, rounded up
    int done = 0;
    int total = 0;
    JobOutcome outcome = {}; //!< once it ended

    //! Nothing of it was sent.
    bool canUndo() const { return state == State::Awaiting || state == State::Deferred || state == State::Waiting; }
    //! It keeps others from running.
    bool isBusy() const { return state == State::Running && !isTransfer && !waitsUntil.isValid(); }
    bool isUnfinished() const { return canUndo() || state == State::Running; }
    //! The deferral, with the seconds that are left.
    QString countdown() const;
};

//! \brief What an account does at Apple and takes back if asked within some seconds (ux.md 3.6, L1): deferred, then done, then told how it ended.
//!
//! Jobs are done one after the other, in the order of start(): what is deferred or held is not overtaken, since a later one may rely on an earlier.
//! Only those are that await something at Apple, which may take hours and have their turn once they are released, or that wait for requests.
//! Transfers are none of this.
//! When the session closes, what has not begun is undone without a word, and what runs is told to stop.
class Jobs final : public QObject
{
    Q_OBJECT

public:
    //! How long somebody can undo what is deferred.
    static constexpr std::chrono::seconds deferralTime{8};

    //! \a context outlives this.
    explicit Jobs(SessionContext &context);

    //! Answers the id of the job, of which no signal but changed() comes before this returns.
    int start(JobPlan plan);
    //! Forgets a job of which nothing was sent; does nothing for others.
    void undo(int id);
    //! Does not wait for the countdown; earlier jobs come first all the same.
    void startNow(int id);
    //! What an Awaiting job waits for has come: it starts as soon as no other runs.
    void release(int id);
    //! The countdown stands still while it is \a held, under the mouse for instance.
    void hold(int id, bool held);
    //! Tells a running job to send nothing more; it ends by itself soon.
    void cancel(int id);
    //! Forgets a job that has ended, when somebody has seen how.
    void dismiss(int id);

    //! Those that wait for nobody any more, before a window closes.
    void undoAll();
    void startAll();
    void cancelAll();

    //! In order of start.
    const std::vector<JobStatus> &all() const { return m_all; }
    std::optional<JobStatus> find(int id) const;
    //! Some job did not begin yet, or runs.
    bool hasUnfinished() const;
    //! The last one that undo() would take back; nothing when there is none.
    std::optional<JobStatus> newestToUndo() const;

signals:
    //! all() is other than it was.
    void changed();
    //! \a title was forgotten before anything of it was sent.
    void undone(int id, const QString &title);
    //! It came to its end, which all() tells until it is dismissed.
    void ended(int id);

private:
    using Time = std::chrono::milliseconds;

    struct Entry // what only we know of a job that did not end
    {
        JobPlan::Work run;
        Time startsAt{0}; // while it counts down
        Time left{0}; // while it is held
        std::shared_ptr<JobControl> control; // null before it runs
    };

    JobStatus *find(int id, JobStatus::State state);
    std::vector<int> idsOf(bool (*wanted)(const JobStatus &)) const;
    void close();
    void countDown();
    void countDown(int round);
    void runNextSoon();
    void runNext();
    void run(int id);
    Task<void> work(int id, JobPlan::Work run, std::shared_ptr<JobControl> control);
    void advance(int id, int done);
    void wait(int id, const QDateTime &until);
    void end(int id, const JobOutcome &outcome);

    SessionContext &m_context;
    std::vector<JobStatus> m_all;
    std::map<int, Entry> m_entries; // by id
    int m_lastId = 0;
    int m_round = 0; // waits of earlier rounds mean nothing
    CancelToken::Subscription m_closing;
};

} // namespace slipway
