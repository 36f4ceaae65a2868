// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ctime>

namespace slipway::bench {

//! Seconds of \a clock: CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID or CLOCK_MONOTONIC.
inline double seconds(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

} // namespace slipway::bench
