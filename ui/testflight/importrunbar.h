// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testerimport/testerimports.h"
#include "ui/testflight/taskfoot.h"

namespace slipway {

class Clock;

//! \brief How far an import of testers is, and what can be done about it: pause, resume, stop, and at the end try again (ux.md 5.11).
class ImportRunBar final : public TaskFoot
{
    Q_OBJECT

public:
    //! Both outlive this.
    ImportRunBar(TesterImports &imports, Clock &clock, QWidget *parent);

    //! Shows the import \a id, as it is now.
    void show(qint64 id);

    //! What there is to say of \a status: "812 of 1,250 · goes on at 14:32".
    static QString sentence(const ImportStatus &status, const QDateTime &now);

signals:
    void retryRequested();
    void saveRequested();
    //! Somebody has seen how it ended.
    void done();

private:
    void showState() override;

    TesterImports &m_imports;
    Clock &m_clock;
    qint64 m_id = 0;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_done = nullptr;
};

} // namespace slipway
