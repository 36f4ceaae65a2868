// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/rows.h"
#include "bench/sandboxprocess.h"

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr double frame = 16.7; // one of 60 a second

} // namespace

std::vector<Line> guiThread(Subject subject)
{
    const QString what = u"longest event while 10,000 rows stream, CPU"_s;
    const int runs = subject == Subject::Ours ? 3 : 1; // the mistake takes minutes, and once is enough to see it
    SandboxProcess sandbox;
    if (!sandbox.start())
        return {Line::failed(what, u"the sandbox did not start"_s)};
    std::vector<double> longest;
    QJsonObject seen;
    for (int run = 0; run < runs; ++run) {
        const ChildOutcome outcome = runPart(u"gui"_s, sandbox.ours().toJson(), subject);
        if (!outcome.good)
            return {Line::failed(what, outcome.complaint())};
        seen = outcome.json();
        longest.push_back(seen.value("longest"_L1).toDouble());
    }
    const QString note = u"%1 events, in one run: %2"_s.arg(seen.value("events"_L1).toInt()).arg(seen.value("event"_L1).toString());
    return {{.what = what, .unit = u"ms"_s, .ours = median(longest), .best = least(longest), .limit = frame, .note = note}};
}

} // namespace slipway::bench
