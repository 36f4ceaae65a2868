// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/requestseries.h"

#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "client/errorfacts.h"
#include "services/sessioncontext.h"

namespace slipway {

RequestSeries::RequestSeries(SessionContext &context, std::vector<SeriesItem> items, QString lost, CancelToken stop, Advance advanced)
    : m_context(context)
    , m_items(std::move(items))
    , m_lostSentence(std::move(lost))
    , m_stop(std::move(stop))
    , m_advanced(std::move(advanced))
{}

Task<SeriesOutcome> RequestSeries::run(std::shared_ptr<RequestSeries> self)
{
    const TaskInSession task(self->m_context);
    const CancelToken never; // nothing that changes something is cancelled halfway
    for (size_t i = 0; i < self->m_items.size() && !self->m_stop.isCancelled(); ++i) {
        const SeriesItem &item = self->m_items[i];
        if (self->m_hindrance) {
            self->m_outcome.problems.push_back({.subject = item.name, .reason = self->m_hindrance->message()});
            continue;
        }
        const Result<HttpReply> reply = co_await self->m_context.client.send(item.request, never);
        self->m_advanced(int(i) + 1);
        const bool isGone = !reply && item.request.verb() == Verb::Delete && reply.error().isNotFound(); // somebody else was faster
        if (!reply && !isGone) {
            self->refuse(item, reply.error());
            continue;
        }
        self->m_outcome.done.append(item.id);
        self->m_lost = 0;
    }
    co_return self->m_outcome;
}

void RequestSeries::refuse(const SeriesItem &item, const Error &error)
{
    const bool isOpen = item.request.verb() == Verb::Post && error.hasCode(errorcode::outcomeUnknown);
    m_outcome.problems.push_back({.subject = item.name, .reason = isOpen ? m_lostSentence : error.message()});
    m_lost = isOpen ? m_lost + 1 : 0;
    // One lost answer says nothing of the next request; to wait for each of hundreds would take hours.
    if (isOpen ? m_lost == mostLost : hindersAlike(error))
        m_hindrance = error;
}

} // namespace slipway
