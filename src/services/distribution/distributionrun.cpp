// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/distribution/distributionrun.h"

#include "catalogue/testflight.h"
#include "catalogue/typespec.h"
#include "client/apiclient.h"
#include "client/errorcodes.h"
#include "core/clock.h"
#include "services/sessioncontext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace slipway {

namespace {

struct DistributionRunText
{
    Q_DECLARE_TR_FUNCTIONS(DistributionRunText)
};

constexpr int mostSendings = 2; // of a value
// Reads lag writes (rule R4): one that does not show what was sent is no evidence.
constexpr std::array distributionDelays{1s, 2s, 4s, 8s, 15s, 30s};
// After the answer about encryption Apple processes a build once more (api/05 4).
constexpr auto settlingDelay = 5s;
constexpr int mostSettling = 24;

std::vector<TesterGroup> allGroups(const Distribution &distribution)
{
    std::vector<TesterGroup> groups = distribution.internalGroups;
    groups.insert(groups.end(), distribution.externalGroups.cbegin(), distribution.externalGroups.cend());
    return groups;
}

} // namespace

DistributionRun::DistributionRun(SessionContext &context, Distribution distribution, std::shared_ptr<JobControl> control)
    : m_context(context)
    , m_distribution(std::move(distribution))
    , m_control(std::move(control))
    , m_steps(stepsOf(m_distribution))
    , m_groups(allGroups(m_distribution))
{}

Task<JobOutcome> DistributionRun::run(Pointer self)
{
    const TaskInSession task(self->m_context);
    const Result<void> read = co_await readFacts(self);
    const QString hindrance = read ? self->hindranceOfBuild() : read.error().message();
    if (!hindrance.isEmpty()) {
        self->m_problems.push_back({.subject = self->m_distribution.build.name, .reason = hindrance});
        co_return self->outcome();
    }
    for (size_t i = 0; i < self->m_steps.size() && !self->isStopped(); ++i) {
        const Result<void> done = co_await take(self, i);
        if (!done) {
            self->endAt(i, done.error().message());
            break;
        }
        self->noteWritten(self->m_steps[i]);
        self->advance(1);
    }
    if (!self->isStopped() && !self->m_groups.empty())
        co_await link(self);
    co_return self->outcome();
}

Task<Result<void>> DistributionRun::readFacts(Pointer self)
{
    const Request request = distributionFactsRequest(self->m_distribution.build.id);
    const Result<Document> document = co_await self->m_context.client.document(request, self->m_context.closing);
    if (!document)
        co_return document.error();
    if (!document->data().empty())
        self->m_facts = DistributionFacts::from(document->data().front(), *document);
    co_return Result<void>();
}

Task<Result<void>> DistributionRun::take(Pointer self, size_t index)
{
    const DistributionStep &step = self->m_steps[index];
    if (step.isDone(self->m_facts))
        co_return Result<void>();
    const CancelToken never; // nothing that changes something is cancelled halfway
    bool isDone = false;
    for (int sendings = 0; !isDone && sendings < mostSendings; ++sendings) {
        const Request request = step.request(self->m_facts);
        self->m_hasSent = true;
        const Result<HttpReply> reply = co_await self->m_context.client.send(request, never);
        isDone = reply.has_value();
        if (isDone)
            break;
        if (!reply.error().hasCode(errorcode::outcomeUnknown))
            co_return reply.error();
        isDone = co_await showsUntilSure(self, index);
        if (!isDone && request.verb() == Verb::Post)
            break;
    }
    if (!isDone) {
        const QString sentence = DistributionRunText::tr("No answer came, and a minute later Apple does not show it. You can try again.");
        const Error lost(Error::Kind::Server, sentence);
        co_return lost;
    }
    if (step.kind == DistributionStep::Kind::Encryption)
        co_await settle(self);
    co_return Result<void>();
}

Task<bool> DistributionRun::showsUntilSure(Pointer self, size_t index)
{
    for (const std::chrono::seconds wait : distributionDelays) {
        const QFuture<Result<void>> waiting = delay(self->m_context.clock, wait, self->m_context.closing);
        const Result<void> waited = co_await waiting;
        if (!waited)
            break;
        const Result<void> read = co_await readFacts(self);
        if (read && self->m_steps[index].isDone(self->m_facts))
            co_return true;
    }
    co_return false;
}

