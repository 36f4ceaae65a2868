// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/later.h"

#include <algorithm>

namespace slipway::sandbox {

void Later::add(std::chrono::milliseconds now, std::function<void()> work)
{
    if (m_delay.count() > 0)
        m_jobs.push_back({now + m_delay, std::move(work)});
    else
        work();
}

void Later::release(std::chrono::milliseconds now)
{
    const auto isDue = [now](const Job &job) { return job.due <= now; };
    const auto firstWaiting = std::stable_partition(m_jobs.begin(), m_jobs.end(), isDue);
    const std::vector<Job> due(std::make_move_iterator(m_jobs.begin()), std::make_move_iterator(firstWaiting));
    m_jobs.erase(m_jobs.begin(), firstWaiting);
    for (const Job &job : due)
        job.work();
}

void Later::clear()
{
    m_delay = {};
    m_jobs.clear();
}

} // namespace slipway::sandbox
