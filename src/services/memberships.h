// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "core/error.h"
#include "services/requestcost.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace slipway {

struct SessionContext;

//! Resources that are to become members of a to-many relation, or are to leave it.
struct MembershipOrder
{
    enum class Change { Add, Remove };

    Change change = Change::Add;
    QString path = {}; //!< of the linkage: "/v1/betaGroups/7/relationships/betaTesters"
    QString type = {}; //!< of the members
    QStringList ids = {}; //!< of the members, any number
    QString feature = {}; //!< see Request::feature()
    int reserve = 0; //!< requests of the hour that it leaves to people: it waits for the next hour rather; 0: it takes what there is
    WaitListener waits = {}; //!< told of those waits; may be empty
};

//! What became of an order.
struct MembershipOutcome
{
    struct Refusal
    {
        QString id = {};
        Error error = {};
    };

    QStringList done = {};
    std::vector<Refusal> refused = {}; //!< in no order, each with Apple's reason; what was not sent any more is Cancelled
};

//! \brief Carries out one order, \a largestLinkage members a request.
//!
//! Apple takes a request as a whole or not at all, so one bad member sinks all that go with it: a batch that is refused is halved until the bad
//! ones stand alone, at most two requests more for each doubling of the batch. Once \a mostInARow of them stand alone and nobody got through in
//! between, it is not about them: the rest is refused for the same reason. So does what would refuse every request (no network, no right, a
//! stopped key). Adding and removing can be repeated without harm, which the client does where an answer was lost (rule R3); who is to leave and
//! is not there any more counts as done.
class Memberships final
{
public:
    static constexpr qsizetype largestLinkage = 200;
    static constexpr int mostInARow = 8;

    //! Told how many members are through, whichever way.
    using Advance = std::function<void(int)>;
    //! The session of \a context outlives the run. Nothing is sent any more once \a stop is cancelled; what is under way is seen to its end.
    Memberships(SessionContext &context, MembershipOrder order, CancelToken stop, Advance advanced);

    static Task<MembershipOutcome> run(std::shared_ptr<Memberships> self);

private:
    //! Neighbours among the ids of the order, sent together.
    struct Batch
    {
        qsizetype first = 0;
        qsizetype count = 0;
    };

    Batch next();
    QStringList idsOf(const Batch &batch) const { return m_order.ids.mid(batch.first, batch.count); }
    void finish(const Batch &batch);
    void refuse(const Batch &batch, const Error &error);
    void take(const Batch &batch, const Error &error);
    void giveUp(const Error &error);

    SessionContext &m_context;
    const MembershipOrder m_order;
    const CancelToken m_stop;
    const Advance m_advanced;
    std::vector<Batch> m_waiting; // the last one is next
    MembershipOutcome m_outcome;
    int m_through = 0;
    int m_inARow = 0; // refused alone since the last that got through
};

//! \brief Adds to what Apple may not know yet, as is a build right after it was processed (api/09).
//!
//! Who is refused with 404 is sent again, alone, for some minutes. For the rest see Memberships; \a context is its session's.
[[nodiscard]] Task<MembershipOutcome> addOnceKnown(SessionContext *context, MembershipOrder order, CancelToken stop, Memberships::Advance advanced);

} // namespace slipway
