// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/testerusage.h"

#include "services/session.h"
#include "ui/settings/settings.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace slipway {

namespace {

constexpr auto usageKeeps = 1h; // Apple counts in days

bool isPeriod(int days)
{
    return std::find(usageDays.begin(), usageDays.end(), days) != usageDays.end();
}

} // namespace

TesterUsage::TesterUsage(Session &session, Settings &settings, const QString &appId, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_appId(appId)
    , m_days(chosenDays(settings))
{
    follow();
}

int TesterUsage::chosenDays(const Settings &settings)
{
    const int days = settings.value(setting::testerUsageDays);
    return isPeriod(days) ? days : setting::testerUsageDays.fallback;
}

void TesterUsage::setDays(int days)
{
    if (days == m_days || !isPeriod(days))
        return;
    m_days = days;
    m_settings.setValue(setting::testerUsageDays, days);
    m_arrived.clear();
    m_known.clear();
    follow();
    emit changed();
    if (m_isOpen)
        m_feed->open(usageKeeps);
}

void TesterUsage::open()
{
    m_isOpen = true;
    m_feed->open(usageKeeps);
}

void TesterUsage::refresh()
{
    if (m_isOpen)
        m_feed->refresh();
}

void TesterUsage::follow()
{
    m_feed = m_session.testers().usage(m_appId, m_days);
    connect(m_feed.get(), &FeedBase::rowsArrived, this, [this] {
        for (const TesterUsageRow &row : m_feed->arrived())
            m_arrived.insert(row.id, row.usage);
        emit stateChanged(); // it is a page further
    });
    connect(m_feed.get(), &FeedBase::listCompleted, this, &TesterUsage::take);
    connect(m_feed.get(), &FeedBase::stateChanged, this, &TesterUsage::stateChanged);
    connect(m_feed.get(), &FeedBase::hindranceChanged, this, &TesterUsage::stateChanged);
}

void TesterUsage::take()
{
    m_known = std::exchange(m_arrived, {});
    m_known.removeIf([this](const QHash<QString, BetaTesterUsage>::iterator &row) { return !m_feed->members().contains(row.key()); });
    emit changed();
}

} // namespace slipway
