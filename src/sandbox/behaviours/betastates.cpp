// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/betastates.h"

#include "catalogue/builds.h"
#include "catalogue/testflight.h"
#include "sandbox/values.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

bool isInGroup(const Entity &build, bool internal)
{
    const auto groups = build.members(Build::betaGroups.spec.name).all();
    return std::any_of(groups.begin(), groups.end(), [=](const Entity *group) { return valueOf(*group, BetaGroup::isInternalGroup) == internal; });
}

} // namespace

InternalBetaState internalBetaState(const Entity &build)
{
    if (valueOf(build, Build::expired))
        return InternalBetaState::Expired;
    switch (valueOf(build, Build::processingState).known) {
    case BuildProcessingState::Processing:
        return InternalBetaState::Processing;
    case BuildProcessingState::Failed:
    case BuildProcessingState::Invalid:
        return InternalBetaState::ProcessingException;
    case BuildProcessingState::Valid:
    case BuildProcessingState::Unknown:
        break;
    }
    if (!build.attributes().value(Build::usesNonExemptEncryption.spec.name).isBool())
        return InternalBetaState::MissingExportCompliance;
    return isInGroup(build, true) ? InternalBetaState::InBetaTesting : InternalBetaState::ReadyForBetaTesting;
}

ExternalBetaState externalBetaState(const Entity &build)
{
    const InternalBetaState inside = internalBetaState(build);
    if (inside != InternalBetaState::InBetaTesting && inside != InternalBetaState::ReadyForBetaTesting)
        return EnumValue<ExternalBetaState>::fromWire(EnumValue<InternalBetaState>::of(inside).wire).known; // the same names
    if (valueOf(build, Build::buildAudienceType) == BuildAudienceType::InternalOnly)
        return ExternalBetaState::NotApplicable;
    switch (betaReviewState(build)) {
    case BetaReviewState::WaitingForReview:
        return ExternalBetaState::WaitingForBetaReview;
    case BetaReviewState::InReview:
        return ExternalBetaState::InBetaReview;
    case BetaReviewState::Rejected:
        return ExternalBetaState::BetaRejected;
    case BetaReviewState::Approved:
        break;
    case BetaReviewState::Unknown:
        return ExternalBetaState::ReadyForBetaSubmission;
    }
    const bool inUse = isInGroup(build, false) || build.members(Build::individualTesters.spec.name).count() > 0;
    return inUse ? ExternalBetaState::InBetaTesting : ExternalBetaState::BetaApproved;
}

BetaReviewState betaReviewState(const Entity &build)
{
    const Entity *submission = build.members(Build::betaAppReviewSubmission.spec.name).one();
    return submission ? valueOf(*submission, BetaAppReviewSubmission::betaReviewState).known : BetaReviewState::Unknown;
}

void refreshBetaDetail(World &world, const ResourceId &build)
{
    const Entity &changed = *world.find(build);
    const Entity *detail = changed.members(Build::buildBetaDetail.spec.name).one();
    if (!detail)
        return;
    QJsonObject states;
    setValue(states, BuildBetaDetail::internalBuildState, EnumValue<InternalBetaState>::of(internalBetaState(changed)));
    setValue(states, BuildBetaDetail::externalBuildState, EnumValue<ExternalBetaState>::of(externalBetaState(changed)));
    for (auto state = states.begin(); state != states.end(); ++state) {
        if (detail->attributes().value(state.key()) != state.value()) {
            world.update(detail->id(), states);
            return;
        }
    }
}

} // namespace slipway::sandbox
