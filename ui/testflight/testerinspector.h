// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/testercolumns.h"

#include <QWidget>

namespace slipway {

class GroupChips;
class InspectorSheet;
struct Fact;
class TesterCommands;
class TesterUsage;

//! \brief What the inspector says of the selected testers: of one who it is, their groups, to be left, and what is on their devices; of several
//! how they are spread over groups, states and builds; of none the same of all, and how many more Apple allows.
class TesterInspector final : public QWidget
{
    Q_OBJECT

public:
    //! \a commands outlives this.
    explicit TesterInspector(TesterCommands &commands, QWidget *parent = nullptr);

    //! \a selected are selected, at least one. \a usage is null where there is none. The pointers are not kept.
    void show(const std::vector<const TesterLine *> &selected, const TesterUsage *usage);
    //! Nobody is selected of \a testers, who are \a whole or only those that are here yet. Linear.
    void showAll(const std::vector<TesterLine> &testers, bool whole);

private:
    std::vector<Fact> limitFacts(const std::vector<TesterLine> &testers) const;

    TesterCommands &m_commands;
    InspectorSheet *m_sheet;
    GroupChips *m_groups;
};

} // namespace slipway
