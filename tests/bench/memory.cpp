// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/programs.h"
#include "bench/rows.h"

#include <QTemporaryDir>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int memoryRuns = 5;

double ownPeakKiB()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss);
}

} // namespace

std::vector<Line> memory(Subject subject)
{
    const QString what = u"resident memory at most, first paint"_s;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int run = 0; run < memoryRuns; ++run) {
        const QTemporaryDir profile;
        const ChildOutcome ourOutcome = runChild(slipwayStart(profile.path(), subject));
        const ChildOutcome bareOutcome = runChild(bareStart());
        if (!ourOutcome.good || !bareOutcome.good)
            return {Line::failed(what, u"a program did not run to its end"_s)};
        ours.push_back(double(ourOutcome.peakKiB) / 1024);
        bare.push_back(double(bareOutcome.peakKiB) / 1024);
    }
    // A child's peak counts from what its parent had.
    if (median(bare) * 1024 <= ownPeakKiB())
        return {Line::failed(what, u"the bench itself takes more than the bare window"_s)};
    return {{.what = what, .unit = u"MiB"_s, .ours = median(ours), .peer = median(bare), .limit = 1.7, .note = u"peer: bare window"_s}};
}

} // namespace slipway::bench
