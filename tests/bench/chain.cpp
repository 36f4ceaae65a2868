// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/child.h"
#include "bench/programs.h"
#include "bench/realclient.h"
#include "bench/rows.h"
#include "bench/sandboxprocess.h"

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int runs = 5;
constexpr int pages = 50;

const QString chainName = u"chain of 10,000 testers"_s;
const QString requestsOf = u"requests a chain"_s;
const QString cpuOf = u"CPU of the client"_s;
const QString wallOf = u"wall time"_s;
const QString memoryOf = u"kept a row"_s;

ChildOutcome python(const SandboxAccess &sandbox)
{
    const QString script = QStringLiteral(BENCH_SOURCE_DIR "/chain.py");
    return runChild({u"python3"_s, script, sandbox.origin.resolved(QUrl(testersPath)).toString()}, sandbox.token());
}

//! What the runs gave, by what was measured.
class Samples final
{
public:
    //! False when \a outcome is not good, and then complaint() says why.
    bool add(const QString &who, const ChildOutcome &outcome)
    {
        if (!outcome.good)
            m_complaint = who + u": "_s + outcome.complaint();
        const QJsonObject json = outcome.json();
        for (auto value = json.begin(); value != json.end(); ++value)
            m_values[who + u'.' + value.key()].push_back(value->toDouble());
        return outcome.good;
    }

    double median(const QString &name) const { return bench::median(m_values.value(name)); }
    double least(const QString &name) const { return bench::least(m_values.value(name)); }
    double last(const QString &name) const { return m_values.value(name).back(); }
    const QString &complaint() const { return m_complaint; }

private:
    QHash<QString, std::vector<double>> m_values;
    QString m_complaint;
};

} // namespace

std::vector<Line> chain(Subject subject)
{
    SandboxProcess sandbox;
    if (!sandbox.start())
        return {Line::failed(chainName, u"the sandbox did not start"_s)};
    const bool hasPython = isInstalled(u"python3"_s);
    Samples samples;
    for (int run = 0; run < runs; ++run) {
        const bool good = samples.add(u"ours"_s, runPart(u"chain"_s, sandbox.ours().toJson(), subject))
            && samples.add(u"parse"_s, runPart(u"parse"_s, sandbox.peers().toJson()))
            && (!hasPython || samples.add(u"python"_s, python(sandbox.peers())));
        if (!good)
            return {Line::failed(chainName, samples.complaint())};
    }
    if (samples.last(u"ours.rows"_s) != SandboxProcess::testers || samples.last(u"parse.pages"_s) != pages)
        return {Line::failed(chainName, u"not all testers came"_s)};

    std::vector<Line> lines;
    lines.push_back({.what = requestsOf, .ours = samples.last(u"ours.requests"_s), .limit = pages, .gate = Line::Gate::Exactly});
    lines.push_back({.what = cpuOf,
                     .unit = u"ms"_s,
                     .ours = samples.median(u"ours.cpu"_s) * 1000,
                     .peer = samples.median(u"parse.cpu"_s) * 1000,
                     .best = samples.least(u"ours.cpu"_s) / samples.least(u"parse.cpu"_s),
                     .limit = 3.0,
                     .note = u"peer: QJsonDocument::fromJson of the same %1 bytes"_s.arg(qint64(samples.last(u"parse.bytes"_s)))});
    if (hasPython)
        lines.push_back({.what = wallOf,
                         .unit = u"ms"_s,
                         .ours = samples.median(u"ours.wall"_s) * 1000,
                         .peer = samples.median(u"python.wall"_s) * 1000,
                         .best = samples.least(u"ours.wall"_s) / samples.least(u"python.wall"_s),
                         .limit = 1.5,
                         .note = u"peer: Python's http.client and json"_s});
    else
        lines.push_back(Line::skip(wallOf, u"python3 is not installed"_s));
    lines.push_back({.what = memoryOf, .unit = u"B"_s, .ours = samples.median(u"ours.bytesPerRow"_s), .limit = 400});
    return lines;
}

} // namespace slipway::bench
