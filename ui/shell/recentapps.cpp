// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recentapps.h"

#include "ui/settings/settings.h"
#include "ui/shell/appdirectory.h"

namespace slipway {

RecentApps::RecentApps(Settings &settings, AppDirectory &directory, QObject *parent) : QObject(parent), m_settings(settings), m_directory(directory)
{
    connect(&m_directory, &AppDirectory::changed, this, &RecentApps::takeNames);
}

void RecentApps::open(const QString &account)
{
    m_account = account;
    m_ids = account.isEmpty() ? QStringList() : m_settings.recentApps(account).mid(0, limit);
    m_names.clear();
    if (!m_ids.isEmpty())
        m_directory.load();
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
    for (const QString &id : m_ids) {
        if (const AppRow *app = m_directory.find(id))
            m_names.insert(id, app->name);
    }
    emit changed();
}

} // namespace slipway
