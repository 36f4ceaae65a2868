// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <vector>

namespace slipway::sandbox {

//! \brief What the service has accepted and not done yet: some removals Apple answers with 202 and carries out some time later (api/05 2).
class Later final
{
public:
    //! From now on such a removal takes that long.
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    std::chrono::milliseconds delay() const { return m_delay; }
    std::size_t pending() const { return m_jobs.size(); }

    //! Does \a work at once without a delay, else at the first release() after it. \a now is monotonic.
    void add(std::chrono::milliseconds now, std::function<void()> work);
    //! Does what is due, in the order in which it came.
    void release(std::chrono::milliseconds now);
    //! Forgets everything; nothing takes any time from now on.
    void clear();

private:
    struct Job
    {
        std::chrono::milliseconds due{0};
        std::function<void()> work;
    };

    std::chrono::milliseconds m_delay{0};
    std::vector<Job> m_jobs;
};

} // namespace slipway::sandbox
