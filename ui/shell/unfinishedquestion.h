// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

#include <vector>

namespace slipway {

struct JobStatus;

//! What somebody leaves while jobs are not finished.
enum class Leaving { Slipway, Account };

//! \brief Asks what is to become of jobs that did not begin, or run, before the window closes or shows another account (ux.md 3.6). Deletes itself.
class UnfinishedQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    //! \a jobs are those that are not finished, at least one.
    UnfinishedQuestion(const std::vector<JobStatus> &jobs, Leaving leaving, QWidget *parent);

signals:
    //! All of them are to be done first.
    void finishChosen();
    //! Nothing more is to be sent.
    void stopChosen();
};

} // namespace slipway
