// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/line.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

QString sign(Line::Gate gate)
{
    switch (gate) {
    case Line::Gate::AtMost:
        return u"<= "_s;
    case Line::Gate::AtLeast:
        return u">= "_s;
    case Line::Gate::Exactly:
        return u"= "_s;
    }
    Q_UNREACHABLE();
}

const char *word(Line::Verdict verdict)
{
    switch (verdict) {
    case Line::Verdict::Pass:
        return "pass";
    case Line::Verdict::Fail:
        return "FAIL";
    case Line::Verdict::Skip:
        return "skip";
    }
    Q_UNREACHABLE();
}

QString number(double value)
{
    return QString::number(value, 'f', std::abs(value) < 1000 && value != std::floor(value) ? 2 : 0);
}

void printCells(const char *row, const QString &what, const QString &ours, const QString &peer, const QString &ratio, const QString &best,
                const QString &gate, const char *verdict, const QString &note)
{
    std::printf("%-9s | %-42s | %14s | %14s | %6s | %6s | %8s | %-7s | %s\n", row, qPrintable(what), qPrintable(ours), qPrintable(peer),
                qPrintable(ratio), qPrintable(best), qPrintable(gate), verdict, qPrintable(note));
    std::fflush(stdout);
}

} // namespace

Line::Verdict Line::verdict() const
{
    if (unmeasured)
        return *unmeasured;
    return isGood(gated()) || (best && isGood(*best)) ? Verdict::Pass : Verdict::Fail;
}

bool Line::isGood(double value) const
{
    switch (gate) {
    case Gate::AtMost:
        return value <= limit;
    case Gate::AtLeast:
        return value >= limit;
    case Gate::Exactly:
        return value == limit;
    }
    Q_UNREACHABLE();
}

void printHead()
{
    printCells("row", u"what"_s, u"ours"_s, u"peer"_s, u"ratio"_s, u"best"_s, u"gate"_s, "verdict", u"note"_s);
}

void print(const char *row, const Line &line)
{
    const QString none = u"-"_s;
    if (line.unmeasured)
        return printCells(row, line.what, none, none, none, none, none, word(line.verdict()), line.note);
    const auto withUnit = [&line](double value) { return QString(number(value) + u' ' + line.unit).trimmed(); };
    printCells(row, line.what, withUnit(line.ours), line.peer ? withUnit(*line.peer) : none, line.peer ? number(line.gated()) : none,
               line.best ? number(*line.best) : none, sign(line.gate) + number(line.limit), word(line.verdict()), line.note);
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + qsizetype(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

double least(const std::vector<double> &values)
{
    return *std::min_element(values.begin(), values.end());
}

} // namespace slipway::bench
