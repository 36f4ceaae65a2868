// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/groupchips.h"

#include "models/literaltext.h"
#include "ui/testflight/testercommands.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/plainlabel.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace slipway {

GroupChips::GroupChips(TesterCommands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_column(new QVBoxLayout(this))
    , m_none(new PlainLabel(tr("In no group"), this))
{
    setObjectName(u"testers.groups"_s);
    auto *title = new PlainLabel(tr("Groups"), this);
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setFont(fontAt(TypeStep::Small, font()));
    m_column->setContentsMargins({});
    m_column->setSpacing(space::xs);
    m_column->addWidget(title);
    m_column->addWidget(m_none);
    hide();
}

void GroupChips::show(const TesterLine *line)
{
    setVisible(line);
    if (!line)
        return;
    const std::vector<TesterGroup> groups = m_commands.shownGroups(*line);
    if (line->id() != m_testerId || groups != m_groups)
        rebuild(groups);
    m_testerId = line->id();
    for (Chip *chip : m_chips)
        chip->setDisabledReason(m_commands.leaveHindrance());
}

void GroupChips::rebuild(const std::vector<TesterGroup> &groups)
{
    const bool hadKeyboard = isAncestorOf(window()->focusWidget());
    m_groups = groups;
    m_none->setVisible(groups.empty());
    for (Chip *chip : std::exchange(m_chips, {}))
        delete chip;
    for (const TesterGroup &group : groups) {
        auto *chip = new Chip(group.name, tr("Remove from %1").arg(isolated(group.name)), this);
        chip->setObjectName(u"testers.groupChip"_s);
        connect(chip, &Chip::removeRequested, this, [this, group] { m_commands.leave(group); });
        m_column->addWidget(chip);
        m_chips.push_back(chip);
    }
    if (hadKeyboard && !m_chips.empty())
        m_chips.front()->setFocus();
}

} // namespace slipway
