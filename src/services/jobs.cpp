// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobs.h"

#include "core/clock.h"
#include "services/sessioncontext.h"

#include <QLocale>
#include <QMetaObject>
#include <QPointer>

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr std::chrono::milliseconds second = 1s;

int secondsOf(std::chrono::milliseconds left)
{
    return int((std::max(left, 0ms) + second - 1ms) / second);
}

} // namespace

QString JobStatus::countdown() const
{
    return deferral.isEmpty() ? QString() : deferral.arg(QLocale().toString(secondsLeft));
}

Jobs::Jobs(SessionContext &context) : m_context(context), m_closing(context.closing.onCancelled([this] { close(); })) {}

int Jobs::start(JobPlan plan)
{
    const int id = ++m_lastId;
    using State = JobStatus::State;
    const bool isDeferred = !plan.deferral.isEmpty();
    const State state = !plan.awaits.isEmpty() ? State::Awaiting : isDeferred ? State::Deferred : State::Waiting;
    m_all.push_back({.id = id,
                     .title = plan.title,
                     .deferral = plan.deferral,
                     .startLabel = plan.startLabel,
                     .awaits = plan.awaits,
                     .state = state,
                     .isTransfer = plan.isTransfer,
                     .total = plan.total});
    m_entries[id] = {.run = std::move(plan.run), .startsAt = m_context.clock.monotonic() + deferralTime, .left = {}, .control = {}};
    if (state == State::Waiting)
        runNextSoon();
    countDown(); // tells
    return id;
}

void Jobs::undo(int id)
{
    const auto job = std::find_if(m_all.cbegin(), m_all.cend(), [id](const JobStatus &each) { return each.id == id; });
    if (job == m_all.cend() || !job->canUndo())
        return;
    const QString title = job->title;
    m_all.erase(job);
    m_entries.erase(id);
    runNextSoon(); // later ones waited for it
    emit undone(id, title);
    emit changed();
}

void Jobs::startNow(int id)
{
    JobStatus *job = find(id, JobStatus::State::Deferred);
    if (!job)
        return;
    job->state = JobStatus::State::Waiting;
    job->isHeld = false;
    job->secondsLeft = 0;
    runNextSoon();
    emit changed();
}

void Jobs::release(int id)
{
    JobStatus *job = find(id, JobStatus::State::Awaiting);
    if (!job)
        return;
    job->state = JobStatus::State::Waiting;
    runNextSoon();
    emit changed();
}

void Jobs::hold(int id, bool held)
{
    JobStatus *job = find(id, JobStatus::State::Deferred);
    if (!job || job->isHeld == held)
        return;
    Entry &entry = m_entries[id];
    const Time now = m_context.clock.monotonic();
    if (held)
        entry.left = entry.startsAt - now;
    else
        entry.startsAt = now + entry.left;
    job->isHeld = held;
    countDown();
}

void Jobs::cancel(int id)
{
    JobStatus *job = find(id, JobStatus::State::Running);
    if (!job || job->isStopping)
        return;
    job->isStopping = true;
    const std::shared_ptr<JobControl> control = m_entries[id].control; // the job may end with the next line
    control->cancel.cancel();
    emit changed();
}

void Jobs::dismiss(int id)
{
    const auto ended = [id](const JobStatus &job) { return job.id == id && !job.isUnfinished(); };
    if (std::erase_if(m_all, ended) > 0)
        emit changed();
}

void Jobs::undoAll()
{
    for (const int id : idsOf([](const JobStatus &job) { return job.canUndo(); }))
        undo(id);
}

void Jobs::startAll()
{
    for (const int id : idsOf([](const JobStatus &job) { return job.state == JobStatus::State::Deferred; }))
        startNow(id);
}

void Jobs::cancelAll()
{
    for (const int id : idsOf([](const JobStatus &job) { return job.state == JobStatus::State::Running; }))
        cancel(id);
}

std::optional<JobStatus> Jobs::find(int id) const
{
    const auto job = std::find_if(m_all.cbegin(), m_all.cend(), [id](const JobStatus &each) { return each.id == id; });
    return job == m_all.cend() ? std::nullopt : std::make_optional(*job);
}

bool Jobs::hasUnfinished() const
{
    return std::any_of(m_all.cbegin(), m_all.cend(), [](const JobStatus &job) { return job.isUnfinished(); });
}

std::optional<JobStatus> Jobs::newestToUndo() const
{
    const auto job = std::find_if(m_all.crbegin(), m_all.crend(), [](const JobStatus &each) { return each.canUndo(); });
    return job == m_all.crend() ? std::nullopt : std::make_optional(*job);
}

