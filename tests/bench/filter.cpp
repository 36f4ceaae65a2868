// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/rows.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int filterRuns = 3;

//! One figure of all runs.
struct Figure
{
    QLatin1String name = {};
    std::vector<double> values = {};
};

Line growth(const QString &what, const Figure &few, const Figure &many, double limit)
{
    return {.what = what,
            .ours = std::log10(median(many.values) / median(few.values)),
            .best = std::log10(least(many.values) / least(few.values)),
            .limit = limit};
}

} // namespace

std::vector<Line> filter(Subject subject)
{
    Figure few{"few"_L1};
    Figure many{"many"_L1};
    Figure fewInQt{"fewInQt"_L1};
    Figure manyInQt{"manyInQt"_L1};
    Figure fewArrived{"fewArrived"_L1};
    Figure manyArrived{"manyArrived"_L1};
    Figure fewScrolled{"fewScrolled"_L1};
    Figure manyScrolled{"manyScrolled"_L1};
    const int runs = subject == Subject::Mistaken ? 1 : filterRuns; // the mistakes take their time
    for (int run = 0; run < runs; ++run) {
        const ChildOutcome outcome = runPart(u"filter"_s, {}, subject);
        if (!outcome.good)
            return {Line::failed(u"filter"_s, outcome.complaint())};
        const QJsonObject seen = outcome.json();
        for (Figure *figure : {&few, &many, &fewInQt, &manyInQt, &fewArrived, &manyArrived, &fewScrolled, &manyScrolled})
            figure->values.push_back(seen.value(figure->name).toDouble());
    }
    const QString keyGrowth = u"growth of the dearest key, exponent"_s;
    constexpr double keyLimit = 1.15;
    return {{.what = u"dearest key among 10,000 rows, CPU"_s, .unit = u"ms"_s, .ours = median(few.values), .best = least(few.values), .limit = 2},
            {.what = u"dearest key among 100,000 rows, CPU"_s, .unit = u"ms"_s, .ours = median(many.values), .best = least(many.values), .limit = 10},
            {.what = u"the same, and QSortFilterProxyModel"_s,
             .unit = u"ms"_s,
             .ours = median(many.values),
             .peer = median(manyInQt.values),
             .best = least(many.values) / least(manyInQt.values),
             .limit = 0.05,
             .note = u"peer: the proxy over the same rows, by name"_s},
            subject == Subject::Mistaken ? growth(keyGrowth, fewInQt, manyInQt, keyLimit) : growth(keyGrowth, few, many, keyLimit),
            // Each row is looked for among those that are there; whoever sorts them each time is near 2.
            growth(u"growth of 500 pages against 50, exponent"_s, fewArrived, manyArrived, 1.3),
            {.what = u"a step of scrolling 100,000 rows"_s,
             .unit = u"ms"_s,
             .ours = median(manyScrolled.values),
             .peer = median(fewScrolled.values),
             .best = least(manyScrolled.values) / least(fewScrolled.values),
             .limit = 1.5,
             .note = u"peer: 1,000 rows"_s}};
}

} // namespace slipway::bench
