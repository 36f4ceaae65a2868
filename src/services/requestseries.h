// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/canceltoken.h"
#include "core/coroutine.h"
#include "jsonapi/request.h"
#include "services/jobs.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <vector>

namespace slipway {

struct SessionContext;

//! One of many requests that change something.
struct SeriesItem
{
    QString id = {}; //!< of what it is about
    QString name = {}; //!< what people call that when something goes wrong
    Request request;
};

//! What became of a series.
struct SeriesOutcome
{
    QStringList done = {}; //!< ids, in their order
    std::vector<JobProblem> problems = {};
};

//! \brief Sends requests one after the other, each about something else, for what Apple takes in no larger portions.
//!
//! What would refuse every request (no network, no right, a stopped key) refuses the rest unsent. A lost answer stays open, since nothing of it is
//! repeated here (rule R6): the client repeats by itself what can be repeated. After \a mostLost of them in a row the rest is not waited for. What was
//! to be deleted and is not there any more counts as done.
class RequestSeries final
{
public:
    static constexpr int mostLost = 2;

    //! Told how many requests are through, whichever way.
    using Advance = std::function<void(int)>;

    //! \a lost is the sentence about a request whose answer never came. The session of \a context outlives the run. Nothing is sent any more once
    //! \a stop is cancelled; what is under way is seen to its end.
    RequestSeries(SessionContext &context, std::vector<SeriesItem> items, QString lost, CancelToken stop, Advance advanced);

    static Task<SeriesOutcome> run(std::shared_ptr<RequestSeries> self);

private:
    void refuse(const SeriesItem &item, const Error &error);

    SessionContext &m_context;
    const std::vector<SeriesItem> m_items;
    const QString m_lostSentence;
    const CancelToken m_stop;
    const Advance m_advanced;
    SeriesOutcome m_outcome;
    std::optional<Error> m_hindrance;
    int m_lost = 0; // answers, one after the other
};

} // namespace slipway
