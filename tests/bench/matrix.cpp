// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/rows.h"

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int matrixRuns = 3;
constexpr double matrixFrame = 16.7; // one of 60 a second

} // namespace

std::vector<Line> matrix(Subject subject)
{
    const QString scrolling = u"dearest frame of scrolling 50 languages of all texts, CPU"_s;
    std::vector<double> scrolled;
    std::vector<double> typed;
    for (int run = 0; run < matrixRuns; ++run) {
        const ChildOutcome outcome = runPart(u"matrix"_s, {}, subject);
        if (!outcome.good)
            return {Line::failed(scrolling, outcome.complaint())};
        const QJsonObject seen = outcome.json();
        if (seen.value("drafts"_L1).toInt() != 1)
            return {Line::failed(scrolling, u"what was typed did not become a draft"_s)};
        scrolled.push_back(seen.value("scrolled"_L1).toDouble());
        typed.push_back(seen.value("typed"_L1).toDouble());
    }
    return {{.what = scrolling, .unit = u"ms"_s, .ours = median(scrolled), .best = least(scrolled), .limit = matrixFrame},
            {.what = u"dearest key typed into a description of 3,000 letters, CPU"_s,
             .unit = u"ms"_s,
             .ours = median(typed),
             .best = least(typed),
             .limit = matrixFrame}};
}

} // namespace slipway::bench
