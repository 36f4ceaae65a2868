// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/activity.h"

#include "client/requestlog.h"

namespace slipway {

static_assert(Activity::capacity == RequestLog::capacity);

Activity::Activity(RequestLog &log) : m_log(log)
{
    connect(&m_log, &RequestLog::added, this, &Activity::requestMade);
    connect(&m_log, &RequestLog::cleared, this, &Activity::cleared);
}

std::vector<RequestSummary> Activity::requests() const
{
    return {m_log.entries().begin(), m_log.entries().end()};
}

void Activity::clear()
{
    m_log.clear();
}

} // namespace slipway
