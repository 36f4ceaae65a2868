// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/ratemeter.h"

namespace slipway::sandbox {

std::deque<std::chrono::milliseconds> &RateMeter::recent(const QString &keyId, std::chrono::milliseconds now)
{
    auto found = m_spent.find(keyId);
    if (found == m_spent.end())
        found = m_spent.insert(keyId, std::deque<std::chrono::milliseconds>(size_t(m_usedAtSet), m_setAt));
    while (!found->empty() && found->front() + std::chrono::hours(1) <= now)
        found->pop_front();
    return *found;
}

bool RateMeter::spend(const QString &keyId, std::chrono::milliseconds now)
{
    auto &spent = recent(keyId, now);
    if (int(spent.size()) >= m_limit)
        return false;
    spent.push_back(now);
    return true;
}

int RateMeter::remaining(const QString &keyId, std::chrono::milliseconds now)
{
    return qMax(0, m_limit - int(recent(keyId, now).size()));
}

QByteArray RateMeter::header(const QString &keyId, std::chrono::milliseconds now)
{
    return "user-hour-lim:" + QByteArray::number(m_limit) + ";user-hour-rem:" + QByteArray::number(remaining(keyId, now)) + ';';
}

void RateMeter::set(int limit, int remaining, std::chrono::milliseconds now)
{
    m_limit = limit;
    m_usedAtSet = qBound(0, limit - remaining, limit);
    m_setAt = now;
    m_spent.clear();
}

} // namespace slipway::sandbox
