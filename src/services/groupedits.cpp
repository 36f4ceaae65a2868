// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/groupedits.h"

namespace slipway {

GroupEdits::GroupEdits(const GroupActions &actions)
{
    connect(&actions, &GroupActions::valuesChanged, this, [this](const QString &groupId, const BetaGroupChange &change) {
        const GroupEdit *edit = find(groupId);
        if (edit && edit->change == change) // what was changed further meanwhile stays
            forget(groupId);
    });
    connect(&actions, &GroupActions::removed, this, [this](const QString &, const QString &groupId) { forget(groupId); });
}

const GroupEdit *GroupEdits::find(const QString &groupId) const
{
    const auto found = m_all.find(groupId);
    return found == m_all.end() ? nullptr : &found->second;
}

void GroupEdits::keep(const QString &groupId, const GroupEdit &edit)
{
    if (const GroupEdit *before = find(groupId); before && *before == edit)
        return;
    m_all[groupId] = edit;
    emit changed();
}

void GroupEdits::forget(const QString &groupId)
{
    if (m_all.erase(groupId) > 0)
        emit changed();
}

void GroupEdits::forgetAll()
{
    if (m_all.empty())
        return;
    m_all.clear();
    emit changed();
}

} // namespace slipway
