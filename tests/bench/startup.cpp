// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/programs.h"
#include "bench/rows.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

const QString startupWhat = u"start to first paint, instructions"_s;

//! In millions; nothing when it went wrong.
std::optional<double> instructions(const QStringList &command)
{
    static const QRegularExpression collected(u"Collected : (\\d+)"_s);
    const ChildOutcome outcome = runChild(QStringList{u"valgrind"_s, u"--tool=callgrind"_s, u"--callgrind-out-file=/dev/null"_s} + command);
    const auto match = collected.match(QString::fromUtf8(outcome.errors));
    return outcome.good && match.hasMatch() ? std::optional(match.captured(1).toDouble() / 1e6) : std::nullopt;
}

} // namespace

// Once each: instructions hardly differ from run to run.
std::vector<Line> startup(Subject subject)
{
    if (!isInstalled(u"valgrind"_s))
        return {Line::skip(startupWhat, u"valgrind is not installed"_s)};
    const QTemporaryDir profile;
    const std::optional<double> ours = instructions(slipwayStart(profile.path(), subject));
    const std::optional<double> bare = instructions(bareStart());
    if (!ours || !bare)
        return {Line::failed(startupWhat, u"a program did not run to its end under callgrind"_s)};
    return {{.what = startupWhat, .unit = u"M"_s, .ours = *ours, .peer = *bare, .limit = 3.0, .note = u"peer: bare window"_s}};
}

} // namespace slipway::bench
