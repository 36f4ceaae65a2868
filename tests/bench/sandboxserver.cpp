// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/cputime.h"
#include "bench/pages.h"
#include "bench/rows.h"
#include "bench/sandboxprocess.h"
#include "sandbox/demo/demoworld.h"
#include "sandbox/world.h"

using namespace Qt::StringLiterals;

namespace slipway::bench {

namespace {

constexpr int sandboxRuns = 5;
constexpr size_t sandboxPages = 50;

struct List
{
    QString what;
    QString path;
};

//! Milliseconds that the sandbox works for a page of \a list; nothing when it does not give all of them.
std::optional<double> cpuOfAPage(const SandboxProcess &sandbox, const QString &path)
{
    std::vector<double> samples;
    for (int run = 0; run < sandboxRuns; ++run) {
        const double begin = seconds(sandbox.cpuClock());
        if (readPages(sandbox.peers(), path).size() != sandboxPages)
            return {};
        samples.push_back((seconds(sandbox.cpuClock()) - begin) * 1000 / sandboxPages);
    }
    return median(samples);
}

Line seeding(int testers)
{
    std::vector<double> samples;
    for (int run = 0; run < sandboxRuns; ++run) {
        const double begin = seconds(CLOCK_THREAD_CPUTIME_ID);
        sandbox::World world;
        sandbox::buildDemoWorld(world, {.testers = testers, .now = QDateTime::currentDateTimeUtc(), .imageBase = QUrl(u"http://127.0.0.1:1"_s)});
        samples.push_back((seconds(CLOCK_THREAD_CPUTIME_ID) - begin) * 1000);
    }
    return {.what = u"CPU to make the demo's team"_s, .unit = u"ms"_s, .ours = median(samples), .limit = 150};
}

} // namespace

std::vector<Line> sandboxServer(Subject subject)
{
    SandboxProcess sandbox;
    if (!sandbox.start(subject == Subject::Ours ? QStringList() : QStringList{u"--har"_s, sandbox.filePath(u"exchanges.har"_s)}))
        return {Line::failed(u"CPU of the sandbox"_s, u"it did not start"_s)};
    const List lists[] = {{u"CPU of a page of 200 testers"_s, u"/v1/betaTesters?limit=200"_s},
                          {u"CPU of a sorted page of 200 testers"_s, u"/v1/betaTesters?sort=email&limit=200"_s}};
    std::vector<Line> lines;
    for (const List &list : lists) {
        const std::optional<double> cpu = cpuOfAPage(sandbox, list.path);
        if (cpu)
            lines.push_back({.what = list.what, .unit = u"ms"_s, .ours = *cpu, .limit = 2.0});
        else
            lines.push_back(Line::failed(list.what, u"not all pages came"_s));
    }
    lines.push_back(seeding(subject == Subject::Ours ? SandboxProcess::testers : 10 * SandboxProcess::testers));
    return lines;
}

} // namespace slipway::bench
