// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/testerdrag.h"

#include "models/literaltext.h"
#include "services/testers.h"

namespace slipway {

QString TesterDrag::prompt() const
{
    return tr("Drop testers on a group.");
}

QString TesterDrag::refusal(const TesterGroup &group) const
{
    return group.id == m_groupId ? tr("They are in this group already.") : QString();
}

QString TesterDrag::words(const TesterGroup &group, bool moving) const
{
    return (moving ? tr("Move %Ln to %1", nullptr, m_count) : tr("Add %Ln to %1", nullptr, m_count)).arg(isolated(group.name));
}

} // namespace slipway
