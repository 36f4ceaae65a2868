// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/testflight/spread.h"

#include "models/literaltext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

constexpr int mostSpreadLines = 8;

struct SpreadText
{
    Q_DECLARE_TR_FUNCTIONS(Spread)
};

} // namespace

QString spreadLines(const std::map<QString, int> &counts)
{
    std::vector<std::pair<QString, int>> sorted(counts.cbegin(), counts.cend());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    QStringList lines;
    for (const auto &[text, count] : sorted) {
        if (lines.size() == mostSpreadLines)
            break;
        lines.append(isolated(text) + u"  " + QLocale().toString(count));
    }
    if (const int more = int(sorted.size()) - mostSpreadLines; more > 0)
        lines.append(SpreadText::tr("and %Ln more", nullptr, more));
    return lines.join(u'\n');
}

} // namespace slipway
