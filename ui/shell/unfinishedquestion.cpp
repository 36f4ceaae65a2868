// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unfinishedquestion.h"

#include "models/literaltext.h"
#include "services/jobs.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostTitles = 5;

QString listOf(const std::vector<JobStatus> &jobs)
{
    QStringList lines;
    for (const JobStatus &job : jobs) {
        if (lines.size() < mostTitles)
            lines.append(isolated(job.title));
    }
    if (const int others = int(jobs.size()) - mostTitles; others > 0)
        lines.append(UnfinishedQuestion::tr("and %Ln more", nullptr, others));
    return lines.join(u'\n');
}

} // namespace

UnfinishedQuestion::UnfinishedQuestion(const std::vector<JobStatus> &jobs, Leaving leaving, QWidget *parent) : QMessageBox(parent)
{
    const int waiting = int(std::count_if(jobs.cbegin(), jobs.cend(), [](const JobStatus &job) { return job.canUndo(); }));
    const bool awaits = std::any_of(jobs.cbegin(), jobs.cend(), [](const JobStatus &job) { return job.state == JobStatus::State::Awaiting; });
    const bool quits = leaving == Leaving::Slipway;
    setObjectName(u"unfinished"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(quits ? tr("Quit Slipway") : tr("Switch Account"));
    setTextFormat(Qt::PlainText);
    QString meaning;
    QString finishText;
    QString stopText;
    const bool allWait = waiting == int(jobs.size());
    setText(allWait ? tr("%Ln action(s) not sent yet", nullptr, waiting) : tr("%Ln action(s) not finished yet", nullptr, int(jobs.size())));
    if (waiting > 0) {
        meaning = allWait ? tr("Finish sends everything now. Undo sends nothing.")
                          : tr("Finish sends what is left. Undo sends nothing more, and stops what is under way.");
        if (awaits)
            meaning = tr("Some of it waits for Apple, which can take an hour, and goes out only while Slipway is open. Undo forgets it.");
        finishText = quits ? tr("Finish and Quit") : tr("Finish and Switch");
        stopText = quits ? tr("Undo and Quit") : tr("Undo and Switch");
    } else {
        meaning = tr("Stop sends nothing more; what is done stays done.");
        finishText = quits ? tr("Wait, Then Quit") : tr("Wait, Then Switch");
        stopText = quits ? tr("Stop and Quit") : tr("Stop and Switch");
    }
    setInformativeText(listOf(jobs) + "\n\n"_L1 + meaning);
    QPushButton *finish = addButton(finishText, QMessageBox::AcceptRole);
    finish->setObjectName(u"unfinished.finish"_s);
    QPushButton *stop = addButton(stopText, QMessageBox::DestructiveRole);
    stop->setObjectName(u"unfinished.stop"_s);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"unfinished.cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(finish, &QPushButton::clicked, this, &UnfinishedQuestion::finishChosen);
    connect(stop, &QPushButton::clicked, this, &UnfinishedQuestion::stopChosen);
}

} // namespace slipway
