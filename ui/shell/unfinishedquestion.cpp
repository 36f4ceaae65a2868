// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/unfinishedquestion.h"

#include "models/literaltext.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostTitles = 5;

QString listOf(const Unfinished &unfinished)
{
    QStringList all;
    for (const JobStatus &job : unfinished.jobs)
        all.append(isolated(job.title));
    all += unfinished.imports + unfinished.edits;
    QStringList lines = all.mid(0, mostTitles);
    if (const int others = int(all.size()) - mostTitles; others > 0)
        lines.append(UnfinishedQuestion::tr("and %Ln more", nullptr, others));
    return lines.join(u'\n');
}

// What the answers mean.
QString meaningOf(const Unfinished &unfinished, int waiting)
{
    const std::vector<JobStatus> &jobs = unfinished.jobs;
    const bool awaits = std::any_of(jobs.cbegin(), jobs.cend(), [](const JobStatus &job) { return job.state == JobStatus::State::Awaiting; });
    QStringList sentences;
    if (awaits)
        sentences.append(
            UnfinishedQuestion::tr("Some of it waits for Apple, which can take an hour, and goes out only while Slipway is open. Undo forgets it."));
    else if (waiting > 0 && waiting == int(jobs.size()))
        sentences.append(UnfinishedQuestion::tr("Finish sends everything now. Undo sends nothing."));
    else if (waiting > 0)
        sentences.append(UnfinishedQuestion::tr("Finish sends what is left. Undo sends nothing more, and stops what is under way."));
    else if (!jobs.empty())
        sentences.append(UnfinishedQuestion::tr("Stop sends nothing more; what is done stays done."));
    if (!unfinished.imports.isEmpty())
        sentences.append(UnfinishedQuestion::tr("An import is paused, and goes on where it was when you resume it on its page."));
    if (!unfinished.edits.isEmpty())
        sentences.append(UnfinishedQuestion::tr("What is not saved is forgotten."));
    return sentences.join(u' ');
}

} // namespace

UnfinishedQuestion::UnfinishedQuestion(const Unfinished &unfinished, Leaving leaving, QWidget *parent) : QMessageBox(parent)
{
    const std::vector<JobStatus> &jobs = unfinished.jobs;
    const int count = int(jobs.size()) + int(unfinished.imports.size());
    const int waiting = int(std::count_if(jobs.cbegin(), jobs.cend(), [](const JobStatus &job) { return job.canUndo(); }));
    const bool quits = leaving == Leaving::Slipway;
    setObjectName(u"unfinished"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(quits ? tr("Quit Slipway") : tr("Switch Account"));
    setTextFormat(Qt::PlainText);
    if (!unfinished.isUnderWay())
        setText(tr("Settings of %Ln group(s) not saved", nullptr, int(unfinished.edits.size())));
    else
        setText(waiting == count ? tr("%Ln action(s) not sent yet", nullptr, waiting) : tr("%Ln action(s) not finished yet", nullptr, count));
    setInformativeText(listOf(unfinished) + "\n\n"_L1 + meaningOf(unfinished, waiting));
    addAnswers(unfinished, waiting, quits);
}

void UnfinishedQuestion::addAnswers(const Unfinished &unfinished, int waiting, bool quits)
{
    if (waiting > 0)
        addButtons(quits ? tr("Finish and Quit") : tr("Finish and Switch"), quits ? tr("Undo and Quit") : tr("Undo and Switch"));
    else if (!unfinished.jobs.empty())
        addButtons(quits ? tr("Wait, Then Quit") : tr("Wait, Then Switch"), quits ? tr("Stop and Quit") : tr("Stop and Switch"));
    else if (!unfinished.imports.isEmpty())
        addButtons(quits ? tr("Wait, Then Quit") : tr("Wait, Then Switch"), quits ? tr("Pause and Quit") : tr("Pause and Switch"));
    else
        addButtons({}, quits ? tr("Discard and Quit") : tr("Discard and Switch"));
}

void UnfinishedQuestion::addButtons(const QString &finishText, const QString &stopText)
{
    if (!finishText.isEmpty()) {
        QPushButton *finish = addButton(finishText, QMessageBox::AcceptRole);
        finish->setObjectName(u"unfinished.finish"_s);
        connect(finish, &QPushButton::clicked, this, &UnfinishedQuestion::finishChosen);
    }
    QPushButton *stop = addButton(stopText, QMessageBox::DestructiveRole);
    stop->setObjectName(u"unfinished.stop"_s);
    QPushButton *cancel = addButton(tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(u"unfinished.cancel"_s);
    setDefaultButton(cancel);
    setEscapeButton(cancel);
    connect(stop, &QPushButton::clicked, this, &UnfinishedQuestion::stopChosen);
}

} // namespace slipway
