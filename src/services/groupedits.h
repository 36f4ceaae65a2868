// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/groupactions.h"

#include <map>

namespace slipway {

//! What somebody changed in the form of a TestFlight group and did not save.
struct GroupEdit
{
    QString groupName = {};
    BetaGroupChange change = {};
    std::optional<QString> limit = {}; //!< that was typed, good or not, as it stands in the form
    int count = 0; //!< of changed fields

    friend bool operator==(const GroupEdit &, const GroupEdit &) = default;
};

//! \brief What was changed of TestFlight groups and not saved, as long as the account is open: people go to other pages and come back to it.
//!
//! No drafts of Review & Apply: what makes a group public asks a question of its own. Saving it goes by GroupActions, which ends it here, as does
//! deleting the group.
class GroupEdits final : public QObject
{
    Q_OBJECT

public:
    //! \a actions outlives this.
    explicit GroupEdits(const GroupActions &actions);

    //! nullptr when nothing of the group is changed.
    const GroupEdit *find(const QString &groupId) const;
    //! By the id of the group.
    const std::map<QString, GroupEdit> &all() const { return m_all; }

    void keep(const QString &groupId, const GroupEdit &edit);
    void forget(const QString &groupId);
    void forgetAll();

signals:
    void changed();

private:
    std::map<QString, GroupEdit> m_all;
};

} // namespace slipway
