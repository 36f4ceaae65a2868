// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/tableview.h"

#include <memory>

namespace slipway {

class BuildCommands;
class BuildDrag;

//! \brief The rows of builds, which can be dragged onto a group in the sidebar (ux.md 5.10).
class BuildTable final : public TableView
{
    Q_OBJECT

public:
    //! \a commands, what is done with what is dragged, outlives this.
    explicit BuildTable(BuildCommands &commands, QWidget *parent = nullptr);

    //! What a drag of the selected rows carries; null when they cannot be dragged.
    std::unique_ptr<BuildDrag> dragged() const;

protected:
    void startDrag(Qt::DropActions supportedActions) override;

private:
    BuildCommands &m_commands;
};

} // namespace slipway
