// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/groupdrag.h"

#include <functional>

namespace slipway {

//! \brief Testers on their way to a group: Shift moves them out of the group whose page they are dragged from.
class TesterDrag final : public GroupDrag
{
    Q_OBJECT

public:
    //! What the page does with them when they are dropped on a group, \a moving them or not.
    using Drop = std::function<void(const TesterGroup &group, bool moving)>;

    TesterDrag(QString appId, int count, Drop drop) : GroupDrag(std::move(appId)), m_count(count), m_drop(std::move(drop)) {}

    //! The group that the page shows, which they would leave when they are moved; null when it shows all.
    void setGroupId(const QString &id) { m_groupId = id; }

    QString prompt() const override;
    QString refusal(const TesterGroup &group) const override;
    QString words(const TesterGroup &group, bool moving) const override;
    bool canMove() const override { return !m_groupId.isEmpty(); }
    void drop(const TesterGroup &group, bool moving) const override { m_drop(group, moving); }

private:
    const int m_count;
    const Drop m_drop;
    QString m_groupId;
};

} // namespace slipway
