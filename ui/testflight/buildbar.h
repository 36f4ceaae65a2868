// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/footbar.h"

class QMenu;
class QPushButton;

namespace slipway {

class BuildCommands;
class PlainLabel;

//! The strip below the builds while some are selected: how many, and what can be done with them.
class BuildBar final : public FootBar
{
    Q_OBJECT

public:
    //! \a commands outlives this.
    BuildBar(BuildCommands &commands, QWidget *parent);

    //! So many are selected, or what can be done with them is new.
    void setSelected(int count);
    //! Opens the menu of groups to add to; of the answers about encryption.
    void chooseGroupToJoin();
    void chooseAnswer();

private:
    QPushButton *addButton(QLatin1String name, const QString &text);
    QPushButton *addMenuButton(QLatin1String name, const QString &text, void (BuildCommands::*offer)(QMenu *));

    BuildCommands &m_commands;
    PlainLabel *m_count;
    QPushButton *m_join;
    QPushButton *m_answer;
    QPushButton *m_review;
    QPushButton *m_notify;
    QPushButton *m_expire;
    QPushButton *m_texts;
    QPushButton *m_distribute;
};

} // namespace slipway
