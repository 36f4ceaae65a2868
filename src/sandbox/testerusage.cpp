// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/testerusage.h"

#include "catalogue/testflight.h"
#include "sandbox/entity.h"
#include "sandbox/values.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

// Dice of two ids; each throw is another number.
class Throws
{
public:
    Throws(const QString &a, const QString &b)
    {
        mix(a);
        mix(b);
    }
    int below(int bound)
    {
        m_hash = (m_hash ^ (m_hash >> 31)) * 0x9E3779B97F4A7C15u + 1;
        return int((m_hash >> 33) % quint64(bound));
    }

private:
    // FNV-1a
    void mix(const QString &text)
    {
        for (const QChar c : text)
            m_hash = (m_hash ^ c.unicode()) * 0x100000001B3u;
    }

    quint64 m_hash = 0xCBF29CE484222325u;
};

// Of a hundred testers in this state, those of whom something is known.
int knownOf(BetaTesterState state)
{
    switch (state) {
    case BetaTesterState::Installed:
    case BetaTesterState::Revoked:
        return 75;
    case BetaTesterState::Accepted:
    case BetaTesterState::Invited:
        return 55;
    default:
        return 0;
    }
}

// Days since the last use: half of those who installed the app use it all the time, some have not for a year.
int daysAway(Throws &throws)
{
    const int kind = throws.below(20);
    if (kind < 10)
        return throws.below(3);
    if (kind < 14)
        return 3 + throws.below(23);
    return kind < 17 ? 26 + throws.below(60) : 86 + throws.below(320);
}

} // namespace

std::optional<TesterUsage> usageOf(const Entity &tester, const Entity &app, int days)
{
    Throws throws(tester.id().id, app.id().id);
    const BetaTesterState state = valueOf(tester, BetaTester::state).known;
    if (throws.below(100) >= knownOf(state))
        return {};
    if (state != BetaTesterState::Installed && state != BetaTesterState::Revoked)
        return TesterUsage();
    const int daysOfUse = std::max(0, days - daysAway(throws));
    const int sessions = daysOfUse * (1 + throws.below(20)) / 5;
    return TesterUsage{sessions, sessions / (20 + throws.below(200)), sessions / (60 + throws.below(300))};
}

} // namespace slipway::sandbox
