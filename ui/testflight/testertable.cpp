// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testertable.h"

#include "ui/testflight/testercommands.h"
#include "ui/widgets/rowcopy.h"
#include "ui/widgets/testerdrag.h"

#include <QPointer>

namespace slipway {

TesterTable::TesterTable(QWidget *parent) : TableView(parent) {}

void TesterTable::setCommands(TesterCommands &commands)
{
    m_commands = &commands;
    setDragEnabled(true);
    setDragDropMode(DragOnly);
}

std::unique_ptr<TesterDrag> TesterTable::dragged() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() || !m_commands || !m_commands->addHindrance().isEmpty())
        return nullptr;
    const auto drop = [commands = QPointer<TesterCommands>(m_commands)](const TesterGroup &group, bool moving) {
        if (commands)
            commands->drop(group, moving);
    };
    auto dragged = std::make_unique<TesterDrag>(m_commands->app().id, int(rows.size()), drop);
    dragged->setGroupId(m_commands->shownGroup().id);
    dragged->setText(tabSeparated(rows, shownColumns(*horizontalHeader())));
    return dragged;
}

void TesterTable::startDrag(Qt::DropActions)
{
    if (std::unique_ptr<TesterDrag> dragged = this->dragged())
        carry(std::move(dragged), selectionModel()->selectedRows(), *this);
}

} // namespace slipway
