// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/behaviours/betareview.h"

#include "catalogue/apps.h"
#include "catalogue/betaapps.h"
#include "catalogue/builds.h"
#include "sandbox/behaviours/betastates.h"
#include "sandbox/behaviours/localizations.h"
#include "sandbox/behaviours/membership.h"
#include "sandbox/behaviours/reviewdetails.h"
#include "sandbox/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

bool isAtReview(const Entity &build)
{
    const BetaReviewState state = betaReviewState(build);
    return state == BetaReviewState::WaitingForReview || state == BetaReviewState::InReview;
}

// Some other build of the same version of which \a holds.
template <typename Holds>
bool anotherOfTrain(const Entity &build, Holds holds)
{
    const Entity *train = build.members(Build::preReleaseVersion.spec.name).one();
    if (!train)
        return false;
    const auto builds = train->members(PreReleaseVersion::builds.spec.name).all();
    return std::any_of(builds.begin(), builds.end(), [&](const Entity *each) { return each != &build && holds(*each); });
}

bool isMissing(const Entity &entity, QLatin1String attribute)
{
    return entity.attributes().value(attribute).toString().isEmpty();
}

// What an app has to tell before the first of its builds is reviewed; how Apple's answer names it is guessed.
void judgeApp(const Entity &app, Behaviour::Errors &errors)
{
    using Detail = BetaAppReviewDetail;
    if (const Entity *detail = app.members(App::betaAppReviewDetail.spec.name).one()) {
        for (const QLatin1String name : {Detail::contactFirstName.spec.name, Detail::contactLastName.spec.name, Detail::contactPhone.spec.name,
                                         Detail::contactEmail.spec.name}) {
            if (isMissing(*detail, name))
                errors.push_back(apierror::attributeRequired(name));
        }
    }
    const auto texts = app.members(App::betaAppLocalizations.spec.name).all();
    const QLatin1String description = BetaAppLocalization::description.spec.name;
    if (texts.empty() || std::any_of(texts.begin(), texts.end(), [&](const Entity *text) { return isMissing(*text, description); }))
        errors.push_back(apierror::attributeRequired(description));
}

Behaviour::Errors creatingSubmission(const Scene &scene, EntityChange &change)
{
    const Entity &build = *scene.world.find(change.members(BetaAppReviewSubmission::build.spec.name)->front());
    const ExternalBetaState state = externalBetaState(build);
    if (state == ExternalBetaState::MissingExportCompliance)
        return {apierror::attributeRequired(Build::usesNonExemptEncryption.spec.name)};
    if (state != ExternalBetaState::ReadyForBetaSubmission && state != ExternalBetaState::BetaRejected)
        return {apierror::stateInvalid(build.id())};
    if (anotherOfTrain(build, isAtReview)) {
        ApiError error = apierror::unprocessable(u"Another build of this version is in review."_s, u"/data/relationships/build"_s);
        error.code = "ENTITY_UNPROCESSABLE.ANOTHER_BUILD_IN_REVIEW"_L1;
        return {error};
    }
    Behaviour::Errors errors;
    if (const Entity *app = build.members(Build::app.spec.name).one())
        judgeApp(*app, errors);
    setValue(change.attributes, BetaAppReviewSubmission::betaReviewState, EnumValue<BetaReviewState>::of(BetaReviewState::WaitingForReview));
    setValue(change.attributes, BetaAppReviewSubmission::submittedDate, scene.now);
    return errors;
}

void submitted(const Scene &scene, const ResourceId &made)
{
    const Entity &build = *scene.world.members(made, BetaAppReviewSubmission::build.spec.name).one();
    const auto hasPassed = [](const Entity &each) { return betaReviewState(each) == BetaReviewState::Approved; };
    moveBetaReview(scene, made, anotherOfTrain(build, hasPassed) ? BetaReviewState::Approved : BetaReviewState::WaitingForReview);
}

Behaviour::Errors updatingBetaDetail(const Scene &, const Entity &, const EntityChange &change)
{
    return wrongPhone(change, BetaAppReviewDetail::contactPhone.spec.name);
}

Behaviour::Errors creatingBetaText(const Scene &scene, EntityChange &change)
{
    const Entity &app = *scene.world.find(change.members(BetaAppLocalization::app.spec.name)->front());
    Behaviour::Errors errors = usedLocale(app.members(App::betaAppLocalizations.spec.name), change, BetaAppLocalization::locale.spec.name);
    judgeBetaText(change, BetaAppLocalization::description.spec.name, errors);
    return errors;
}

Behaviour::Errors updatingBetaText(const Scene &, const Entity &, const EntityChange &change)
{
    Behaviour::Errors errors;
    judgeBetaText(change, BetaAppLocalization::description.spec.name, errors);
    return errors;
}

} // namespace

void moveBetaReview(const Scene &scene, const ResourceId &submission, BetaReviewState state)
{
    QJsonObject change;
    setValue(change, BetaAppReviewSubmission::betaReviewState, EnumValue<BetaReviewState>::of(state));
    scene.world.update(submission, change);
    const Entity *build = scene.world.members(submission, BetaAppReviewSubmission::build.spec.name).one();
    if (!build)
        return;
    refreshBetaDetail(scene.world, build->id());
    if (state != BetaReviewState::Approved)
        return;
    for (const Entity *group : build->members(Build::betaGroups.spec.name).all())
        groupGotBuild(scene, group->id());
    for (const Entity *tester : build->members(Build::individualTesters.spec.name).all())
        gotBuild(scene, tester->id(), build->id());
}

std::span<const Behaviour> betaReviewBehaviours()
{
    static constexpr std::array table{
        Behaviour{.type = BetaAppReviewSubmission::type, .creating = creatingSubmission, .created = submitted},
        Behaviour{.type = BetaAppReviewDetail::type, .updating = updatingBetaDetail},
        Behaviour{.type = BetaAppLocalization::type, .creating = creatingBetaText, .updating = updatingBetaText},
    };
    return table;
}

} // namespace slipway::sandbox
