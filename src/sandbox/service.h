// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/api.h"

namespace slipway {
class HarWriter;
}

namespace slipway::sandbox {

//! \brief What stands between the wire and the verbs: the token, the hour's budget, the agreements, and the headers of every answer.
class Service final
{
public:
    //! \a har, if any, gets the exchanges that went well: what holds against Apple's description.
    Service(ServiceState &state, HarWriter *har) : m_state(state), m_har(har), m_api(state) {}

    HttpReply answer(const HttpRequest &request);

private:
    HttpReply answerAs(const HttpRequest &request, const IssuedKey *key);
    void record(const HttpRequest &request, const HttpReply &reply, const QDateTime &startedAt) const;

    ServiceState &m_state;
    HarWriter *m_har;
    Api m_api;
};

} // namespace slipway::sandbox
