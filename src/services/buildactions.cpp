// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/buildactions.h"

#include "catalogue/typed.h"
#include "catalogue/typespec.h"
#include "jsonapi/linkage.h"
#include "services/sessioncontext.h"
#include "services/symbols.h"

using namespace Qt::StringLiterals;

namespace slipway {

namespace {

const QString buildFeature = u"builds.change"_s;

// What is made for a build, with nothing but the build in it.
Request creationFor(QLatin1String type, const QString &path, QLatin1String relation, const QString &buildId)
{
    const QJsonObject relationships{{QString(relation), linkageTo({Build::type, buildId})}};
    const QJsonObject data{{u"type"_s, QString(type)}, {u"relationships"_s, relationships}};
    return Request::post(path, {{u"data"_s, data}}).feature(buildFeature);
}

Request expiryOf(const QString &buildId)
{
    Patch<Build> patch{Id<Build>(buildId)};
    patch.set(Build::expired, true);
    return patch.request(catalogue::instancePath(Build::type, buildId)).feature(buildFeature);
}

Request answerOf(const QString &buildId, bool usesNonExemptEncryption)
{
    Patch<Build> patch{Id<Build>(buildId)};
    patch.set(Build::usesNonExemptEncryption, usesNonExemptEncryption);
    return patch.request(catalogue::instancePath(Build::type, buildId)).feature(buildFeature);
}

Request submissionOf(const QString &buildId)
{
    return creationFor(BetaAppReviewSubmission::type, u"/v1/betaAppReviewSubmissions"_s, BetaAppReviewSubmission::build.spec.name, buildId);
}

Request notificationOf(const QString &buildId)
{
    return creationFor(BuildBetaNotification::type, u"/v1/buildBetaNotifications"_s, BuildBetaNotification::build.spec.name, buildId);
}

} // namespace

// One job's work.
struct BuildActions::Run
{
    BuildActions *actions = nullptr; // of the session, which waits for the work
    std::vector<SeriesItem> items = {};
    QString lost = {};
    EndSentence end = nullptr;
    std::shared_ptr<JobControl> control = {};
};

void BuildActions::expire(const std::vector<BuildRef> &builds)
{
    const int count = int(builds.size());
    start({.title = tr("Expiring %Ln build(s)", nullptr, count), .total = count}, builds, &expiryOf,
          tr("Apple did not answer; the build may have expired."), [](int done) { return tr("%Ln build(s) expired.", nullptr, done); });
}

void BuildActions::answerEncryption(const std::vector<BuildRef> &builds, bool usesNonExemptEncryption)
{
    const int count = int(builds.size());
    const auto answer = [usesNonExemptEncryption](const QString &buildId) { return answerOf(buildId, usesNonExemptEncryption); };
    start({.title = tr("Answering for %Ln build(s) what encryption they have", nullptr, count), .total = count}, builds, answer,
          tr("Apple did not answer; the question may be settled."),
          [](int done) { return tr("Answered for %Ln build(s) what encryption they have.", nullptr, done); });
}

void BuildActions::submitForReview(const std::vector<BuildRef> &builds)
{
    const int count = int(builds.size());
    start({.title = tr("Submitting %Ln build(s) for beta review", nullptr, count),
           .deferral = tr("Goes to Beta App Review in %1 s."),
           .startLabel = tr("Submit Now"),
           .total = count},
          builds, &submissionOf, tr("Apple did not answer; the build may be waiting for review."),
          [](int done) { return tr("%Ln build(s) submitted for beta review.", nullptr, done); });
}

void BuildActions::notifyTesters(const std::vector<BuildRef> &builds)
{
    const int count = int(builds.size());
    start({.title = tr("Telling the testers of %Ln build(s)", nullptr, count),
           .deferral = tr("TestFlight mails them in %1 s."),
           .startLabel = tr("Send Now"),
           .total = count},
          builds, &notificationOf, tr("Apple did not answer; the mails may have gone out."),
          [](int done) { return tr("The testers of %Ln build(s) are told.", nullptr, done); });
}

int BuildActions::saveSymbols(const BuildRef &build, const QString &path)
{
    return m_jobs.start({.title = tr("Saving the dSYM of build %1").arg(build.name),
                         .isTransfer = true,
                         .total = wholeTransfer,
                         .run = [context = &m_context, build, path](std::shared_ptr<JobControl> control) {
                             return fetchSymbols(context, build, path, std::move(control));
                         }});
}

void BuildActions::start(JobPlan plan, const std::vector<BuildRef> &builds, const MakeRequest &requestFor, const QString &lost, EndSentence end)
{
    const auto run = std::make_shared<Run>(Run{.actions = this, .lost = lost, .end = end});
    for (const BuildRef &build : builds)
        run->items.push_back({.id = build.id, .name = build.name, .request = requestFor(build.id)});
    plan.run = [run](std::shared_ptr<JobControl> control) {
        run->control = std::move(control);
        return sendAll(run);
    };
    m_jobs.start(std::move(plan));
}

Task<JobOutcome> BuildActions::sendAll(RunPointer run)
{
    const auto advance = [control = run->control](int done) { control->advance(done); };
    const auto series = std::make_shared<RequestSeries>(run->actions->m_context, run->items, run->lost, run->control->cancel, advance);
    const SeriesOutcome outcome = co_await RequestSeries::run(series);
    if (!outcome.done.isEmpty())
        emit run->actions->changed(outcome.done);
    co_return JobOutcome{run->end(int(outcome.done.size())), outcome.problems};
}

} // namespace slipway
