// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/distribution/distributions.h"

#include "catalogue/typed.h"
#include "client/apiclient.h"
#include "core/clock.h"
#include "services/distribution/distributionrun.h"
#include "services/sessioncontext.h"

using namespace Qt::StringLiterals;

namespace slipway {

Distributions::Distributions(SessionContext &context, Jobs &jobs) : m_context(context), m_jobs(jobs)
{
    connect(&jobs, &Jobs::undone, this, [this](int id) {
        if (std::erase_if(m_queue, [id](const auto &entry) { return entry.second == id; }) > 0)
            emit queueChanged();
    });
}

void Distributions::start(const Distribution &distribution, BuildProcessingState processing)
{
    const QString number = distribution.build.name;
    JobPlan plan{.title = tr("Distributing build %1 to %Ln group(s)", nullptr, distribution.groupCount()).arg(number),
                 .deferral = tr("TestFlight gets it in %1 s."),
                 .startLabel = tr("Distribute Now"),
                 .total = int(stepsOf(distribution).size()) + distribution.groupCount(),
                 .run = [this, distribution](std::shared_ptr<JobControl> control) { return distribute(this, distribution, std::move(control)); }};
    unqueue(distribution.build.id); // the new one is what is wanted now
    if (processing != BuildProcessingState::Processing) {
        m_jobs.start(std::move(plan));
        return;
    }
    plan.awaits = tr("Goes out by itself once Apple has processed it.");
    m_queue[distribution.build.id] = m_jobs.start(std::move(plan));
    emit queueChanged();
    if (!m_isWatching)
        detach(watch(), "Distributions::watch");
}

void Distributions::unqueue(const QString &buildId)
{
    if (const auto entry = m_queue.find(buildId); entry != m_queue.end())
        m_jobs.undo(entry->second);
}

std::unique_ptr<Feed<BuildTexts>> Distributions::texts(const QString &buildId)
{
    return std::make_unique<Feed<BuildTexts>>(m_context, buildTextsRequest(buildId), &BuildTexts::from);
}

std::unique_ptr<Feed<DistributionFacts>> Distributions::facts(const QString &buildId)
{
    return std::make_unique<Feed<DistributionFacts>>(m_context, distributionFactsRequest(buildId), &DistributionFacts::from);
}

std::unique_ptr<Feed<BuildTexts>> Distributions::recentTexts(const QString &appId, const EnumValue<Platform> &platform)
{
    return std::make_unique<Feed<BuildTexts>>(m_context, recentTextsRequest(appId, platform), &BuildTexts::from, 1);
}

Task<JobOutcome> Distributions::distribute(Distributions *self, Distribution distribution, std::shared_ptr<JobControl> control)
{
    const auto run = std::make_shared<DistributionRun>(self->m_context, distribution, control);
    const JobOutcome outcome = co_await DistributionRun::run(run);
    if (run->hasSent())
        emit self->changed({distribution.build.id});
    emit self->textsWritten(run->writtenTexts());
    for (const QString &group : run->linkedGroups())
        emit self->groupChanged(group);
    co_return outcome;
}

Task<void> Distributions::watch()
{
    const TaskInSession task(m_context);
    m_isWatching = true;
    while (!m_queue.empty()) {
        const QFuture<Result<void>> pause = delay(m_context.clock, pollInterval, m_context.closing);
        const Result<void> paused = co_await pause;
        if (!paused)
            co_return; // the session closes
        if (!m_queue.empty())
            co_await look();
    }
    m_isWatching = false;
}

// A look that fails is followed by the next one.
Task<void> Distributions::look()
{
    QStringList builds;
    for (const auto &[build, job] : m_queue)
        builds.append(build);
    Request request = Request::get(u"/v1/builds"_s);
    request.filter(u"id"_s, builds).fields(Build::type, {Build::processingState.spec.name}).limit(200);
    request.priority(Request::Priority::Background).feature(u"builds.processing"_s);
    const Result<Document> document = co_await m_context.client.document(request, m_context.closing);
    if (!document)
        co_return;
    for (const Resource &resource : document->data()) {
        const Typed<Build> build(resource);
        const auto entry = m_queue.find(build.id().value());
        if (entry == m_queue.end() || build[Build::processingState].known == BuildProcessingState::Processing)
            continue;
        const int job = entry->second;
        m_queue.erase(entry);
        m_jobs.release(job);
        emit queueChanged();
    }
}

} // namespace slipway
