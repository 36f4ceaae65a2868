// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/buildtable.h"

#include "ui/testflight/buildcommands.h"
#include "ui/testflight/builddrag.h"
#include "ui/widgets/rowcopy.h"

namespace slipway {

BuildTable::BuildTable(BuildCommands &commands, QWidget *parent) : TableView(parent), m_commands(commands)
{
    setDragEnabled(true);
    setDragDropMode(DragOnly);
}

std::unique_ptr<BuildDrag> BuildTable::dragged() const
{
    if (!m_commands.joinHindrance().isEmpty())
        return nullptr;
    auto dragged = std::make_unique<BuildDrag>(m_commands);
    dragged->setText(tabSeparated(selectionModel()->selectedRows(), shownColumns(*horizontalHeader())));
    return dragged;
}

void BuildTable::startDrag(Qt::DropActions)
{
    if (std::unique_ptr<BuildDrag> dragged = this->dragged())
        carry(std::move(dragged), selectionModel()->selectedRows(), *this);
}

} // namespace slipway
