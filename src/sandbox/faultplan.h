// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/httpmessage.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>
#include <vector>

namespace slipway::sandbox {

//! \brief One way in which the service or the network is to fail.
struct Fault
{
    enum class Kind {
        Status, //!< value: a status, or {status, retryAfter, body, contentType}; without a body Apple's error object
        Reset, //!< value: bytes of the body that still come before the RST; without it there is no answer at all
        Truncate, //!< the same with a FIN: a cut answer
        Trickle, //!< value: milliseconds between two bytes
        Stall, //!< value: milliseconds without a byte; without it for ever
        Garbage, //!< value: what comes in place of the body, or {status, body, contentType}; without it a page of HTML (captive portal)
        Lag, //!< value: milliseconds until reads see what the request has written
        Edit, //!< value: what somebody else sends right before it, see requestOfSomebodyElse()
    };

    Kind kind = Kind::Status;
    QJsonValue value;
    bool done = true; //!< the request is carried out all the same: "503, but done"

    //! Spoils \a reply, in all ways but Lag and Edit, which are no matter of the reply.
    void apply(HttpReply &reply) const;
};

//! \brief The faults that are to come, each for the requests that it matches.
//!
//! As JSON: `[{"match": {"method": "GET", "path": "/v1/apps*", "nth": 2}, "times": 1, "fault": "status", "value": 503, "done": false}]`.
//! All of match is optional: any method, any path ("*" stands for any text), from the first request on that matches. times counts
//! how often it strikes, 1 by default, 0 without end. done is false for status by default, true for the others.
class FaultPlan final
{
public:
    FaultPlan() = default;
    //! Parses a plan; the error names the entry and what is wrong with it.
    static Result<FaultPlan> parse(const QByteArray &json);

    //! The first fault that strikes this request; counts it.
    std::optional<Fault> take(const HttpRequest &request);
    //! What is still to come, as a plan again.
    QJsonArray toJson() const;

private:
    struct Entry
    {
        QJsonObject json; // as it was given
        QByteArray method; // empty: any
        QRegularExpression path;
        int nth = 1;
        int times = 1;
        Fault fault;
        int matched = 0;
        int struck = 0;
    };

    static Result<Entry> parseEntry(const QJsonObject &json);
    static bool isSpent(const Entry &entry) { return entry.times > 0 && entry.struck >= entry.times; }

    std::vector<Entry> m_entries;
};

} // namespace slipway::sandbox
