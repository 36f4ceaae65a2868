// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace slipway {

struct JobOutcome;

//! \brief What went wrong in a job: whose, and Apple's reason, to read and to copy. Deletes itself when it is closed.
class JobProblems final : public QDialog
{
    Q_OBJECT

public:
    JobProblems(const JobOutcome &outcome, QWidget *parent);
};

} // namespace slipway
