// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/lag.h"

#include <algorithm>

namespace slipway::sandbox {

void Lag::setRange(std::chrono::milliseconds least, std::chrono::milliseconds most)
{
    m_least = least;
    m_most = most;
}

std::chrono::milliseconds Lag::draw()
{
    return std::chrono::milliseconds(m_dice.bounded(qint64(m_least.count()), qint64(m_most.count() + 1)));
}

void Lag::hold(quint64 from, quint64 to, std::chrono::milliseconds until)
{
    m_holds.push_back({from, to, until});
    ++m_epoch;
}

void Lag::release(std::chrono::milliseconds now)
{
    if (std::erase_if(m_holds, [now](const Hold &hold) { return hold.until <= now; }) > 0)
        ++m_epoch;
}

void Lag::clear()
{
    m_holds.clear();
    setRange({}, {});
    ++m_epoch;
}

const QJsonObject &Lag::attributesOf(const Entity &entity) const
{
    return isHeld(entity.updatedIn()) ? entity.previousAttributes() : entity.attributes();
}

bool Lag::isHeld(quint64 generation) const
{
    return std::any_of(m_holds.begin(), m_holds.end(), [=](const Hold &hold) { return generation > hold.from && generation <= hold.to; });
}

} // namespace slipway::sandbox
