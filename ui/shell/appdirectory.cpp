// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appdirectory.h"

#include "services/groupactions.h"
#include "services/session.h"
#include "services/unreadfeedback.h"
#include "ui/widgets/feedrows.h"

namespace slipway {

AppDirectory::AppDirectory(QObject *parent) : QObject(parent)
{
    // Of the rows, not of the feed, which announces the same ones again each time that it reads.
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_apps, change, this, &AppDirectory::changed);
        connect(&m_groups, change, this, &AppDirectory::groupsChanged);
    }
    connect(&m_apps, &QAbstractItemModel::dataChanged, this, &AppDirectory::changed);
    connect(&m_groups, &QAbstractItemModel::dataChanged, this, &AppDirectory::groupsChanged);
}

AppDirectory::~AppDirectory() = default;

void AppDirectory::open(Session *session)
{
    if (m_session)
        m_session->groupActions().disconnect(this);
    m_session = session;
    m_feed.reset();
    m_apps.retain({});
    showApp({});
    if (!m_session)
        return;
    const GroupActions &actions = m_session->groupActions();
    for (const auto signal : {&GroupActions::created, &GroupActions::removed})
        connect(&actions, signal, this, &AppDirectory::readGroups);
    connect(&actions, &GroupActions::changed, this, &AppDirectory::readGroups);
}

void AppDirectory::load()
{
    if (!m_session || (m_feed && m_feed->state() == FeedBase::State::Loading))
        return;
    m_feed = m_session->apps().list();
    keepRows(m_apps, *m_feed);
    m_feed->open(std::chrono::seconds::max());
}

void AppDirectory::showApp(const QString &id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    m_groupsFeed.reset();
    m_groups.retain({});
    m_unread.reset();
    emit unreadFeedbackChanged(0);
    if (!m_session || id.isEmpty())
        return;
    m_unread = std::make_unique<UnreadFeedback>(m_session->feedback(), id);
    connect(m_unread.get(), &UnreadFeedback::changed, this, [this] { emit unreadFeedbackChanged(m_unread->count()); });
    m_groupsFeed = m_session->apps().betaGroups(id);
    keepRows(m_groups, *m_groupsFeed);
    m_groupsFeed->open();
}

void AppDirectory::readGroups()
{
    if (m_groupsFeed)
        m_groupsFeed->refresh();
}

} // namespace slipway
