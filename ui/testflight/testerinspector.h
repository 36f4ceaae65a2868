// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/testflight/testercolumns.h"

#include <QWidget>

namespace slipway {

class GroupChips;
class InspectorSheet;
class TesterCommands;
class TesterUsage;

//! \brief What the inspector says of the selected testers: of none how many there are, of one who it is, their groups, to be left, and what is on
//! their devices; of several how they are spread over groups and states.
class TesterInspector final : public QWidget
{
    Q_OBJECT

public:
    //! \a commands outlives this.
    explicit TesterInspector(TesterCommands &commands, QWidget *parent = nullptr);

    //! \a selected of \a total testers are selected. \a usage is null where there is none. The pointers are not kept.
    void show(const std::vector<const TesterLine *> &selected, int total, const TesterUsage *usage);

private:
    InspectorSheet *m_sheet;
    GroupChips *m_groups;
};

} // namespace slipway
