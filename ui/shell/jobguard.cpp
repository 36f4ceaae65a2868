// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobguard.h"

#include "models/literaltext.h"
#include "services/groupedits.h"
#include "services/jobs.h"
#include "services/session.h"
#include "services/testerimport/testerimports.h"

#include <QEvent>
#include <QLocale>
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
    if (m_session) {
        disconnect(&m_session->jobs(), nullptr, this, nullptr);
        disconnect(&m_session->testerImports(), nullptr, this, nullptr);
    }
    if (m_question)
        m_question->close();
    m_answer = Answer::None;
    m_session = session;
    if (!m_session)
        return;
    connect(&m_session->jobs(), &Jobs::ended, this, [this](int id) {
        const std::optional<JobStatus> job = m_session->jobs().find(id);
        m_hasProblems = m_hasProblems || (job && !job->outcome.problems.empty());
    });
    connect(&m_session->testerImports(), &TesterImports::ended, this,
            [this](qint64 id) { m_hasProblems = m_hasProblems || m_session->testerImports().status(id).problems > 0; });
    // Queued: the session may go with it.
    connect(&m_session->jobs(), &Jobs::changed, this, &JobGuard::goOn, Qt::QueuedConnection);
    connect(&m_session->testerImports(), &TesterImports::changed, this, &JobGuard::goOn, Qt::QueuedConnection);
}

bool JobGuard::mayLeave(Leaving leaving, std::function<void()> then)
{
    const Unfinished left = unfinished();
    if (left.isEmpty())
        return true;
    m_then = std::move(then);
    m_answer = Answer::None;
    if (m_question)
        m_question->close();
    ask(left, leaving);
    return false;
}

Unfinished JobGuard::unfinished() const
{
    Unfinished left;
    if (!m_session)
        return left;
    const std::vector<JobStatus> &jobs = m_session->jobs().all();
    std::copy_if(jobs.cbegin(), jobs.cend(), std::back_inserter(left.jobs), [](const JobStatus &job) { return job.isUnfinished(); });
    const TesterImports &imports = m_session->testerImports();
    for (const qint64 id : imports.all()) {
        const ImportStatus status = imports.status(id);
        if (status.isUnderWay())
            left.imports.append(tr("Importing testers into %1: %2 of %3")
                                    .arg(isolated(imports.find(id)->appName), QLocale().toString(status.handled), QLocale().toString(status.wanted)));
    }
    for (const auto &[id, edit] : m_session->groupEdits().all())
        //: %1 is a group of testers
        left.edits.append(tr("Settings of %1: %Ln change(s)", nullptr, edit.count).arg(isolated(edit.groupName)));
    return left;
}

void JobGuard::ask(const Unfinished &unfinished, Leaving leaving)
{
    m_question = new UnfinishedQuestion(unfinished, leaving, m_window);
    connect(m_question, &UnfinishedQuestion::finishChosen, this, [this] { take(Answer::Finish); });
    connect(m_question, &UnfinishedQuestion::stopChosen, this, [this] { take(Answer::Stop); });
    m_question->open();
}

void JobGuard::take(Answer answer)
{
    if (!m_session)
        return;
    m_answer = answer;
    m_hasProblems = false;
    if (answer == Answer::Finish)
        m_session->jobs().startAll();
    else
        stopAll();
    QMetaObject::invokeMethod(this, &JobGuard::goOn, Qt::QueuedConnection); // they may have ended while it was asked
}

void JobGuard::stopAll()
{
    m_session->jobs().undoAll();
    m_session->jobs().cancelAll();
    TesterImports &imports = m_session->testerImports();
    for (const qint64 id : imports.all())
        imports.pause(id);
}

void JobGuard::goOn()
{
    if (m_answer == Answer::None || !m_session || unfinished().isUnderWay())
        return;
    const Answer answer = std::exchange(m_answer, Answer::None);
    const std::function<void()> then = std::exchange(m_then, {});
    if (answer == Answer::Finish && m_hasProblems)
        return;
    m_session->groupEdits().forgetAll();
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
