// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/testers.h"

#include <QWidget>

class QVBoxLayout;

namespace slipway {

class Chip;
class TesterCommands;
struct TesterLine;

//! \brief The groups of the one tester who is selected, each with a button that removes the tester from it.
class GroupChips final : public QWidget
{
    Q_OBJECT

public:
    //! \a commands outlives this.
    explicit GroupChips(TesterCommands &commands, QWidget *parent = nullptr);

    //! Shows the page's groups that \a line is in; hidden while it is null, as while several are selected. The pointer is not kept.
    void show(const TesterLine *line);

private:
    void rebuild(const std::vector<TesterGroup> &groups);

    TesterCommands &m_commands;
    QVBoxLayout *m_column;
    QWidget *m_none;
    QString m_testerId;
    std::vector<TesterGroup> m_groups;
    std::vector<Chip *> m_chips;
};

} // namespace slipway
