// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reads.h"

namespace slipway::sandbox {

//! \brief App Store Connect's answers to requests that may be answered: the verbs over the world, by the catalogue's endpoints.
//!
//! Who asks was checked before; see Service.
class Api final
{
public:
    explicit Api(ServiceState &state) : m_state(state), m_reads(state) {}

    HttpReply answer(const HttpRequest &request, const IssuedKey &key);

private:
    ServiceState &m_state;
    Reads m_reads;
};

} // namespace slipway::sandbox
