// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/footbar.h"

class QMenu;
class QPushButton;

namespace slipway {

class PlainLabel;
class TesterCommands;

//! \brief The strip below the testers while some are selected: how many, and what can be done with them.
class TesterBar final : public FootBar
{
    Q_OBJECT

public:
    //! \a commands outlives this.
    TesterBar(TesterCommands &commands, QWidget *parent = nullptr);

    //! So many are selected. Also when anything else has changed that the buttons depend on.
    void setSelected(int count);
    //! Opens the list of groups to add to, as the button does.
    void chooseGroup();

signals:
    //! Somebody wants to look for idle testers.
    void idleRequested();

private:
    QPushButton *addButton(QLatin1String name, const QString &text);
    QPushButton *addMenuButton(QLatin1String name, const QString &text, void (TesterCommands::*offer)(QMenu *));
    void addRemoval();

    TesterCommands &m_commands;
    PlainLabel *m_count;
    QPushButton *m_add = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_invite = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace slipway
