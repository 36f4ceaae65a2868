// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>
#include <QString>

#include <functional>

namespace slipway {

struct TesterGroup;

//! \brief Testers on their way from a page to a group in the sidebar. Other programs get them as lines of text.
//!
//! It lives as long as the drag does, within the process alone: nobody else can hand us testers.
class TesterDrag final : public QMimeData
{
    Q_OBJECT

public:
    //! What the page does with them when they are dropped on a group, \a moving them or not.
    using Drop = std::function<void(const TesterGroup &group, bool moving)>;

    TesterDrag(QString appId, int count, Drop drop) : m_appId(std::move(appId)), m_count(count), m_drop(std::move(drop)) {}

    //! Whose groups take them.
    const QString &appId() const { return m_appId; }
    int count() const { return m_count; }
    //! The group that the page shows, which they would leave when they are moved; null when it shows all.
    const QString &groupId() const { return m_groupId; }
    void setGroupId(const QString &id) { m_groupId = id; }
    void drop(const TesterGroup &group, bool moving) const { m_drop(group, moving); }

private:
    const QString m_appId;
    const int m_count;
    const Drop m_drop;
    QString m_groupId;
};

} // namespace slipway
