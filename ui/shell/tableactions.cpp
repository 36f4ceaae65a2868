// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tableactions.h"

#include "ui/widgets/filterfield.h"
#include "ui/widgets/tablepane.h"

#include <QCoreApplication>

namespace slipway {

std::vector<PageAction> tableActions(TablePane &table)
{
    const QString noSelection = table.hasSelection() ? QString() : QCoreApplication::translate("Actions", "Select a row first.");
    return {
        {ActionId::Find, [&table] { table.filterField()->setFocus(); }},
        {ActionId::CopyRows, [&table] { table.copyRows(); }, noSelection},
        {ActionId::CopyCell, [&table] { table.copyCell(); }, noSelection},
        {ActionId::CopyIds, [&table] { table.copyIds(); }, noSelection},
    };
}

} // namespace slipway
