// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/taskfoot.h"

namespace slipway {

class ImportPreparation;

//! \brief What importing a table would take, and the button that does it (ux.md 5.11). Says how far the reading of who tests by now is.
class ImportOfferBar final : public TaskFoot
{
    Q_OBJECT

public:
    //! \a preparation outlives this.
    ImportOfferBar(ImportPreparation &preparation, QWidget *parent);

signals:
    void importRequested();
    void problemsRequested();
    //! Somebody does not want to import this.
    void cancelled();

private:
    void showState() override;
    void showRoster();

    ImportPreparation &m_preparation;
    QPushButton *m_roster = nullptr;
    QPushButton *m_problems = nullptr;
    QPushButton *m_import = nullptr;
};

} // namespace slipway
