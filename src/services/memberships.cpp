// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/memberships.h"

#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "client/errorfacts.h"
#include "core/clock.h"
#include "jsonapi/linkage.h"
#include "services/requestcost.h"
#include "services/sessioncontext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

// How long what Apple does not know yet is waited for; how long that takes is documented nowhere.
constexpr std::array notYetDelays{10s, 20s, 30s, 60s, 120s};

struct MembershipsText
{
    Q_DECLARE_TR_FUNCTIONS(Memberships)
};

Request membershipRequest(const MembershipOrder &order, const QStringList &ids)
{
    QJsonArray members;
    for (const QString &id : ids)
        members.append(identifier({order.type, id}));
    const QJsonObject body{{u"data"_s, members}};
    Request request = order.change == MembershipOrder::Change::Add ? Request::post(order.path, body) : Request::remove(order.path, body);
    return request.feature(order.feature);
}

// Whether Apple's no is about the members that were sent, so that fewer of them may go through.
bool isAboutMembers(const Error &error)
{
    return error.status() >= 400 && error.status() < 500 && !hindersAlike(error) && !error.hasCode(errorcode::outcomeUnknown);
}

// Whom Apple does not find is no member, which is what was asked for (rule R3). What it says of one who is no member is not documented.
bool saysNoMember(const Error &error)
{
    const auto isAboutAbsence = [](const QString &code) {
        const QStringList parts = code.split(u'.');
        return parts.contains(u"NOT_FOUND"_s) || parts.contains(u"NOT_A_MEMBER"_s);
    };
    return error.isNotFound() || (error.status() == 409 && std::any_of(error.codes().cbegin(), error.codes().cend(), isAboutAbsence));
}

} // namespace

Memberships::Memberships(SessionContext &context, MembershipOrder order, CancelToken stop, Advance advanced)
    : m_context(context)
    , m_order(std::move(order))
    , m_stop(std::move(stop))
    , m_advanced(std::move(advanced))
{
    for (qsizetype end = m_order.ids.size(); end > 0;) {
        // From the front in whole batches, so that the one that is short is the last to be sent.
        const qsizetype first = (end - 1) / largestLinkage * largestLinkage;
        m_waiting.push_back({first, end - first});
        end = first;
    }
}

Task<MembershipOutcome> Memberships::run(std::shared_ptr<Memberships> self)
{
    const TaskInSession task(self->m_context);
    while (!self->m_waiting.empty()) {
        const Batch batch = self->next();
        if (self->m_order.reserve > 0)
            co_await awaitSpareRequests(&self->m_context, self->m_order.reserve, self->m_stop, self->m_order.waits);
        if (self->m_stop.isCancelled() || self->m_context.closing.isCancelled()) {
            self->refuse(batch, Error::cancelled());
            continue;
        }
        const Request request = membershipRequest(self->m_order, self->idsOf(batch));
        const CancelToken never; // nothing that changes something is cancelled halfway
        const Result<HttpReply> reply = co_await self->m_context.client.send(request, never);
        if (reply) {
            self->m_inARow = 0;
            self->finish(batch);
        } else {
            self->take(batch, reply.error());
        }
    }
    co_return self->m_outcome;
}

Memberships::Batch Memberships::next()
{
    const Batch batch = m_waiting.back();
    m_waiting.pop_back();
    return batch;
}

void Memberships::take(const Batch &batch, const Error &error)
{
    const bool isAlone = batch.count == 1;
    if (isAboutMembers(error) && !isAlone) {
        const qsizetype half = batch.count / 2;
        m_waiting.push_back({batch.first + half, batch.count - half});
        m_waiting.push_back({batch.first, half});
        return;
    }
    m_inARow += isAlone ? 1 : 0;
    if (isAlone && m_order.change == MembershipOrder::Change::Remove && saysNoMember(error))
        finish(batch);
    else
        refuse(batch, error);
    if (!isAboutMembers(error) || m_inARow == mostInARow)
        giveUp(error);
}

void Memberships::finish(const Batch &batch)
{
    m_outcome.done += idsOf(batch);
    m_advanced(m_through += int(batch.count));
}

void Memberships::giveUp(const Error &error)
{
    Error untried = error;
    if (isAboutMembers(error)) // what Apple says may name somebody else
        untried.withMessage(MembershipsText::tr("Not tried, since Apple refused those before, the last with: %1").arg(error.message()));
    while (!m_waiting.empty())
        refuse(next(), untried);
}

void Memberships::refuse(const Batch &batch, const Error &error)
{
    for (const QString &id : idsOf(batch))
        m_outcome.refused.push_back({id, error});
    if (!error.isCancelled()) // nobody is through with what was left out
        m_advanced(m_through += int(batch.count));
}

Task<MembershipOutcome> addOnceKnown(SessionContext *context, MembershipOrder order, CancelToken stop, Memberships::Advance advanced)
{
    const TaskInSession task(*context);
    MembershipOutcome all;
    for (size_t round = 0; !order.ids.isEmpty(); ++round) {
        const auto adding = std::make_shared<Memberships>(*context, order, stop, advanced);
        const MembershipOutcome outcome = co_await Memberships::run(adding);
        all.done += outcome.done;
        order.ids.clear();
        for (const MembershipOutcome::Refusal &refusal : outcome.refused) {
            if (refusal.error.isNotFound() && round < notYetDelays.size())
                order.ids.append(refusal.id);
            else
                all.refused.push_back(refusal);
        }
        if (order.ids.isEmpty())
            break;
        const QFuture<Result<void>> pause = delay(context->clock, notYetDelays[round], stop);
        const Result<void> paused = co_await pause;
        if (!paused)
            break; // somebody stopped it
    }
    co_return all;
}

} // namespace slipway