JobStatus *Jobs::find(int id, JobStatus::State state)
{
    const auto job = std::find_if(m_all.begin(), m_all.end(), [id](const JobStatus &each) { return each.id == id; });
    return job == m_all.end() || job->state != state ? nullptr : &*job;
}

// To go through while they change.
std::vector<int> Jobs::idsOf(bool (*wanted)(const JobStatus &)) const
{
    std::vector<int> ids;
    for (const JobStatus &job : m_all) {
        if (wanted(job))
            ids.push_back(job.id);
    }
    return ids;
}

// Nobody looks any more.
void Jobs::close()
{
    blockSignals(true);
    undoAll();
    cancelAll();
}

void Jobs::countDown()
{
    countDown(++m_round);
}

void Jobs::countDown(int round)
{
    if (round != m_round || m_context.closing.isCancelled())
        return;
    const Time now = m_context.clock.monotonic();
    bool isDue = false;
    std::optional<Time> next;
    for (JobStatus &job : m_all) {
        if (job.state != JobStatus::State::Deferred)
            continue;
        const Entry &entry = m_entries[job.id];
        const Time left = job.isHeld ? entry.left : entry.startsAt - now;
        job.secondsLeft = secondsOf(left);
        if (job.isHeld)
            continue;
        if (left <= 0ms) {
            job.state = JobStatus::State::Waiting;
            isDue = true;
            continue;
        }
        const Time untilNext = left - (secondsOf(left) - 1) * second; // until the number that is shown changes
        next = std::min(next.value_or(untilNext), untilNext);
    }
    if (isDue)
        runNextSoon();
    if (next)
        m_context.clock.after(*next, this, [this, round] { countDown(round); });
    emit changed();
}

// Not at once: whoever starts a job is to know its id before it ends.
void Jobs::runNextSoon()
{
    QMetaObject::invokeMethod(this, &Jobs::runNext, Qt::QueuedConnection);
}

void Jobs::runNext()
{
    using State = JobStatus::State;
    if (m_context.closing.isCancelled())
        return;
    for (const int id : idsOf([](const JobStatus &job) { return job.isTransfer && job.state == State::Waiting; }))
        run(id);
    const auto isBusy = [](const JobStatus &job) { return job.isBusy(); };
    const auto isNext = [](const JobStatus &job) { return (job.state == State::Deferred || job.state == State::Waiting) && !job.isTransfer; };
    const auto next = std::find_if(m_all.cbegin(), m_all.cend(), isNext);
    if (std::none_of(m_all.cbegin(), m_all.cend(), isBusy) && next != m_all.cend() && next->state == State::Waiting)
        run(next->id);
}

void Jobs::run(int id)
{
    find(id, JobStatus::State::Waiting)->state = JobStatus::State::Running;
    Entry &entry = m_entries[id];
    const auto advanced = [self = QPointer(this), id](int done) {
        if (self)
            self->advance(id, done);
    };
    const auto waits = [self = QPointer(this), id](const QDateTime &until) {
        if (self)
            self->wait(id, until);
    };
    entry.control = std::make_shared<JobControl>(advanced, waits);
    detach(work(id, entry.run, entry.control), "Jobs::work");
    emit changed();
}

Task<void> Jobs::work(int id, JobPlan::Work run, std::shared_ptr<JobControl> control)
{
    const TaskInSession task(m_context);
    const JobOutcome outcome = co_await run(control);
    end(id, outcome);
}

void Jobs::advance(int id, int done)
{
    if (JobStatus *job = find(id, JobStatus::State::Running)) {
        job->done = done;
        emit changed();
    }
}

// Somebody who adds a tester is not to wait for an hour because thousands are being removed.
void Jobs::wait(int id, const QDateTime &until)
{
    if (JobStatus *job = find(id, JobStatus::State::Running)) {
        job->waitsUntil = until;
        runNextSoon();
        emit changed();
    }
}

void Jobs::end(int id, const JobOutcome &outcome)
{
    JobStatus *job = find(id, JobStatus::State::Running);
    if (!job)
        return;
    // Who was told to stop when all was done already was not stopped.
    const bool wasStopped = job->isStopping && (job->total == 0 || job->done < job->total);
    job->outcome = outcome;
    if (wasStopped)
        job->state = JobStatus::State::Cancelled;
    else
        job->state = outcome.problems.empty() ? JobStatus::State::Done : JobStatus::State::Failed;
    job->isStopping = false;
    job->waitsUntil = QDateTime();
    m_entries.erase(id);
    runNextSoon();
    emit ended(id);
    emit changed();
}

} // namespace slipway
