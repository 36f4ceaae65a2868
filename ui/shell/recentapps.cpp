// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentapps.h"

#include "services/session.h"
#include "ui/settings/settings.h"

namespace slipway {

RecentApps::RecentApps(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

void RecentApps::open(Session &session)
{
    m_account = session.account().id;
    m_ids = m_settings.recentApps(m_account).mid(0, limit);
    m_names.clear();
    m_apps.reset();
    if (!m_ids.isEmpty()) {
        m_apps = session.apps().list();
        connect(m_apps.get(), &FeedBase::rowsArrived, this, &RecentApps::takeNames);
        // Any age will do for a name; the page with all apps reads them again.
        m_apps->open(std::chrono::seconds::max());
    }
    emit changed();
}

void RecentApps::close()
{
    m_apps.reset();
    m_account.clear();
    m_ids.clear();
    m_names.clear();
    emit changed();
}

void RecentApps::add(const QString &appId, const QString &name)
{
    if (m_ids.value(0) == appId && m_names.value(appId) == name)
        return;
    m_names.insert(appId, name);
    m_ids.removeAll(appId);
    m_ids.prepend(appId);
    m_ids = m_ids.mid(0, limit);
    m_settings.setRecentApps(m_account, m_ids);
    emit changed();
}

std::vector<Place> RecentApps::places() const
{
    std::vector<Place> places;
    for (const QString &id : m_ids) {
        if (const QString name = m_names.value(id); !name.isEmpty())
            places.push_back({.kind = Place::Kind::AppOverview, .appId = id, .appName = name});
    }
    return places;
}

void RecentApps::takeNames()
{
    for (const AppRow &app : m_apps->arrived()) {
        if (m_ids.contains(app.id))
            m_names.insert(app.id, app.name);
    }
    emit changed();
}

} // namespace slipway
