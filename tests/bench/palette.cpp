// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/rows.h"
#include "ui/palette/palettemodel.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int paletteRuns = 5;
constexpr int entries = 10'000;
constexpr double paletteFrame = 16.7; // one of 60 a second

// Names of two words that share their letters, so that a few of them fit thousands.
std::vector<PaletteEntry> manyApps()
{
    const QStringList first{u"Tide"_s, u"Relay"_s, u"Orchard"_s, u"Meridian"_s, u"Copper"_s, u"Lantern"_s, u"Harbour"_s};
    const QStringList second{u"Line"_s, u"Timer"_s, u"Notes"_s, u"Diary"_s, u"Editor"_s, u"Atlas"_s};
    std::vector<PaletteEntry> apps;
    for (int i = 0; i < entries; ++i) {
        const QString name = first[i % first.size()] + u' ' + second[i / 7 % second.size()] + u' ' + QString::number(i);
        const QString bundleId = u"com.acme."_s + QString(name).remove(u' ').toLower();
        apps.push_back({.id = "app."_L1 + QString::number(i), .section = PaletteSection::Apps, .title = name, .keywords = bundleId});
    }
    return apps;
}

// The dearest of the keys that type a few words.
double dearestKey(PaletteModel &model, Subject subject)
{
    double longest = 0;
    for (const QString &words : {u"tide line"_s, u"tdl"_s, u"e"_s, u"rtnr"_s, u"com.acme.relaytimer1"_s, u"zebra"_s}) {
        for (qsizetype typed = 1; typed <= words.size(); ++typed) {
            const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
            if (subject == Subject::Mistaken)
                model.setEntries(manyApps(), {}, {});
            model.setQuery(words.left(typed));
            longest = std::max(longest, seconds(CLOCK_THREAD_CPUTIME_ID) - begin);
        }
    }
    return longest * 1000;
}

} // namespace

std::vector<Line> palette(Subject subject)
{
    PaletteModel model;
    model.setEntries(manyApps(), {}, {});
    std::vector<double> longest;
    longest.reserve(paletteRuns);
    for (int run = 0; run < paletteRuns; ++run)
        longest.push_back(dearestKey(model, subject));
    return {{.what = u"dearest key among 10,000 entries, CPU"_s,
             .unit = u"ms"_s,
             .ours = median(longest),
             .best = least(longest),
             .limit = paletteFrame}};
}

} // namespace slipway::bench
