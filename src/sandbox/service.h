// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/api.h"
#include "sandbox/control.h"

namespace slipway {
class HarWriter;
}

namespace slipway::sandbox {

//! \brief What stands between the wire and the verbs: the control path, faults, the token, the hour's budget, the agreements, and the
//! headers of every answer.
class Service final
{
public:
    //! \a control may be null, and then its path is unknown like any other. \a har, if any, gets the exchanges that went well: those
    //! that must hold against Apple's description.
    Service(ServiceState &state, Control *control, HarWriter *har) : m_state(state), m_control(control), m_har(har), m_api(state) {}

    HttpReply answer(const HttpRequest &request);
    //! Carries out what somebody else sends; no fault strikes it, and it counts in no budget.
    HttpReply answerSomebodyElse(const HttpRequest &request);

private:
    HttpReply answerApi(const HttpRequest &request);
    HttpReply carryOut(const HttpRequest &request, const IssuedKey *key, const std::optional<Fault> &fault);
    //! Does \a work; reads see only after \a delay what it has written.
    template <typename Work>
    HttpReply lagging(std::chrono::milliseconds delay, Work work);
    HttpReply answerAs(const HttpRequest &request, const IssuedKey *key);
    void record(const HttpRequest &request, const HttpReply &reply, const QDateTime &startedAt) const;

    ServiceState &m_state;
    Control *m_control;
    HarWriter *m_har;
    Api m_api;
};

} // namespace slipway::sandbox
