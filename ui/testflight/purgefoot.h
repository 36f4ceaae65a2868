// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/taskfoot.h"

namespace slipway {

class Jobs;
class PurgePreparation;
struct JobStatus;

//! \brief What removing those who are ticked would take, and the button that does it; while they are removed, how far that is.
class PurgeFoot final : public TaskFoot
{
    Q_OBJECT

public:
    //! Both outlive this.
    PurgeFoot(PurgePreparation &preparation, Jobs &jobs, QWidget *parent);

    //! Shows how far the job \a id is, until it has ended.
    void follow(int id);

signals:
    void removalRequested();

private:
    void showState() override;
    void stop();
    bool showJob();
    static QString wordsOf(const JobStatus &job);

    PurgePreparation &m_preparation;
    Jobs &m_jobs;
    int m_job = 0; // none
    QPushButton *m_stop = nullptr;
    QPushButton *m_refresh = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace slipway
