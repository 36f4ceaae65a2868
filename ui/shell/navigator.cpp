// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigator.h"

namespace slipway {

void Navigator::go(const Place &place)
{
    if (place == current()) {
        emit revisited();
        return;
    }
    m_places.resize(m_at + 1);
    m_places.push_back(place);
    if (m_places.size() > limit)
        m_places.erase(m_places.begin());
    m_at = m_places.size() - 1;
    emit changed();
}

void Navigator::back()
{
    if (!canGoBack())
        return;
    --m_at;
    emit changed();
}

void Navigator::forward()
{
    if (!canGoForward())
        return;
    ++m_at;
    emit changed();
}

void Navigator::reset(const Place &place)
{
    m_places.assign(1, place);
    m_at = 0;
    emit changed();
}

void Navigator::retitle(const QString &title)
{
    if (m_places[m_at].title == title)
        return;
    m_places[m_at].title = title;
    emit changed();
}

void Navigator::nameApp(const QString &id, const QString &name)
{
    const QString shown = current().appName;
    for (Place &place : m_places) {
        if (place.appId == id)
            place.appName = name;
    }
    if (current().appName != shown)
        emit changed();
}

} // namespace slipway
