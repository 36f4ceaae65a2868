// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/frecency.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr double halfLifeSeconds = 14.0 * 24 * 3600;
constexpr size_t mostKept = 100;

double faded(double weight, const QDateTime &since, const QDateTime &now)
{
    const qint64 seconds = qMax<qint64>(0, since.secsTo(now)); // a clock that was set back makes nothing heavier
    return weight * std::exp2(-double(seconds) / halfLifeSeconds);
}

} // namespace

Frecency::Frecency(const QStringList &stored)
{
    for (const QString &line : stored) {
        const QStringList parts = line.split(u' ');
        bool hasWeight = false;
        bool hasTime = false;
        const double weight = parts.value(1).toDouble(&hasWeight);
        const qint64 time = parts.value(2).toLongLong(&hasTime);
        if (parts.size() == 3 && hasWeight && hasTime && std::isfinite(weight) && weight > 0 && !find(parts[0]))
            m_uses.push_back({parts[0], weight, QDateTime::fromSecsSinceEpoch(time, Qt::UTC)});
    }
}

void Frecency::use(const QString &id, const QDateTime &now)
{
    const double before = weight(id, now);
    std::erase_if(m_uses, [&id](const Use &use) { return use.id == id; });
    m_uses.push_back({id, before + 1, now.toUTC()});
    if (m_uses.size() > mostKept)
        m_uses.erase(m_uses.begin());
}

double Frecency::weight(const QString &id, const QDateTime &now) const
{
    const Use *use = find(id);
    return use ? faded(use->weight, use->last, now) : 0;
}

QStringList Frecency::latest(int count) const
{
    QStringList ids;
    for (auto use = m_uses.crbegin(); use != m_uses.crend() && ids.size() < count; ++use)
        ids.append(use->id);
    return ids;
}

QStringList Frecency::toStrings() const
{
    QStringList lines;
    for (const Use &use : m_uses)
        lines.append(u"%1 %2 %3"_s.arg(use.id, QString::number(use.weight, 'g', 4), QString::number(use.last.toSecsSinceEpoch())));
    return lines;
}

const Frecency::Use *Frecency::find(const QString &id) const
{
    const auto found = std::find_if(m_uses.cbegin(), m_uses.cend(), [&id](const Use &use) { return use.id == id; });
    return found == m_uses.cend() ? nullptr : &*found;
}

} // namespace slipway
