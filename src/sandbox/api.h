// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/metrics.h"
#include "sandbox/reads.h"
#include "sandbox/writes.h"

namespace slipway::sandbox {

//! \brief App Store Connect's answers to requests that may be answered: the verbs over the world, by the catalogue's endpoints.
//!
//! Who asks was checked before (see Service); here only whether the key's kind and roles reach.
class Api final
{
public:
    explicit Api(ServiceState &state) : m_state(state), m_reads(state), m_writes(state, m_reads), m_metrics(state) {}

    HttpReply answer(const HttpRequest &request, const IssuedKey &key);

private:
    ServiceState &m_state;
    Reads m_reads;
    Writes m_writes;
    Metrics m_metrics;
};

} // namespace slipway::sandbox
