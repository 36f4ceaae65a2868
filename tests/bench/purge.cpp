// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/rows.h"
#include "bench/sandboxprocess.h"

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr double purgeFrame = 16.7; // one of 60 a second
const QString teamOfPurge = u"30000"_s; // of whom more than 10,000 test the app

//! One thing that is done on the page, in all runs.
struct PurgeStep
{
    QLatin1String name = {};
    QString what = {};
    std::vector<double> values = {};
    QString event = {};
};

} // namespace

std::vector<Line> purge(Subject subject)
{
    PurgeStep steps[] = {{"judged"_L1, u"longest event while 10,000 testers are judged and shown, CPU"_s},
                         {"selected"_L1, u"longest event while all of them are selected, CPU"_s},
                         {"ticked"_L1, u"longest event while all of them are ticked, CPU"_s}};
    const int runs = subject == Subject::Ours ? 3 : 1; // the mistake takes its time
    SandboxProcess sandbox;
    if (!sandbox.start({u"--testers"_s, teamOfPurge}))
        return {Line::failed(u"purge"_s, u"the sandbox did not start"_s)};
    for (int run = 0; run < runs; ++run) {
        const ChildOutcome outcome = runPart(u"purge"_s, sandbox.ours().toJson(), subject);
        if (!outcome.good)
            return {Line::failed(u"purge"_s, outcome.complaint())};
        for (PurgeStep &step : steps) {
            const QJsonObject seen = outcome.json().value(step.name).toObject();
            step.values.push_back(seen.value("longest"_L1).toDouble());
            step.event = seen.value("event"_L1).toString();
        }
    }
    std::vector<Line> lines;
    for (const PurgeStep &step : steps)
        lines.push_back({.what = step.what,
                         .unit = u"ms"_s,
                         .ours = median(step.values),
                         .best = least(step.values),
                         .limit = purgeFrame,
                         .note = u"in one run: "_s + step.event});
    return lines;
}

} // namespace slipway::bench
