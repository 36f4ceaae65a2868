// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/purgefoot.h"

#include "services/jobs.h"
#include "ui/testflight/costwords.h"
#include "ui/testflight/purgepreparation.h"
#include "ui/testflight/testerusage.h"
#include "ui/widgets/loadingline.h"
#include "ui/widgets/plainlabel.h"

#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace slipway {

PurgeFoot::PurgeFoot(PurgePreparation &preparation, Jobs &jobs, QWidget *parent)
    : TaskFoot(u"testerPurge.cost"_s, parent)
    , m_preparation(preparation)
    , m_jobs(jobs)
{
    m_stop = addButton(u"testerPurge.stop"_s, tr("Stop"));
    m_refresh = addButton(u"testerPurge.readAgain"_s, tr("Read Again"));
    m_remove = addButton(u"testerPurge.remove"_s, tr("Remove…"));
    m_remove->setProperty("primary", true);
    connect(m_stop, &QPushButton::clicked, this, &PurgeFoot::stop);
    connect(m_refresh, &QPushButton::clicked, &preparation, &PurgePreparation::refresh);
    connect(m_remove, &QPushButton::clicked, this, &PurgeFoot::removalRequested);
    for (const auto signal : {&PurgePreparation::readingChanged, &PurgePreparation::ticksChanged})
        connect(&preparation, signal, this, &PurgeFoot::showState);
    connect(&jobs, &Jobs::changed, this, &PurgeFoot::showState);
    showState();
}

void PurgeFoot::follow(int id)
{
    m_job = id;
    showState();
}

void PurgeFoot::stop()
{
    const std::optional<JobStatus> job = m_jobs.find(m_job);
    if (job && job->canUndo())
        m_jobs.undo(m_job);
    else
        m_jobs.cancel(m_job);
}

void PurgeFoot::showState()
{
    const bool isRunning = showJob();
    m_stop->setVisible(isRunning);
    m_remove->setVisible(!isRunning);
    const QString reason = hindrance().isEmpty() ? m_preparation.hindrance() : hindrance();
    m_refresh->setVisible(!isRunning && !reason.isEmpty() && reason == m_preparation.outdated());
    if (isRunning)
        return;
    const int count = m_preparation.tickedCount();
    m_remove->setText(count > 0 ? tr("Remove %Ln Tester(s)…", nullptr, count) : tr("Remove…"));
    setDisabledReason(m_remove, reason);
    //: as in "Up to 12 requests · about 2 minutes"
    words().setText(reason.isEmpty() ? tr("Up to %1").arg(costWords(m_preparation.cost())) : reason);
    const FeedBase &usage = m_preparation.usage().feed();
    if (usage.state() != FeedBase::State::Loading) {
        line().stop();
        return;
    }
    line().start();
    line().setProgress(usage.pagesLoaded() * largestPage, usage.total().value_or(0));
}

// Whether there is one that has not ended.
bool PurgeFoot::showJob()
{
    const std::optional<JobStatus> job = m_jobs.find(m_job);
    if (!job || !job->isUnfinished())
        return false;
    m_stop->setEnabled(!job->isStopping);
    words().setText(wordsOf(*job));
    line().start();
    line().setProgress(job->done, job->total);
    return true;
}

QString PurgeFoot::wordsOf(const JobStatus &job)
{
    if (job.canUndo())
        return tr("Waiting for what was begun before…");
    if (job.isStopping)
        return tr("Stopping…");
    if (job.done >= job.total)
        return tr("Checking at Apple who is gone…");
    const QLocale locale;
    //: how many testers are removed, of how many
    return tr("Removing… %1 of %2").arg(locale.toString(job.done), locale.toString(job.total));
}

} // namespace slipway
