// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/builddrag.h"

#include "models/literaltext.h"
#include "ui/testflight/buildcommands.h"

namespace slipway {

BuildDrag::BuildDrag(BuildCommands &commands) : GroupDrag(commands.app().id), m_commands(&commands) {}

BuildDrag::~BuildDrag() = default;

QString BuildDrag::prompt() const
{
    return tr("Drop builds on a group.");
}

QString BuildDrag::refusal(const TesterGroup &group) const
{
    return m_commands ? m_commands->joinRefusal(group.id) : prompt();
}

QString BuildDrag::words(const TesterGroup &group, bool) const
{
    const int count = m_commands ? m_commands->joinCount(group.id) : 0;
    return tr("Add %Ln build(s) to %1", nullptr, count).arg(isolated(group.name));
}

void BuildDrag::drop(const TesterGroup &group, bool) const
{
    if (m_commands)
        m_commands->join(group.id);
}

} // namespace slipway
