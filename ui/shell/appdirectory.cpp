// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appdirectory.h"

#include "services/session.h"
#include "ui/widgets/feedrows.h"

namespace slipway {

void AppDirectory::open(Session *session)
{
    m_session = session;
    m_feed.reset();
    m_apps.retain({});
    emit changed();
}

void AppDirectory::load()
{
    if (!m_session || (m_feed && m_feed->state() == FeedBase::State::Loading))
        return;
    m_feed = m_session->apps().list();
    keepRows(m_apps, *m_feed);
    for (const auto signal : {&FeedBase::rowsArrived, &FeedBase::listCompleted})
        connect(m_feed.get(), signal, this, &AppDirectory::changed);
    m_feed->open(std::chrono::seconds::max());
}

} // namespace slipway
