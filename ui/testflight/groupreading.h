// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tablemodel.h"
#include "services/apps.h"
#include "ui/shell/place.h"

#include <QObject>

namespace slipway {

class Session;
class GroupEdits;
struct BetaGroupChange;

//! \brief The TestFlight group that a page is about, among the groups of its app; read again when something is done with them.
class GroupReading final : public QObject
{
    Q_OBJECT

public:
    //! \a place is one of the pages of a group, or of all testers of an app, which is about none. \a session outlives this.
    GroupReading(Session &session, const Place &place, QObject *parent);
    ~GroupReading() override;

    //! nullptr while it is not read, or when the app has no such group. Valid until changed().
    const BetaGroupRow *group() const { return m_groups.find(m_place.resourceId()); }
    //! The same of any group of the app.
    const BetaGroupRow *find(const QString &id) const { return m_groups.find(id); }
    const std::vector<BetaGroupRow> &all() const { return m_groups.all(); }
    //! The name; before it is read that of the place, which may have none.
    QString name() const;
    const Place &place() const { return m_place; }
    void nameApp(const QString &name) { m_place.appName = name; }
    //! Settings of the group are changed here and not saved.
    bool isEdited() const;
    //! That it is complete with all of them.
    FeedBase &feed() { return *m_feed; }

    //! Apple has taken \a sent for the group.
    void settle(const BetaGroupChange &sent);

    void open() { m_feed->open(); }
    void refresh() { m_feed->refresh(); }

signals:
    //! all() may be others now, or it is known that there are no more.
    void changed();
    //! isEdited() may answer something else.
    void editsChanged();
    //! The group was deleted from here.
    void removed();

private:
    Place m_place;
    const GroupEdits &m_edits;
    std::unique_ptr<Feed<BetaGroupRow>> m_feed;
    TableModel<BetaGroupRow> m_groups;
};

} // namespace slipway
