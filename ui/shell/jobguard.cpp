// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobguard.h"

#include "services/jobs.h"
#include "services/session.h"

#include <QEvent>
#include <QWidget>

#include <algorithm>
#include <iterator>
#include <utility>

namespace slipway {

JobGuard::JobGuard(QWidget *window) : QObject(window), m_window(window)
{
    window->installEventFilter(this);
}

void JobGuard::follow(Session *session)
{
    if (m_jobs)
        disconnect(m_jobs, nullptr, this, nullptr);
    if (m_question)
        m_question->close();
    m_answer = Answer::None;
    m_jobs = session ? &session->jobs() : nullptr;
    if (!m_jobs)
        return;
    connect(m_jobs, &Jobs::ended, this, [this](int id) {
        const std::optional<JobStatus> job = m_jobs->find(id);
        m_hasProblems = m_hasProblems || (job && !job->outcome.problems.empty());
    });
    // Queued: the session may go with it.
    connect(m_jobs, &Jobs::changed, this, &JobGuard::goOn, Qt::QueuedConnection);
}

bool JobGuard::mayLeave(Leaving leaving, std::function<void()> then)
{
    if (!m_jobs || !m_jobs->hasUnfinished())
        return true;
    m_then = std::move(then);
    m_answer = Answer::None;
    if (m_question)
        m_question->close();
    ask(leaving);
    return false;
}

void JobGuard::ask(Leaving leaving)
{
    std::vector<JobStatus> unfinished;
    std::copy_if(m_jobs->all().cbegin(), m_jobs->all().cend(), std::back_inserter(unfinished),
                 [](const JobStatus &job) { return job.isUnfinished(); });
    m_question = new UnfinishedQuestion(unfinished, leaving, m_window);
    connect(m_question, &UnfinishedQuestion::finishChosen, this, [this] { take(Answer::Finish); });
    connect(m_question, &UnfinishedQuestion::stopChosen, this, [this] { take(Answer::Stop); });
    m_question->open();
}

void JobGuard::take(Answer answer)
{
    if (!m_jobs)
        return;
    m_answer = answer;
    m_hasProblems = false;
    if (answer == Answer::Finish) {
        m_jobs->startAll();
    } else {
        m_jobs->undoAll();
        m_jobs->cancelAll();
    }
    QMetaObject::invokeMethod(this, &JobGuard::goOn, Qt::QueuedConnection); // they may have ended while it was asked
}

void JobGuard::goOn()
{
    if (m_answer == Answer::None || !m_jobs || m_jobs->hasUnfinished())
        return;
    const Answer answer = std::exchange(m_answer, Answer::None);
    const std::function<void()> then = std::exchange(m_then, {});
    if (answer == Answer::Stop || !m_hasProblems)
        then();
}

bool JobGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window || event->type() != QEvent::Close || mayLeave(Leaving::Slipway, [window = m_window] { window->close(); }))
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace slipway
