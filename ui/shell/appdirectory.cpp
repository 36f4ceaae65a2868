// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appdirectory.h"

#include "services/session.h"
#include "ui/widgets/feedrows.h"

namespace slipway {

AppDirectory::AppDirectory(QObject *parent) : QObject(parent)
{
    // Of the rows, not of the feed, which announces the same ones again each time that it reads.
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_apps, change, this, &AppDirectory::changed);
    connect(&m_apps, &QAbstractItemModel::dataChanged, this, &AppDirectory::changed);
}

void AppDirectory::open(Session *session)
{
    m_session = session;
    m_feed.reset();
    m_apps.retain({});
}

void AppDirectory::load()
{
    if (!m_session || (m_feed && m_feed->state() == FeedBase::State::Loading))
        return;
    m_feed = m_session->apps().list();
    keepRows(m_apps, *m_feed);
    m_feed->open(std::chrono::seconds::max());
}

} // namespace slipway
