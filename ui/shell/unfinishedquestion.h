// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/jobs.h"

#include <QMessageBox>

#include <vector>

namespace slipway {

//! What somebody leaves while jobs are not finished.
enum class Leaving { Slipway, Account };

//! What is not finished yet.
struct Unfinished
{
    std::vector<JobStatus> jobs = {};
    QStringList imports = {}; //!< a line each: of testers, under way
    QStringList edits = {}; //!< a line each: changed in a form, and not saved

    bool isUnderWay() const { return !jobs.empty() || !imports.isEmpty(); }
    bool isEmpty() const { return !isUnderWay() && edits.isEmpty(); }
};

//! \brief Asks what is to become of what did not begin, or runs, before the window closes or shows another account (ux.md 3.6). Deletes itself.
class UnfinishedQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    //! \a unfinished is not empty.
    UnfinishedQuestion(const Unfinished &unfinished, Leaving leaving, QWidget *parent);

signals:
    //! All of them are to be done first; what is not saved is forgotten then.
    void finishChosen();
    //! Nothing more is to be sent, and what is not saved is forgotten; imports go on another time.
    void stopChosen();

private:
    void addAnswers(const Unfinished &unfinished, int waiting, bool quits);
    void addButtons(const QString &finishText, const QString &stopText);
};

} // namespace slipway