// Ends when it takes too long, too: Apple says then what is missing.
Task<void> DistributionRun::settle(Pointer self)
{
    for (int looks = 0; looks < mostSettling && !self->isStopped(); ++looks) {
        const Result<void> read = co_await readFacts(self);
        if (read && !self->m_facts.isSettling())
            break;
        const QFuture<Result<void>> waiting = delay(self->m_context.clock, settlingDelay, self->m_control->cancel);
        const Result<void> waited = co_await waiting;
        if (!waited)
            break;
    }
}

Task<void> DistributionRun::link(Pointer self)
{
    MembershipOrder order{.path = catalogue::instancePath(Build::type, self->m_distribution.build.id) + u"/relationships/"_s
                              + Build::betaGroups.spec.name,
                          .type = QString(BetaGroup::type),
                          .feature = u"builds.distribute"_s};
    const std::vector<TesterGroup> &having = self->m_facts.build.groups;
    for (const TesterGroup &group : self->m_groups) {
        if (std::any_of(having.cbegin(), having.cend(), [&group](const TesterGroup &each) { return each.id == group.id; }))
            self->advance(1);
        else
            order.ids.append(group.id);
    }
    if (order.ids.isEmpty())
        co_return;
    self->m_hasSent = true;
    const Memberships::Advance advanced = [](int) {}; // of one request nobody sees how far it is
    const MembershipOutcome outcome = co_await addOnceKnown(&self->m_context, order, self->m_control->cancel, advanced);
    self->m_linked = outcome.done;
    self->advance(int(outcome.done.size()));
    for (const MembershipOutcome::Refusal &refusal : outcome.refused) {
        const QString reason = refusal.error.isNotFound()
            ? DistributionRunText::tr("Apple does not know the group, or the build yet. Try again when it has been processed for a while.")
            : refusal.error.message();
        if (!refusal.error.isCancelled())
            self->m_problems.push_back({.subject = self->nameOfGroup(refusal.id), .reason = reason});
    }
}

// Why nothing can be done with it; empty when something can.
QString DistributionRun::hindranceOfBuild() const
{
    if (m_facts.build.expired)
        return DistributionRunText::tr("It has expired.");
    switch (m_facts.build.processing.known) {
    case BuildProcessingState::Processing:
        return DistributionRunText::tr("Apple is still processing it.");
    case BuildProcessingState::Failed:
    case BuildProcessingState::Invalid:
        return DistributionRunText::tr("Apple could not process it.");
    case BuildProcessingState::Valid:
    case BuildProcessingState::Unknown:
        break;
    }
    return {};
}

void DistributionRun::noteWritten(const DistributionStep &step)
{
    if (step.kind != DistributionStep::Kind::Text)
        return;
    const DraftKey key{m_distribution.appId, m_facts.build.textPart(), Locale(step.locale), BetaBuildLocalization::whatsNew.spec.name};
    m_written.push_back({.key = key, .mine = m_distribution.texts.at(step.locale)});
}

void DistributionRun::advance(int steps)
{
    m_done += steps;
    m_control->advance(m_done);
}

void DistributionRun::endAt(size_t index, const QString &reason)
{
    m_problems.push_back({.subject = m_steps[index].name, .reason = reason});
    if (m_steps[index].kind == DistributionStep::Kind::Review) { // the last, and nothing to internal groups
        leaveOut(m_distribution.externalGroups, DistributionRunText::tr("Not added, since the build is not at beta review."));
        m_groups = m_distribution.internalGroups;
        return;
    }
    const QString unsent = DistributionRunText::tr("Not sent, since a step before it failed.");
    for (size_t i = index + 1; i < m_steps.size(); ++i)
        m_problems.push_back({.subject = m_steps[i].name, .reason = unsent});
    leaveOut(m_groups, unsent);
    m_groups.clear();
}

void DistributionRun::leaveOut(const std::vector<TesterGroup> &groups, const QString &reason)
{
    for (const TesterGroup &group : groups)
        m_problems.push_back({.subject = group.name, .reason = reason});
}

QString DistributionRun::nameOfGroup(const QString &id) const
{
    const auto group = std::find_if(m_groups.cbegin(), m_groups.cend(), [&id](const TesterGroup &each) { return each.id == id; });
    return group == m_groups.cend() ? id : group->name;
}

JobOutcome DistributionRun::outcome() const
{
    const int total = int(m_steps.size()) + m_distribution.groupCount();
    const QString &number = m_distribution.build.name;
    const QString sentence = m_done == total
        ? DistributionRunText::tr("Build %1 went out to %Ln group(s).", nullptr, m_distribution.groupCount()).arg(number)
        : DistributionRunText::tr("Build %1: %2 of %Ln step(s) done.", nullptr, total).arg(number).arg(m_done);
    return {sentence, m_problems};
}

} // namespace slipway
