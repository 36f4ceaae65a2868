// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace slipway::bench {

//! \brief One line of the table: what was measured, and whether it is good enough.
struct Line
{
    enum class Gate { AtMost, AtLeast, Exactly };
    enum class Verdict { Pass, Fail, Skip };

    QString what = {};
    QString unit = {};
    double ours = 0; //!< median of the runs
    std::optional<double> peer = {}; //!< set: the gate is for ours / peer; otherwise for ours
    std::optional<double> best = {}; //!< the same of the best run of each: a busy machine spoils medians, so the gate fails only if both do
    double limit = 0;
    Gate gate = Gate::AtMost;
    QString note = {}; //!< why it was skipped, or what else is worth knowing
    std::optional<Verdict> unmeasured = {}; //!< set: there are no figures, see note

    //! Something that others have to provide is missing.
    static Line skip(const QString &what, const QString &reason) { return {.what = what, .note = reason, .unmeasured = Verdict::Skip}; }
    //! The measurement itself went wrong.
    static Line failed(const QString &what, const QString &reason) { return {.what = what, .note = reason, .unmeasured = Verdict::Fail}; }

    double gated() const { return peer ? ours / *peer : ours; }
    Verdict verdict() const;

private:
    bool isGood(double value) const;
};

void printHead();
void print(const char *row, const Line &line);

//! The middle one of \a values, of which there is at least one.
double median(std::vector<double> values);
//! The least of \a values, of which there is at least one.
double least(const std::vector<double> &values);

} // namespace slipway::bench
